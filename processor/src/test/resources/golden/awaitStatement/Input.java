package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Kettle {
    final Environment env = new Environment();

    /** Boils water. */
    @Process
    void boil(double minutes) {
        await(env.timeout(minutes));
        env.log("kettle", "boils after " + minutes);
    }
}
