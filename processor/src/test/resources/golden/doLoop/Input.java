package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Container;

final class Pump {
    final Environment env = new Environment();
    final Container tank = new Container(env, 100, 0);

    @Process
    void fill() {
        double missing;
        do {
            await(tank.put(5));
            missing = 100 - tank.level();
        } while (missing > 0);
        do {
            env.log("pump", "full");
        } while (!await(env.timeout(1, true)));
    }
}
