package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

final class Conveyor {
    final Environment env = new Environment();
    final Store<String> belt = new Store<>(env);

    @Process
    int carry(int pieces) {
        int carried = 0;
        while (carried < pieces) {
            String piece = await(belt.get());
            env.log("conveyor", piece);
            carried++;
        }
        return carried;
    }
}
