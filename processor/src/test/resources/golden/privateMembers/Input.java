package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.io.IOException;

final class Vault {
    private static int vaults;

    private final Environment env = new Environment();
    private int gold;
    private String owner = "nobody";
    private Vault next;

    private Vault() {}

    @Process
    int rob(int bars) throws IOException {
        await(env.timeout(10));
        gold -= bars;
        int left = gold--;
        owner = "thief of " + left;
        vaults++;
        crack(bars, await(env.timeout(1, "drill")));
        next = new Vault();
        next.gold += await(env.timeout(1, 2));
        return seal(next).gold;
    }

    private void crack(int bars, String... tools) throws IOException {
        if (tools.length > bars) {
            throw new IOException("alarm");
        }
    }

    private static <T> T seal(T what) {
        return what;
    }
}
