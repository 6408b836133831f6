package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A parked process keeps alive what it will still use, and nothing else. */
class RetentionTest {
    static final class Model {
        final Environment env = new Environment();
        final List<WeakReference<Object>> made = new ArrayList<>();
        Object used;

        /** Something big whose end can be seen. */
        Object big() {
            Object big = new byte[1024];
            made.add(new WeakReference<>(big));
            return big;
        }

        static int length(Object big) {
            return ((byte[]) big).length;
        }

        @Process
        void local() {
            Object dead = big();
            await(env.timeout(1));
            length(dead);
            await(env.timeout(100));
        }

        @Process
        void awaitedValue() {
            Object value = await(env.timeout(1, big()));
            length(value);
            await(env.timeout(100));
        }

        @Process
        void droppedValue() {
            await(env.timeout(1, big()));
            await(env.timeout(100));
        }

        @Process
        void parameter(Object big) {
            await(env.timeout(1));
            length(big);
            await(env.timeout(100));
        }

        @Process
        void operands() {
            int n = length(big()) + await(env.timeout(1, 5)) + length(await(env.timeout(1, big())));
            String s = big() + "" + await(env.timeout(1, big()));
            await(env.timeout(n + s.length() + 100));
        }

        @Process
        void loop() {
            for (int i = 0; i < 3; i++) {
                Object turn = big();
                await(env.timeout(1));
                length(turn);
            }
            for (Object each : List.of(big(), big())) {
                await(env.timeout(1));
                length(each);
            }
            await(env.timeout(100));
        }

        @Process
        void exceptions() {
            try {
                Event<Object> failing = env.event();
                env.schedule(1, () -> failing.fail(new Failure(big())));
                await(failing);
            } catch (Failure e) {
                await(env.timeout(1));
                length(e.big);
            } finally {
                await(env.timeout(1));
            }
            try {
                throw new Failure(big());
            } catch (Failure e) {
                length(e.big);
            }
            try {
                try {
                    throw new Failure(big());
                } finally {
                    await(env.timeout(1));
                }
            } catch (Failure e) {
                length(e.big);
            }
            await(env.timeout(100));
        }

        /** Carries something big. */
        static final class Failure extends RuntimeException {
            private static final long serialVersionUID = 1L;
            final transient Object big;

            Failure(Object big) {
                super(null, null, false, false);
                this.big = big;
            }
        }

        @Process
        void calls() {
            length(made(big()));
            await(env.timeout(100));
        }

        @Process
        Object made(Object big) {
            await(env.timeout(1));
            length(big);
            Object other = big();
            await(env.timeout(1));
            return other;
        }

        @Process
        void branches(boolean choice) {
            Object maybe = big();
            Object other = big();
            await(env.timeout(1));
            if (choice) {
                length(maybe);
            } else {
                length(other);
            }
            await(env.timeout(100));
        }

        @Process
        void resources() throws Exception {
            Object big = big();
            try (AutoCloseable closes = () -> length(big)) {
                await(env.timeout(1));
                length(closes == null ? null : big);
            }
            await(env.timeout(100));
        }

        @Process
        void returned() {
            parkAfterReturn();
            await(env.timeout(100));
        }

        @Process
        Object parkAfterReturn() {
            Object big = big();
            try {
                return big;
            } finally {
                await(env.timeout(1));
            }
        }

        @Process
        void stillNeeded() {
            Object big = big();
            try {
                await(env.timeout(100));
            } finally {
                used = big;
            }
        }

        @Process
        void processed() {
            Event<Object> event = env.event();
            event.succeed(big());
            await(event);
            event = null;
            await(env.timeout(100));
        }
    }

    private static void check(Consumer<Model> start, boolean isKept) {
        Model model = new Model();
        start.accept(model);
        model.env.run(50);
        for (int i = 0; i < 20 && model.made.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
        }
        assertThat(model.made).isNotEmpty();
        assertThat(model.made).allSatisfy(each -> assertThat(each.get() != null).isEqualTo(isKept));
        model.env.run();
    }

    private static void released(java.util.function.Function<Model, SimProcess<?>> process) {
        check(model -> model.env.process(process.apply(model)), false);
    }

    @Test
    @DisplayName("3.7 locals, parameters and awaited values that are dead are not kept")
    void locals() {
        released(RetentionTest_ModelProcesses::local);
        released(RetentionTest_ModelProcesses::awaitedValue);
        released(RetentionTest_ModelProcesses::droppedValue);
        released(m -> RetentionTest_ModelProcesses.parameter(m, m.big()));
        released(RetentionTest_ModelProcesses::processed);
    }

    @Test
    @DisplayName("3.7 operands, loop variables and resources that are dead are not kept")
    void temporaries() {
        released(RetentionTest_ModelProcesses::operands);
        released(RetentionTest_ModelProcesses::loop);
        released(RetentionTest_ModelProcesses::resources);
        released(m -> RetentionTest_ModelProcesses.branches(m, true));
        released(m -> RetentionTest_ModelProcesses.branches(m, false));
    }

    @Test
    @DisplayName("3.7 exceptions, called frames and their results that are dead are not kept")
    void framesAndExceptions() {
        released(RetentionTest_ModelProcesses::exceptions);
        released(RetentionTest_ModelProcesses::calls);
        released(RetentionTest_ModelProcesses::returned);
    }

    @Test
    @DisplayName("3.7 what a handler may read is kept")
    void stillNeeded() {
        check(model -> model.env.process(RetentionTest_ModelProcesses.stillNeeded(model)), true);
    }

    @Test
    @DisplayName("3.7 a process that has ended keeps nothing but its result")
    void ended() {
        Model model = new Model();
        SimProcess<Void> process = model.env.process(RetentionTest_ModelProcesses.local(model));
        model.env.run();
        for (int i = 0; i < 20 && model.made.get(0).get() != null; i++) {
            System.gc();
        }
        assertThat(process.isProcessed()).isTrue();
        assertThat(model.made.get(0).get()).isNull();
    }
}
