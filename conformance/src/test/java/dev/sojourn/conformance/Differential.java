package dev.sojourn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a process method as it was written (direct mode) and as its state machine, and compares everything that can be seen:
 * notes, times, result, failure. First undisturbed, then with something going wrong at each of its awaitables in turn.
 */
public final class Differential {
    /** Beyond this many awaitables, going wrong at one more of them shows nothing new. */
    private static final int INJECTIONS = 40;

    /** A run that failures stop more often than this goes round in circles. */
    private static final int STOPS = 100;

    private Differential() {}

    /** Compares both modes; answers the trace of the undisturbed run, whose last line is the outcome. */
    public static <P extends Probe> List<String> compare(Supplier<P> model, Function<P, SimProcess<?>> process) {
        Run<P> undisturbed = compare(model, process, Probe.Injection.NONE);
        int suspensions = Math.min(undisturbed.probe.suspensions(), INJECTIONS);
        for (Probe.Injection.Kind kind : Probe.Injection.Kind.values()) {
            for (int at = 0; kind != Probe.Injection.Kind.NOTHING && at < suspensions; at++) {
                compare(model, process, new Probe.Injection(kind, at));
            }
        }
        return undisturbed.probe.trace();
    }

    /** The outcome of the undisturbed run: {@code returned …} or {@code failed …}. */
    public static <P extends Probe> String outcome(Supplier<P> model, Function<P, SimProcess<?>> process) {
        List<String> trace = compare(model, process);
        String last = trace.get(trace.size() - 1);
        return last.substring(last.indexOf(' ') + 1);
    }

    private static <P extends Probe> Run<P> compare(
            Supplier<P> model, Function<P, SimProcess<?>> process, Probe.Injection injection) {
        Run<P> direct =
                new Run<>(model.get(), process, Environment.builder().direct().build(), injection);
        Run<P> machine = new Run<>(model.get(), process, Environment.builder().build(), injection);
        assertThat(machine.probe.trace())
                .as("the state machine's trace, against that of the method as written, with %s", injection)
                .isEqualTo(direct.probe.trace());
        assertThat(machine.type)
                .as("the type of the state machine's result, with %s", injection)
                .isEqualTo(direct.type);
        return machine;
    }

    private static final class Run<P extends Probe> {
        private final P probe;

        /** When the process ended, or when the run did because it never ends. */
        private double end;

        /** The class of the result if it is one of the platform's: a 1 and a 1L look alike. */
        private final String type;

        Run(P probe, Function<P, SimProcess<?>> process, Environment env, Probe.Injection injection) {
            this.probe = probe;
            probe.prepare(env, injection);
            SimProcess<?> started = env.process(process.apply(probe));
            started.defuse();
            started.addCallback(ended -> end = env.now());
            runToTheEnd(env);
            Object afterwards = probe.afterwards();
            if (afterwards != null) {
                probe.note("afterwards " + describe(afterwards));
            }
            probe.noteAt(started.isAlive() ? env.now() : end, outcome(started));
            type = started.isProcessed() && started.isOk() ? type(started.value()) : "none";
        }

        private static String type(Object value) {
            String name = value == null ? "null" : value.getClass().getName();
            return name.startsWith("java.") ? name : "other";
        }

        /** A failure that nobody waits for stops the run; what comes after it is compared too. */
        private void runToTheEnd(Environment env) {
            for (int stops = 0; stops < STOPS; stops++) {
                try {
                    env.run();
                    return;
                } catch (Exception e) { // checked ones too: run declares none
                    probe.note("run threw " + describe(e));
                }
            }
        }

        private static String outcome(SimProcess<?> process) {
            if (process.isAlive()) {
                return "still waits";
            }
            return process.isOk() ? "returned " + describe(process.value()) : "failed " + describe(process.failure());
        }

        private static String describe(Object value) {
            if (value instanceof Throwable thrown) {
                return thrown.getClass().getName() + ": " + message(thrown) + " suppressed "
                        + Arrays.stream(thrown.getSuppressed())
                                .map(Run::describe)
                                .toList();
            }
            return Probe.describe(value);
        }

        /** What the virtual machine says of a null names variables, and those differ: a local may have become a field. */
        private static String message(Throwable thrown) {
            String message = thrown.getMessage();
            boolean ofTheMachine =
                    thrown instanceof NullPointerException && message != null && message.startsWith("Cannot ");
            return ofTheMachine ? "something is null" : message;
        }
    }
}
