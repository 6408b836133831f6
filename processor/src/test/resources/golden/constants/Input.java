package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Toll {
    static final int LANES = 4;

    final Environment env = new Environment();

    @Process
    int pay(int coin) {
        final int small = 1;
        final int large = 2 * small;
        final String name = "toll " + LANES;
        int paid = 0;
        while (paid < LANES) {
            await(env.timeout(1));
            switch (coin) {
                case small:
                    paid++;
                    break;
                case large:
                    await(env.timeout(large));
                    paid += 2;
                    break;
                default:
                    throw new IllegalArgumentException(name);
            }
        }
        byte narrow = large;
        return narrow;
    }
}
