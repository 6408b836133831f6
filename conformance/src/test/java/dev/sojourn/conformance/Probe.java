package dev.sojourn.conformance;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the methods under test extend: they note what they do, and make awaitables that take simulated time, fail or get
 * interrupted as the present run wants it.
 */
public abstract class Probe {
    private static final Pattern LAMBDA = Pattern.compile("[\\w.$]+\\$\\$Lambda[\\w/$]*");
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{3,8}\\b");

    public Environment env;
    private final List<String> trace = new ArrayList<>();
    private Injection injection = Injection.NONE;
    private int suspensions;

    /** What goes wrong at one of the awaitables that a run makes, counted from 0. */
    record Injection(Kind kind, int at) {
        static final Injection NONE = new Injection(Kind.NOTHING, -1);

        enum Kind {
            NOTHING,
            FAILURE,
            CHECKED_FAILURE,
            INTERRUPT
        }
    }

    /** The failure that is injected where a test wants a checked one. */
    public static final class InjectedException extends Exception {
        private static final long serialVersionUID = 1L;

        InjectedException(int at) {
            super("checked failure at " + at);
        }
    }

    void prepare(Environment environment, Injection toInject) {
        env = environment;
        injection = toInject;
    }

    List<String> trace() {
        return trace;
    }

    int suspensions() {
        return suspensions;
    }

    void noteAt(double time, String what) {
        trace.add(time + " " + what);
    }

    /** What a value looks like, whichever of two equal runs it comes from: arrays by their elements, no identity hashes. */
    static String describe(Object value) {
        String inBrackets = Arrays.deepToString(new Object[] {value});
        String text = inBrackets.substring(1, inBrackets.length() - 1);
        return IDENTITY.matcher(LAMBDA.matcher(text).replaceAll("lambda")).replaceAll("@");
    }

    /** What is left of the model when the run is over, to be compared too; null where a test wants nothing of it. */
    public Object afterwards() {
        return null;
    }

    /** Notes something, with the simulated time. */
    public void note(Object what) {
        noteAt(env.now(), describe(what));
    }

    /** Notes a value and gives it back. */
    public <T> T t(T value) {
        note("t " + describe(value));
        return value;
    }

    public int t(int value) {
        note("t " + value);
        return value;
    }

    /** An awaitable that gives a value after one unit of simulated time. */
    public <T> Event<T> after(T value) {
        return after(1, value);
    }

    /** An awaitable that gives a value after a delay; where the run wants it, one that fails or interrupts its waiter. */
    public <T> Event<T> after(double delay, T value) {
        int number = suspensions++;
        note("after " + describe(value));
        if (number != injection.at()) {
            return env.timeout(delay, value);
        }
        Event<T> event = env.event();
        switch (injection.kind()) {
            case FAILURE -> env.schedule(delay, () -> event.fail(new IllegalStateException("failure at " + number)));
            case CHECKED_FAILURE -> env.schedule(delay, () -> event.fail(new InjectedException(number)));
            default -> {
                var waiter = env.activeProcess().orElseThrow();
                env.schedule(delay / 2, () -> waiter.interrupt("interrupt at " + number));
                env.schedule(delay, () -> event.succeed(value));
            }
        }
        return event;
    }

    /** An awaitable that fails after one unit of simulated time. */
    public <T> Event<T> failing(Throwable failure) {
        suspensions++;
        Event<T> event = env.event();
        env.schedule(1, () -> event.fail(failure));
        return event;
    }
}
