package dev.sojourn.benchmarks.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import java.util.ArrayDeque;
import java.util.Objects;

/** Events, timeouts, processes, interrupts, conditions and the environment. */
final class EventFeatures {

    final Environment env = new Environment();
    private final ArrayDeque<Event<Void>> pending = new ArrayDeque<>();
    private int count;

    @Process
    void timeout(int times) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
        }
    }

    @Process
    void timeoutForEver() {
        while (true) {
            await(env.timeout(1));
        }
    }

    @Process
    void event(int times) {
        for (int i = 0; i < times; i++) {
            Event<Void> event = env.event();
            env.schedule(0, event::succeed);
            await(event);
        }
    }

    @Process
    void failing(int times) {
        for (int i = 0; i < times; i++) {
            Event<Void> event = env.event();
            env.schedule(0, () -> event.fail(new IllegalArgumentException("x")));
            try {
                await(event);
            } catch (IllegalArgumentException failure) {
                count++;
            }
        }
    }

    @Process
    void cancel(int times) {
        for (int i = 0; i < times; i++) {
            Event<Void> event = env.event();
            event.cancel();
        }
    }

    @Process
    void worker() {
        await(env.timeout(1));
    }

    @Process
    void allOf(int times) {
        for (int i = 0; i < times; i++) {
            Event<Void> one = env.event();
            Event<Void> other = env.event();
            one.succeed();
            other.succeed();
            await(env.allOf(one, other));
        }
    }

    @Process
    void allOfWaiting(int times) {
        for (int i = 0; i < times; i++) {
            await(env.allOf(pendingEvent(), pendingEvent()));
        }
    }

    @Process
    void firstOf(int times) {
        for (int i = 0; i < times; i++) {
            Event<Void> one = env.event();
            Event<Void> other = env.event();
            one.succeed();
            await(env.firstOf(one, other));
        }
    }

    @Process
    void firstOfWaiting(int times) {
        for (int i = 0; i < times; i++) {
            await(env.firstOf(pendingEvent(), pendingEvent()));
        }
    }

    @Process
    void releaser(int times, boolean both) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
            Event<Void> one = pending.remove();
            Event<Void> other = pending.remove();
            one.succeed();
            if (both) {
                other.succeed();
            }
        }
    }

    private Event<Void> pendingEvent() {
        Event<Void> event = env.event();
        pending.add(event);
        return event;
    }

    @Process
    void target(int times) {
        while (count < times) {
            try {
                await(env.timeout(100));
            } catch (Interrupt interrupt) {
                count++;
            }
        }
    }

    @Process
    void targetThatAsks(int times) {
        while (count < times) {
            try {
                await(env.timeout(100));
            } catch (Interrupt interrupt) {
                Objects.requireNonNull(interrupt.cause());
                count++;
            }
        }
    }

    @Process
    void sender(SimProcess<?> target, int times) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
            target.interrupt("signal");
        }
    }

    @Process
    void log(int times) {
        for (int i = 0; i < times; i++) {
            env.log("bench", "message");
        }
    }

    @Process
    void getLog(int times) {
        for (int i = 0; i < times; i++) {
            count += env.log().size();
        }
    }

    Environment run(SimProcess<?> process) {
        env.process(process);
        env.run();
        return env;
    }

    Environment run(SimProcess<?> one, SimProcess<?> other) {
        env.process(one);
        env.process(other);
        env.run();
        return env;
    }
}
