package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Workshop {
    final Environment env = new Environment();
    final Workshop neighbour = this;

    @Process
    void day(int orders) {
        double worked = 0;
        for (int i = 0; i < orders; i++) {
            worked += build("chair " + i, 4);
        }
        neighbour.tidyUp();
        String report = describe(worked);
        env.log("workshop", report);
    }

    @Process
    double build(String what, int legs) {
        await(env.timeout(legs));
        return env.now();
    }

    @Process
    void tidyUp() {
        await(env.timeout(1));
    }

    @Process
    static String describe(double hours) {
        return hours + " hours";
    }
}
