package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Valves {
    final Environment env = new Environment();
    int open;

    @Process
    int drain(int tanks) {
        for (int i = 0; i < tanks; i++) {
            try {
                open++;
                try {
                    if (await(env.timeout(1, i)) == 3) {
                        break;
                    }
                    if (open > 7) {
                        return open;
                    }
                } finally {
                    await(env.timeout(2));
                    open--;
                }
            } finally {
                env.log("valves", "closed");
            }
        }
        return -1;
    }
}
