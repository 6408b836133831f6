package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.util.List;

final class Post {
    final Environment env = new Environment();
    int sorted;

    @Process
    int sort(List<String> letters) {
        outer:
        while (true) {
            int heavy = await(env.timeout(1, 3));
            // no await in here: the loop stays, only what leaves it is written anew
            for (String letter : letters) {
                if (letter.isEmpty()) {
                    continue;
                }
                switch (letter.charAt(0)) {
                    case 'a':
                        break;
                    case 'b':
                        continue outer;
                    case 'c':
                        break outer;
                    default:
                        return letter.length();
                }
                synchronized (this) {
                    sorted += heavy;
                }
            }
            await(env.timeout(1));
        }
        return sorted;
    }
}
