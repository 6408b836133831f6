package dev.sojourn.conformance.fuzz;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.conformance.fuzz.Fixtures.Box;
import dev.sojourn.conformance.fuzz.Fixtures.Breakdown;
import dev.sojourn.conformance.fuzz.Fixtures.Circle;
import dev.sojourn.conformance.fuzz.Fixtures.Color;
import dev.sojourn.conformance.fuzz.Fixtures.Loud;
import dev.sojourn.conformance.fuzz.Fixtures.Oops;
import dev.sojourn.conformance.fuzz.Fixtures.Quiet;
import dev.sojourn.conformance.fuzz.Fixtures.Shape;
import dev.sojourn.conformance.fuzz.Fixtures.Square;
import java.util.ArrayList;
import java.util.List;

/**
 * What generated hosts extend: they note what they do, and make awaitables that take simulated time, change the host
 * meanwhile, fail, or get their waiter interrupted. Some members are protected, as the hosts are in another package.
 */
@SuppressWarnings("this-escape") // its events know it from the start
public abstract class Model {
    private static final String[] WORDS = {"a", "Aa", "BB", "b"};

    public Environment env;
    protected int inherited = 3;
    protected String motto = "motto";

    private final List<String> trace = new ArrayList<>();
    private final List<Event<Integer>> processed = new ArrayList<>();
    private final Events events = new Events(this);
    private int fuel = 300;
    private int flips;

    // ---- for who runs it ----

    /** Gives it a place to run; what goes wrong there is said too. */
    public final void prepare(Environment environment, Fault fault) {
        env = environment;
        events.injects(fault);
        for (int i = 0; i < WORDS.length; i++) {
            processed.add(environment.<Integer>event().succeed(i));
        }
        environment.run();
    }

    public final List<String> trace() {
        return trace;
    }

    /** How many awaitables have been made at which something could go wrong. */
    public final int awaitables() {
        return events.made();
    }

    /** The host's fields. */
    public abstract Object afterwards();

    /** Changes the host's fields, while the process waits. */
    protected abstract void disturb(int how);

    // ---- for the programs ----

    /** Counts a step; there are so many only, whatever the loops do. */
    public final void tick() {
        if (--fuel < 0) {
            throw new Fixtures.TooLong();
        }
    }

    /** The depth for a call. */
    protected final int less(int depth) {
        tick();
        if (depth <= 0) {
            throw new IllegalArgumentException("too deep");
        }
        return depth - 1;
    }

    public final void note(Object... what) {
        tick();
        trace.add(env.now() + " " + Descriptions.of(what));
    }

    /** Notes a value and gives it back. */
    public final <T> T t(T value) {
        note("t", value);
        return value;
    }

    public final int t(int value) {
        note("i", value);
        return value;
    }

    public final long t(long value) {
        note("l", value);
        return value;
    }

    protected final String join(Object... parts) {
        note(parts);
        return Descriptions.of(parts);
    }

    protected static <T> T same(T value) {
        return value;
    }

    /** A name that a state machine's own class has too. */
    public final int resume(int x) {
        note("resume", x);
        return x + 1;
    }

    protected int describe(int x) {
        note("describe", x);
        return 2 * x;
    }

    // ---- values ----

    /** True and false in turns that do not repeat soon. */
    public final boolean flip() {
        flips++;
        return (flips * 7 & 5) != 4;
    }

    public final String word(int n) {
        return (n & 15) == 15 ? null : WORDS[n & 3];
    }

    public final Color color(int n) {
        return (n & 15) == 15 ? null : Color.values()[(n & 7) % 3];
    }

    public final Shape shape(int n) {
        return (n & 15) == 15 ? null : (n & 1) == 0 ? new Circle(n & 7) : new Square(n & 3, word(n >> 1));
    }

    protected final Object object(int n) {
        return switch (n & 7) {
            case 0 -> null;
            case 1 -> (n & 63) - 32;
            case 2 -> word(n >> 3);
            case 3 -> 'x';
            case 4 -> 1L + n;
            case 5 -> new int[] {n & 3};
            case 6 -> new Box(n & 15);
            default -> n * 0.5;
        };
    }

    // ---- failures ----

    public final void risky(int n) throws Oops {
        note("risky", n);
        if (n % 3 == 0) {
            throw new Oops("risky " + n);
        }
    }

    public final RuntimeException problem(int n) {
        return switch (n & 7) {
            case 0 -> null;
            case 1, 2 -> new IllegalArgumentException("problem " + n);
            case 3 -> new ArithmeticException("problem " + n);
            default -> new IllegalStateException("problem " + n);
        };
    }

    public final Oops oops(int n) {
        return new Oops("oops " + n);
    }

    public final Breakdown breakdown(int n) {
        return new Breakdown("breakdown " + n);
    }

    public final Quiet quiet(int n) {
        note("open", n);
        if (n % 7 == 6) {
            throw new IllegalArgumentException("opening " + n);
        }
        return n % 7 == 5 ? null : new Quiet(this, n);
    }

    public final Loud loud(int n) throws Oops {
        note("open", n);
        if (n % 7 == 6) {
            throw new Oops("opening " + n);
        }
        return n % 7 == 5 ? null : new Loud(this, n);
    }

    // ---- awaitables ----

    public final <T> Event<T> after(T value) {
        return events.after(1, value);
    }

    protected final <T> Event<T> after(double delay, T value) {
        return events.after(delay, value);
    }

    /** Changes the host before the value is there. */
    public final <T> Event<T> bump(T value) {
        env.schedule(0.5, () -> disturb(trace.size()));
        return events.after(1, value);
    }

    /** Has a value already, but nobody has been told yet. */
    protected final <T> Event<T> ready(T value) {
        tick();
        return env.<T>event().succeed(value);
    }

    /** Has happened long ago: awaiting it does not suspend. */
    public final Event<Integer> past(int n) {
        tick();
        return processed.get(n & 3);
    }

    /** Fails; its value would have been of the same type. */
    public final <T> Event<T> failing(T value, int n) {
        return events.failing(n);
    }

    /** Starts another process and answers its end. */
    protected final <T> Event<T> spawn(String method, Object... arguments) {
        tick();
        SimProcess<T> process = Factories.create(getClass(), method, this, arguments);
        return env.process(process);
    }
}
