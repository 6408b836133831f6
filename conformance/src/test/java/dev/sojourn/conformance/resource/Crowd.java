package dev.sojourn.conformance.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import dev.sojourn.SimProcess;
import dev.sojourn.conformance.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Processes that use a resource at random, interrupt each other, lose patience, and come back. What must hold is checked after
 * each event, at the end of each instant, and at the end.
 *
 * <p>All decisions come from one stream of random numbers, in the order of events: both modes of a process must make the same ones.
 */
abstract class Crowd {

    final Environment env;
    final Dice dice;
    private final List<String> trace = new ArrayList<>();
    private final List<SimProcess<?>> actors = new ArrayList<>();
    private final Map<Operation<?>, Integer> arrivals = new HashMap<>();
    private final Set<Operation<?>> forsaken = new HashSet<>();

    Crowd(Environment env, Dice dice) {
        this.env = env;
        this.dice = dice;
    }

    /** Runs each seed's crowd in both modes, which must do the same. */
    static void check(int cases, BiFunction<Environment, Dice, Crowd> crowds) {
        Dice.check(cases, seed -> assertThat(trace(Mode.STATE_MACHINE, seed, crowds))
                .as("the trace of the state machines, against that of the methods as written")
                .isEqualTo(trace(Mode.DIRECT, seed, crowds)));
    }

    private static List<String> trace(Mode mode, long seed, BiFunction<Environment, Dice, Crowd> crowds) {
        Crowd crowd = crowds.apply(mode.environment(), new Dice(seed));
        try {
            crowd.run();
        } catch (AssertionError failure) {
            throw new AssertionError(mode + ", after " + crowd.trace + ": " + failure.getMessage(), failure);
        }
        return crowd.trace;
    }

    /** A process of this crowd that has not started. */
    abstract SimProcess<?> actor(int number);

    /** What must hold after each event. */
    abstract void checkAlways();

    /** What must hold when nothing more is due now: whoever could be served has been. */
    abstract void checkSettled();

    private void run() {
        int size = 3 + dice.below(5);
        for (int i = 0; i < size; i++) {
            actors.add(env.process(actor(i)).named("p" + i));
        }
        for (int steps = 0; env.peek() < Double.POSITIVE_INFINITY; steps++) {
            assertThat(steps)
                    .as("events, of a crowd that should have come to an end")
                    .isLessThan(100_000);
            env.step();
            checkAlways();
            if (env.peek() > env.now()) {
                checkSettled();
            }
        }
    }

    final void note(String what) {
        trace.add(env.now() + " " + env.activeProcess().map(SimProcess::name).orElse("nobody") + " " + what);
    }

    /** Interrupts one of the others, or sets a time at which it is going to be. */
    final void disturb() {
        SimProcess<?> victim = actors.get(dice.below(actors.size()));
        if (dice.one(2)) {
            env.schedule(dice.below(4), () -> interrupt(victim));
        } else if (env.activeProcess().filter(victim::equals).isEmpty()) {
            interrupt(victim);
        }
    }

    private void interrupt(SimProcess<?> victim) {
        if (victim.isAlive()) {
            note("interrupts " + victim.name());
            victim.interrupt("disturbed");
        }
    }

    /** An operation was asked for; the smaller its number, the longer it has been waiting. */
    final <O extends Operation<?>> O arrived(O operation) {
        arrivals.put(operation, arrivals.size());
        return operation;
    }

    /** The process that waited for this was interrupted, and does not come back to it. */
    final void forsake(Operation<?> operation) {
        forsaken.add(operation);
    }

    /** Whoever stands in front of an operation that has been granted has given up. */
    final void checkFirstCome(Operation<?> granted, List<? extends Operation<?>> queue) {
        for (Operation<?> waiting : queue) {
            assertThat(forsaken.contains(waiting) || arrivals.get(waiting) > arrivals.get(granted))
                    .as("%s, which was granted, came before %s, which waits", granted, waiting)
                    .isTrue();
        }
    }

    /** The first that waits and whose process has not given up; null if none does. A forsaken one in front hides those behind. */
    final <O extends Operation<?>> O head(List<O> queue) {
        return queue.isEmpty() || forsaken.contains(queue.get(0)) ? null : queue.get(0);
    }

    final boolean isForsaken(Operation<?> operation) {
        return forsaken.contains(operation);
    }

    /** What stands in a queue has not been granted nor withdrawn, and stands there in order, once. */
    final void checkQueue(List<? extends Operation<?>> queue, boolean isByArrival) {
        Operation<?> before = null;
        for (Operation<?> each : queue) {
            assertThat(each.isTriggered() || each.isCancelled())
                    .as("%s waits", each)
                    .isFalse();
            assertThat(isByArrival && before != null && arrivals.get(before) >= arrivals.get(each))
                    .as("%s stands in order", each)
                    .isFalse();
            before = each;
        }
        assertThat(new HashSet<Operation<?>>(queue)).hasSameSizeAs(queue);
    }
}
