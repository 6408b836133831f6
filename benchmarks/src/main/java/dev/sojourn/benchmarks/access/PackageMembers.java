package dev.sojourn.benchmarks.access;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

/** Nothing private: the state machine names the members directly. */
final class PackageMembers {

    final Environment env = new Environment();
    final int[] weights = {3, 1, 4, 1};
    long count;
    double level;
    static int turnsOfAll;

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

    long mixed(long value) {
        count ^= value << 3;
        return value >>> 5;
    }

    static long run(int turns) {
        PackageMembers model = new PackageMembers();
        return model.env.run(model.env.process(PackageMembersProcesses.spin(model, turns)));
    }
}
