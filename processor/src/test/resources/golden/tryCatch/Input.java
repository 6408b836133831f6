package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import java.io.IOException;

final class Machine {
    final Environment env = new Environment();
    int broken;

    @Process
    int work(int parts) throws IOException {
        int made = 0;
        while (made < parts) {
            try {
                await(env.timeout(10));
                made++;
                check(made);
            } catch (Interrupt interrupt) {
                broken++;
                await(env.timeout(30));
            } catch (IOException | IllegalStateException e) {
                env.log("machine", e.getMessage());
                throw e;
            }
        }
        return made;
    }

    void check(int made) throws IOException {
        if (made > 99) {
            throw new IOException("out of paper");
        }
    }
}
