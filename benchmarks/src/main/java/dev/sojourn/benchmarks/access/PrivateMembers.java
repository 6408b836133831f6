package dev.sojourn.benchmarks.access;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

/** All members private: the state machine reaches them through accessors. */
final class PrivateMembers {

    private final Environment env = new Environment();
    private final int[] weights = {3, 1, 4, 1};
    private long count;
    private double level;
    private static int turnsOfAll;

    @Process
    long spin(int turns) {
        await(env.timeout(1));
        long sum = 0;
        for (int i = 0; i < turns; i++) {
            count += i & 7;
            sum += weights[i & 3] + count;
            turnsOfAll++;
            level = level * 0.5 + mixed(sum);
        }
        await(env.timeout(1));
        return sum + (long) level;
    }

    private long mixed(long value) {
        count ^= value << 3;
        return value >>> 5;
    }

    static long run(int turns) {
        PrivateMembers model = new PrivateMembers();
        return model.env.run(model.env.process(PrivateMembersProcesses.spin(model, turns)));
    }
}
