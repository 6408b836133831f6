package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Gardener {
    final Environment env = new Environment();
    int plants; // in pots

    /**
     * A day in the garden.
     *
     * @param beds how many beds there are
     */
    @Process
    void day(int beds) {
        // the day begins
        int water = 10;

        /* Every bed
           gets its share. */
        for (int bed = 0; bed < beds; bed++) {
            water -= 1; // a can for each
            await(env.timeout(water)); // it takes a while

            // then the next one
            plants +=
                    bed
                            // except the first
                            - 1;
        }

        if (water < 0) { // all gone
            await(env.timeout(1)); // refill
        } else {
            // nothing to do
        }
        // the day is over
    }
}
