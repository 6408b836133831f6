package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Table {
    final Environment env = new Environment();
    long[] row = new long[4];

    @Process
    long fill(int at) {
        row[at] = await(env.timeout(1, 5L));
        row[at++] += await(env.timeout(1, 7));
        int[][] pairs = {{at, await(env.timeout(1, 2))}, {3}};
        byte[] small = new byte[await(env.timeout(1, 6))];
        small[0] += await(env.timeout(1, 300));
        return row[await(env.timeout(1, 0))] + pairs[0][1] + small[0];
    }
}
