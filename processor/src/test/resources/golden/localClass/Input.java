package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.util.ArrayList;
import java.util.List;

final class Depot {
    final Environment env = new Environment();

    @Process
    int unload(int count) {
        record Crate(String name, int weight) {}

        int limit = await(env.timeout(1, 20));
        class Stack {
            final List<Crate> crates = new ArrayList<>();

            boolean add(Crate crate) {
                return crate.weight() < limit && crates.add(crate);
            }
        }
        Stack stack = new Stack();
        for (int i = 0; i < count; i++) {
            Crate crate = new Crate("crate " + i, await(env.timeout(2, i)));
            if (!stack.add(crate)) {
                break;
            }
        }
        return stack.crates.size();
    }
}
