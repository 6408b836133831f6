package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Valve {
    final Environment env = new Environment();
    int openings;

    @Process
    String open(double pressure) {
        if (pressure > 10) {
            await(env.timeout(3));
            openings++;
        } else if (pressure > 5) {
            openings += 2;
        } else {
            await(env.timeout(1));
        }
        if (openings > 3) {
            return "worn";
        }
        if (await(env.timeout(2, openings)) > 1) {
            return "used";
        }
        return "new";
    }
}
