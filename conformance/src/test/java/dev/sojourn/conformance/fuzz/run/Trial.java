package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.conformance.fuzz.Descriptions;
import dev.sojourn.conformance.fuzz.Factories;
import dev.sojourn.conformance.fuzz.Fault;
import dev.sojourn.conformance.fuzz.Model;
import dev.sojourn.conformance.fuzz.generate.Program;
import java.lang.reflect.Constructor;
import java.util.List;

/** Runs one method once, in one of both modes. */
final class Trial {
    /** How deep the methods may call each other. */
    private static final int DEPTH = 2;

    /** A run that failures stop more often than this goes round in circles. */
    private static final int STOPS = 100;

    private final Model model;
    private final Environment env;

    /** When the process ended. */
    private double end;

    private Trial(Model model, Environment env) {
        this.model = model;
        this.env = env;
    }

    /**
     * What a run has shown.
     *
     * @param trace all notes, and at last the outcome
     * @param awaitables how many were made at which something could go wrong
     */
    record Result(List<String> trace, int awaitables) {}

    static Result run(Class<?> host, Program.Process process, boolean isDirect, Fault fault) {
        Environment env = isDirect
                ? Environment.builder().direct().build()
                : Environment.builder().build();
        Trial trial = new Trial(create(host), env);
        trial.model.prepare(env, fault);
        trial.run(Factories.create(host, process.name(), trial.model, Arguments.of(DEPTH, process.parameters())));
        return new Result(trial.model.trace(), trial.model.awaitables());
    }

    private static Model create(Class<?> host) {
        try {
            Constructor<?> constructor = host.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Model) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(SimProcess<?> process) {
        env.process(process);
        process.defuse();
        process.addCallback(ended -> end = env.now());
        runToTheEnd();
        say("afterwards " + Descriptions.of(model.afterwards()), env.now());
        say(outcome(process), process.isAlive() ? env.now() : end);
    }

    private void say(String what, double time) {
        model.trace().add(time + " " + what);
    }

    /** A failure that nobody waits for stops the run; what comes after it counts too. */
    private void runToTheEnd() {
        for (int stops = 0; stops < STOPS; stops++) {
            try {
                env.run();
                return;
            } catch (Throwable thrown) { // checked ones too: run declares none
                say("run threw " + Descriptions.of(thrown), env.now());
            }
        }
    }

    private static String outcome(SimProcess<?> process) {
        if (process.isAlive()) {
            return "still waits";
        }
        return process.isOk()
                ? "returned " + Descriptions.of(process.value())
                : "failed " + Descriptions.of(process.failure());
    }
}
