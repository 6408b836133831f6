package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Scale {
    final Environment env = new Environment();
    final int[] weights = {3, 4};
    int tare;

    @Process
    int weigh(int factor) {
        int sum = tare + await(env.timeout(1, 2)) * factor;
        sum += max(next(), await(env.timeout(1, 5)), tare);
        String label = "sum " + sum + ", again " + await(env.timeout(2, sum));
        int[] all = {next(), await(env.timeout(1, 7)), factor};
        env.log("scale", new StringBuilder(label).append(await(env.timeout(1, '!'))).toString());
        return all[await(env.timeout(1, 0))] + weights[1];
    }

    int next() {
        return ++tare;
    }

    static int max(int a, int b, int c) {
        return Math.max(a, Math.max(b, c));
    }
}
