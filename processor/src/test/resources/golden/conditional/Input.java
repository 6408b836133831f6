package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Ferry {
    final Environment env = new Environment();
    int trips;

    @Process
    int cross(boolean isStormy, int cars) {
        int loaded = isStormy ? await(env.timeout(5, 1)) : cars;
        await(env.timeout(isStormy ? 40 : 20));
        return trips > 3 ? loaded : await(env.timeout(1, cars + loaded));
    }
}
