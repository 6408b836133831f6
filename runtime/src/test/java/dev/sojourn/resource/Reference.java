package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A resource written once more, naively: lists that are searched from the front, and a list of what is due in this instant.
 * Everything is asked for from outside any process. The real one and this one are told the same, and are compared after each
 * step.
 */
abstract class Reference {

    final Environment env = new Environment();
    final SplittableRandom random;
    final List<Twin> twins = new ArrayList<>();

    /** What is due now, in order. */
    final Deque<Runnable> due = new ArrayDeque<>();

    private final List<String> history = new ArrayList<>();

    Reference(SplittableRandom random) {
        this.random = random;
    }

    /** An operation of the real resource and what the naive one knows of it. */
    class Twin {

        final String name = "#" + twins.size();
        Event<?> real;
        boolean isTriggered;
        boolean isProcessed;
        boolean isCancelled;

        /** Nothing can be done with it any more. */
        final boolean isOver() {
            return isProcessed || isCancelled;
        }

        final void grant() {
            isTriggered = true;
            due.add(() -> {
                if (!isCancelled) {
                    isProcessed = true;
                    processed(this);
                }
            });
        }
    }

    /** One random operation, on both. */
    abstract void operate();

    /** The turn of an operation has come. */
    abstract void processed(Twin twin);

    /** Compares what is in both. */
    abstract void compareContents();

    final void note(String what) {
        history.add(what);
    }

    final void step() {
        if (due.isEmpty()) {
            env.run(env.now() + 1);
            note("time " + env.now());
        } else {
            note("step");
            env.step();
            due.poll().run();
        }
    }

    final void run(int operations) {
        try {
            for (int i = 0; i < operations; i++) {
                if (random.nextInt(3) == 0) {
                    step();
                } else {
                    operate();
                }
                compare();
            }
            while (!due.isEmpty()) {
                step();
                compare();
            }
            assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
        } catch (AssertionError failure) {
            throw new AssertionError("after " + history + ": " + failure.getMessage(), failure);
        }
    }

    private void compare() {
        compareContents();
        for (Twin twin : twins) {
            String expected = states(twin.isTriggered, twin.isProcessed, twin.isCancelled);
            String actual = states(twin.real.isTriggered(), twin.real.isProcessed(), twin.real.isCancelled());
            if (!actual.equals(expected)) {
                throw new AssertionError(twin.name + " is" + actual + " and should be" + expected);
            }
        }
    }

    private static String states(boolean isTriggered, boolean isProcessed, boolean isCancelled) {
        return (isTriggered ? " triggered" : " pending")
                + (isProcessed ? " processed" : "")
                + (isCancelled ? " cancelled" : "");
    }

    /** Compares two lists by identity: what is equal need not be the same. */
    static void sameLists(String what, List<?> actual, List<?> expected) {
        boolean isSame = actual.size() == expected.size();
        for (int i = 0; isSame && i < actual.size(); i++) {
            isSame = actual.get(i) == expected.get(i);
        }
        if (!isSame) {
            throw new AssertionError(what + " are " + actual + " and should be " + expected);
        }
    }

    /** An operation that something can still be done with; null if there is none. */
    final Twin any(Predicate<Twin> which) {
        List<Twin> candidates = twins.stream().filter(which).toList();
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    /** Both forms of an operation that answers whether it was done. */
    final void same(BooleanSupplier real, BooleanSupplier naive) {
        boolean expected = naive.getAsBoolean();
        assertThat(real.getAsBoolean()).isEqualTo(expected);
    }
}
