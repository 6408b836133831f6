package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class UnreleasedRequestTest {
    @Test
    void aRequestThatMayStayOpenIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Resource counter = new Resource(env, 1);
                    final PriorityResource desk = new PriorityResource(env, 1);

                    @Process
                    void never() {
                        var request = counter.request(); // WARNING: UnreleasedRequest
                        await(request);
                        await(env.timeout(1));
                    }

                    @Process
                    void thrownAway() {
                        await(counter.request()); // WARNING: UnreleasedRequest
                        await(env.timeout(1));
                    }

                    @Process
                    void early(boolean isLate) {
                        Request granted = await(desk.request(2)); // WARNING: UnreleasedRequest
                        if (isLate) {
                            return;
                        }
                        granted.close();
                    }

                    @Process
                    void reneging() {
                        var request = counter.request(); // WARNING: UnreleasedRequest
                        var result = await(env.anyOf(request, env.timeout(1)));
                        if (result.contains(request)) {
                            request.close();
                        } else {
                            env.log("customer", "reneges, and is still in the queue");
                        }
                    }

                    @Process
                    void caught(int turns) {
                        for (int i = 0; i < turns; i++) {
                            var request = counter.request(); // WARNING: UnreleasedRequest
                            try {
                                await(request);
                                await(env.timeout(1));
                                request.close();
                            } catch (Interrupt interrupt) {
                                continue;
                            }
                        }
                    }

                    @Process
                    void chosen(int kind) {
                        switch (kind) {
                            case 1:
                                var request = counter.request(); // WARNING: UnreleasedRequest
                                await(request);
                                if (kind > 0) break;
                                counter.release(request);
                            default:
                                break;
                        }
                    }
                }
                """).with("-Xlint:-fallthrough");
        assertThat(source.messages())
                .startsWith("'request' is not released on every way out of its block; write try (var request ="
                        + " counter.request()) { await(request); ... }.")
                .contains(
                        "nobody can release what counter.request() grants; write try (var request = counter.request()) {"
                                + " await(request); ... }.",
                        "'granted' is not released on every way out of its block; write try (var granted ="
                                + " desk.request(2)) { await(granted); ... }.");
    }

    @Test
    void oneThatIsReleasedOnEveryWayIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Resource counter = new Resource(env, 1);

                    @Process
                    void resource() {
                        try (var request = counter.request()) {
                            await(request);
                        }
                        var late = counter.request();
                        try (late) {
                            await(late);
                            return;
                        }
                    }

                    @Process
                    void plain(boolean isShort) {
                        var request = counter.request();
                        await(request);
                        if (isShort) {
                            request.close();
                            return;
                        }
                        await(env.timeout(1));
                        counter.release(request);
                    }

                    @Process
                    int last(int turns) {
                        var request = counter.request();
                        try {
                            await(request);
                            while (true) {
                                if (turns-- < 0) {
                                    return turns;
                                }
                                await(env.timeout(1));
                            }
                        } finally {
                            request.close();
                        }
                    }

                    @Process
                    void reneging() {
                        var request = counter.request();
                        var result = await(env.anyOf(request, env.timeout(1)));
                        if (result.contains(request)) {
                            await(env.timeout(1));
                            request.close();
                        } else {
                            request.cancel();
                        }
                        var other = counter.request();
                        await(env.anyOf(other, env.timeout(1)));
                        if (other.isTriggered()) {
                            other.close();
                        }
                    }

                    @Process
                    void chosen(int kind) {
                        var request = counter.request();
                        loop:
                        while (true) {
                            switch (kind) {
                                case 1 -> {
                                    break loop;
                                }
                                default -> await(request);
                            }
                        }
                        request.close();
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }

    @Test
    void oneThatIsHandedOnIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Resource counter = new Resource(env, 1);
                    final Deque<Request> held = new ArrayDeque<>();
                    Request current;

                    @Process
                    Request take() {
                        var request = counter.request();
                        await(request);
                        return request;
                    }

                    @Process
                    void store() {
                        current = counter.request();
                        await(current);
                        var request = await(counter.request());
                        held.add(request);
                        var third = counter.request();
                        env.schedule(3, () -> third.close());
                        await(third);
                        var fourth = counter.request();
                        Request[] all = {fourth};
                        await(all[0]);
                        var fifth = counter.request();
                        giveBack(fifth);
                    }

                    void giveBack(Request request) {
                        request.close();
                    }

                    void ordinary() {
                        var request = counter.request();
                        env.run();
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
