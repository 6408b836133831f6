package dev.sojourn.trace;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;

/** Two customers for one clerk, who takes from a till and leaves a slip each; and one who never leaves. */
final class Bank {

    final Environment env;
    final Resource clerk;
    final Container till;
    final Store<String> slips;

    Bank(Environment env) {
        this.env = env;
        clerk = new Resource(env, 1);
        till = new Container(env, 100, 50);
        slips = new Store<>(env);
    }

    void open() {
        env.process(BankProcesses.customer(this, 2));
        env.process(BankProcesses.customer(this, 3));
        env.process(BankProcesses.guard(this)).named("guard");
    }

    @Process
    void customer(double duration) {
        try (var turn = clerk.request()) {
            await(turn);
            await(env.timeout(duration));
            await(till.get(10));
            await(slips.put("slip"));
        }
    }

    @Process
    void guard() {
        await(env.event());
    }
}
