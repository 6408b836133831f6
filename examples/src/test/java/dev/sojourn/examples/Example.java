package dev.sojourn.examples;

import dev.sojourn.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An example under test.
 *
 * @param name the name of the file with what it is expected to write
 * @param model the model, in environments of any kind
 * @param main what the user starts
 */
record Example(String name, Model model, Consumer<String[]> main) {

    /** Builds a model and runs it. */
    @FunctionalInterface
    interface Model {
        void run(Supplier<Environment> environments, Trace trace);
    }

    /** A model that draws no random numbers. */
    @FunctionalInterface
    interface Certain {
        void run(Environment env, Trace trace);
    }

    /** A model that draws random numbers. */
    @FunctionalInterface
    interface Random {
        void run(Environment env, Draws random, Trace trace);
    }

    static Example certain(String name, Certain model, Consumer<String[]> main) {
        return new Example(name, (environments, trace) -> model.run(environments.get(), trace), main);
    }

    static Example random(String name, Random model, Consumer<String[]> main) {
        return new Example(
                name,
                (environments, trace) -> {
                    Environment env = environments.get();
                    model.run(env, Draws.from(env.random()), trace);
                },
                main);
    }

    /** What the model writes. */
    List<String> lines(Supplier<Environment> environments) {
        List<String> lines = new ArrayList<>();
        model.run(environments, new Trace(lines::add));
        return lines;
    }

    @Override
    public String toString() {
        return name;
    }
}
