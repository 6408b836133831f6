package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class EndlessLoopTest {
    @Test
    void aLoopThatNothingEndsIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Server {
                    final Environment env = new Environment();
                    final Deque<String> queue = new ArrayDeque<>();
                    final Store<String> jobs = new Store<>(env);
                    boolean isOpen;
                    int served;

                    @Process
                    void always() {
                        await(env.timeout(1));
                        while (true) { // WARNING: EndlessLoop
                            served++;
                        }
                    }

                    @Process
                    void polling(Event<Void> ready) {
                        while (!isOpen) { // WARNING: EndlessLoop
                        }
                        while (!ready.isTriggered()); // WARNING: EndlessLoop
                        while (env.now() < 10) { // WARNING: EndlessLoop
                            served++;
                        }
                        for (;;) { // WARNING: EndlessLoop
                            if (queue.isEmpty()) {
                                continue;
                            }
                            await(env.timeout(queue.remove().length()));
                        }
                    }

                    @Process
                    void onOneWayOnly() {
                        while (true) { // WARNING: EndlessLoop
                            if (jobs.size() > 0) {
                                await(jobs.get());
                            }
                        }
                    }
                }
                """).with("-Xlint:-empty");
        assertThat(source.messages())
                .startsWith(
                        "this loop runs for ever: no simulated time passes in it, and no other process gets a turn; await in"
                                + " it, or leave it.")
                .endsWith(
                        "a turn of this loop changes nothing, so it runs for ever: no simulated time passes in it, and no"
                                + " other process gets a turn; await on every way through it.");
    }

    @Test
    void aLoopThatAwaitsOrEndsIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Server {
                    final Environment env = new Environment();
                    final Deque<String> queue = new ArrayDeque<>();
                    final Iterator<String> names = queue.iterator();
                    volatile boolean isStopped;
                    int served;

                    @Process
                    void work() {
                        while (true) {
                            await(env.timeout(1));
                            if (served > 3) {
                                continue;
                            }
                            pause();
                            served++;
                        }
                    }

                    @Process
                    void pause() {
                        while (env.now() < 10) {
                            await(env.timeout(1));
                        }
                    }

                    @Process
                    int count(java.io.DataInputStream input) throws java.io.IOException {
                        int total = 0;
                        while (!queue.isEmpty()) {
                            queue.poll();
                        }
                        while (names.hasNext()) {
                            total += names.next().length();
                        }
                        while (queue.poll() != null) {}
                        for (int i = 0; i < 3; i++) {}
                        while (!isStopped) {}
                        while (true) {
                            if (total++ > 5) {
                                break;
                            }
                        }
                        outer:
                        for (int i = 0; i < 3; i++) {
                            while (true) {
                                total++;
                                continue outer;
                            }
                        }
                        while (env.now() < 10 && total < 20) {
                            total++;
                        }
                        try {
                            while (true) {
                                total += input.readInt();
                            }
                        } catch (java.io.EOFException end) {
                            await(env.timeout(total));
                        }
                        return total;
                    }

                    void ordinary() {
                        while (true) {
                            served++;
                        }
                    }
                }
                """).with("-Xlint:-empty");
        assertThat(source.messages()).isEmpty();
    }
}
