package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class ForgottenAwaitTest {
    @Test
    void whatIsMadeAndThrownAwayIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Resource counter = new Resource(env, 1);
                    final Store<String> queue = new Store<>(env, 3);
                    final Container tank = new Container(env, 10);
                    final Barrier barrier = new Barrier(env);

                    @Process
                    void customer(Event<Void> open) {
                        env.timeout(5); // WARNING: ForgottenAwait
                        env.timeout(5, "x"); // WARNING: ForgottenAwait
                        env.event(); // WARNING: ForgottenAwait
                        env.anyOf(open, env.timeout(1)); // WARNING: ForgottenAwait
                        env.firstOf(open, env.timeout(1)); // WARNING: ForgottenAwait
                        open.and(env.timeout(1)); // WARNING: ForgottenAwait
                        counter.request(); // WARNING: ForgottenAwait
                        queue.put("a"); // WARNING: ForgottenAwait
                        queue.get(); // WARNING: ForgottenAwait
                        tank.put(2); // WARNING: ForgottenAwait
                        if (tank.level() > 1) tank.get(1); // WARNING: ForgottenAwait
                        barrier.waitFor(); // WARNING: ForgottenAwait
                        await(env.timeout(1));
                    }

                    void opens() {
                        env.timeout(9); // WARNING: ForgottenAwait
                    }
                }
                """);
        assertThat(source.messages())
                .hasSize(13)
                .startsWith("env.timeout(5) is made and thrown away, so 'customer' does not wait for it; write"
                        + " await(env.timeout(5)).")
                .contains(
                        "counter.request() is made and thrown away, so 'customer' does not wait for it; write try (var request"
                                + " = counter.request()) { await(request); ... }.",
                        "queue.put(\"a\") is made and thrown away, so 'customer' does not wait for it; write"
                                + " await(queue.put(\"a\")), or tryPut if it need not wait.")
                .endsWith(
                        "env.timeout(9) is made and thrown away, and an ordinary method cannot wait for it; await it in a"
                                + " @Process method.");
    }

    @Test
    void whatIsDoneForItsEffectIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Resource counter = new Resource(env, 1);
                    final Store<String> queue = new Store<>(env, 3);
                    final List<Event<?>> kept = new ArrayList<>();

                    @Process
                    void customer(Event<Void> open) {
                        open.succeed();
                        kept.add(env.timeout(5));
                        Event<?> later = env.timeout(1);
                        await(later);
                        env.process(BankProcesses.clerk(this)).named("clerk");
                        env.process(BankProcesses.clerk(this)).interrupt("now");
                        announce("open");
                        queue.tryPut("a");
                        env.schedule(2, () -> {
                            queue.put("b");
                        });
                        try (var request = counter.request()) {
                            await(request);
                            counter.release(request);
                        }
                    }

                    @Process
                    void clerk() {
                        await(env.timeout(1));
                    }

                    Timeout<Void> announce(String what) {
                        env.log("bank", what);
                        return env.timeout(1);
                    }

                    void deliver() {
                        queue.put("c");
                    }

                    void runForAnHour() {
                        env.timeout(60);
                        env.run();
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
