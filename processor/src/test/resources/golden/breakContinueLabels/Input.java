package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Searcher {
    final Environment env = new Environment();

    @Process
    int search(int[][] cells, int wanted) {
        int seen = 0;
        rows:
        for (int[] row : cells) {
            for (int cell : row) {
                if (cell < 0) {
                    continue;
                }
                if (cell == 0) {
                    continue rows;
                }
                if (cell == wanted) {
                    break rows;
                }
                await(env.timeout(cell));
                seen++;
            }
        }
        found:
        {
            if (seen == 0) {
                break found;
            }
            await(env.timeout(1));
        }
        return seen;
    }
}
