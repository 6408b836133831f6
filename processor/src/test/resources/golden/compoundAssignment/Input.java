package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Ledger {
    final Environment env = new Environment();
    final long[] accounts = new long[4];
    int entries;
    String text = "";

    @Process
    void book(short amount) {
        entries += await(env.timeout(1, 1));
        accounts[next()] -= await(env.timeout(1, 2));
        text += await(env.timeout(1, "paid"));
        amount *= await(env.timeout(1, 1.5));
        this.entries <<= await(env.timeout(1, 2));
        accounts[0] += amount;
    }

    int next() {
        return entries++ % 4;
    }
}
