package dev.sojourn;

import java.util.function.Supplier;

/** A process for tests: steps, each of which takes what the one before awaited and says what to do next. Runs in both modes. */
public final class Script extends SimProcess<Object> {

    /** One stretch between two suspensions. */
    @FunctionalInterface
    public interface Step {
        Move run(In in) throws Throwable;
    }

    /** What a step does at its end. */
    public record Move(Object what, double delay, Script callee, Object result, boolean isDone, int next) {

        /** The step to go to instead of the next one. */
        public Move thenStep(int step) {
            return new Move(what, delay, callee, result, isDone, step);
        }
    }

    /** What a step receives. */
    public record In(Object received, Throwable failure) {

        /** The value of what was awaited, or its failure thrown. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <V> V value() throws Throwable {
            if (failure != null) {
                throw failure;
            }
            return (V) received;
        }

        public Object cause() {
            return failure instanceof Interrupt interrupt ? interrupt.cause() : "not an interrupt but " + failure;
        }

        public boolean isInterrupt() {
            return failure instanceof Interrupt;
        }
    }

    private record Sleep(Environment env) {}

    private final Step[] steps;
    private final SourceLines source;
    private int state;
    private boolean started;

    private Script(String name, Step... steps) {
        this.steps = steps;
        int[] lines = new int[steps.length + 1];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i;
        }
        this.source = new SourceLines("Test", name, "Test.java", lines);
    }

    public static Script script(String name, Step... steps) {
        return new Script(name, steps);
    }

    public static Move waitFor(Event<?> event) {
        return new Move(event, 0, null, null, false, -1);
    }

    public static Move delay(Environment env, double delay) {
        return new Move(new Sleep(env), delay, null, null, false, -1);
    }

    public static Move invoke(Script callee) {
        return new Move(null, 0, callee, null, false, -1);
    }

    public static Move done(Object result) {
        return new Move(null, 0, null, result, true, -1);
    }

    public static Move done() {
        return done(null);
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        In in = started ? take() : new In(null, null);
        started = true;
        Move move = steps[state].run(in);
        if (move.isDone) {
            return finish(move.result);
        }
        state = move.next >= 0 ? move.next : state + 1;
        if (move.callee != null) {
            return call(move.callee);
        }
        return move.what instanceof Sleep sleep ? sleep(sleep.env, move.delay) : await((Awaitable<?>) move.what);
    }

    private In take() {
        try {
            return new In(received(), null);
        } catch (Throwable thrown) {
            return new In(null, thrown);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        In in = new In(null, null);
        for (; ; ) {
            Move move = steps[state].run(in);
            if (move.isDone) {
                return move.result;
            }
            state = move.next >= 0 ? move.next : state + 1;
            try {
                in = new In(directly(move), null);
            } catch (Throwable thrown) {
                in = new In(null, thrown);
            }
        }
    }

    private static Object directly(Move move) throws Throwable {
        if (move.callee != null) {
            return move.callee.direct();
        }
        return move.what instanceof Sleep sleep
                ? Sojourn.await(sleep.env.timeout(move.delay))
                : Sojourn.await((Event<?>) move.what);
    }

    @Override
    protected StackTraceElement location() {
        return source.at(state);
    }

    /** The two ways to run a process. */
    public enum Mode {
        NORMAL(Environment::new),
        DIRECT(() -> Environment.builder().direct().build());

        private final Supplier<Environment> environments;

        Mode(Supplier<Environment> environments) {
            this.environments = environments;
        }

        public Environment environment() {
            return environments.get();
        }
    }
}
