package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Label {
    final Environment env = new Environment();
    final StringBuilder text = new StringBuilder("box");
    char mark = '#';

    @Process
    String print(int number) {
        return "" + text + mark + number + await(env.timeout(1, 1.5)) + text + ('a' + number);
    }
}
