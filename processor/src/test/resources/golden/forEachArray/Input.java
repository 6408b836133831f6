package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Milkman {
    final Environment env = new Environment();

    @Process
    int visit(String[] houses) {
        int doors = 0;
        for (String house : houses) {
            await(env.timeout(house.length()));
            doors++;
        }
        for (final var c : houses[0].toCharArray()) {
            doors += await(env.timeout(1, (int) c));
        }
        return doors;
    }
}
