package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Clock {
    final Environment env = new Environment();
    int ticks;

    @Process
    void tick(int times, double period) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(period));
            ticks += i;
        }
        for (int i = 0, j = times; i < j; i++, j--) {
            ticks--;
        }
        for (; ; ) {
            await(env.timeout(2 * period));
            if (ticks > 100) {
                break;
            }
        }
    }
}
