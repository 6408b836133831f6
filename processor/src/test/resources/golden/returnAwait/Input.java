package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;
import java.util.Map;

final class Courier {
    final Environment env = new Environment();
    final Store<Map<String, Integer>> parcels = new Store<>(env);

    @Process
    Map<String, Integer> deliver(boolean express) {
        if (express) {
            return await(parcels.get());
        }
        await(env.timeout(60));
        return await(parcels.get());
    }
}
