package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Door {
    final Environment env = new Environment();
    boolean isOpen;

    @Process
    int pass(int people) {
        isOpen = true;
        try {
            if (people > 10) {
                return 0;
            }
            await(env.timeout(people));
        } finally {
            isOpen = false;
            env.log("door", "closed");
        }
        try {
            await(env.timeout(1));
        } finally {
            await(env.timeout(2));
        }
        return people;
    }
}
