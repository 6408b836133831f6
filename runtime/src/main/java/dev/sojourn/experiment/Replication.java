package dev.sojourn.experiment;

import dev.sojourn.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a model: its configuration, its environment with its own random numbers, and what it records. */
public final class Replication {

    private final Configuration configuration;
    private final int number;
    private final long seed;
    private final double until;
    private final Map<String, Double> responses = new LinkedHashMap<>();
    private @Nullable Environment environment;

    Replication(Configuration configuration, int number, long seed, double until) {
        this.configuration = configuration;
        this.number = number;
        this.seed = seed;
        this.until = until;
    }

    /**
     * {@return the environment of this replication: a new one with its {@link #seed()}, the same at each call}
     */
    public Environment environment() {
        Environment env = environment;
        if (env == null) {
            env = environmentBuilder().build();
            environment = env;
        }
        return env;
    }

    /**
     * {@return a builder with the seed of this replication, for models that need another kind of environment}
     */
    public Environment.Builder environmentBuilder() {
        return Environment.builder().seed(seed);
    }

    /**
     * {@return the parameters of this replication}
     */
    public Configuration configuration() {
        return configuration;
    }

    /**
     * {@return the number of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such parameter, or it is no number
     */
    public double number(String name) {
        return configuration.number(name);
    }

    /**
     * {@return the whole number of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such parameter, or it is no whole number
     */
    public int integer(String name) {
        return configuration.integer(name);
    }

    /**
     * {@return the text of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such parameter
     */
    public String text(String name) {
        return configuration.text(name);
    }

    /**
     * {@return the simulated time until which the experiment is to run; positive infinity if it does not say}
     */
    public double until() {
        return until;
    }

    /**
     * {@return the number of this replication, from 0; replications of equal number have equal seeds in all configurations}
     */
    public int number() {
        return number;
    }

    /**
     * {@return the seed of its random streams}
     */
    public long seed() {
        return seed;
    }

    /**
     * Records a result.
     *
     * @param name what it is, such as {@code "mean wait"}; the same names in all replications
     * @param value a finite number
     * @throws IllegalArgumentException if it is not, or the name has been recorded already
     */
    public void record(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the response \"" + name + "\" must be finite, and is " + value
                    + (Double.isNaN(value) ? ": perhaps there was nothing to take the mean of" : ""));
        }
        if (responses.putIfAbsent(Names.require("response", name), value) != null) {
            throw new IllegalArgumentException("the response \"" + name + "\" is recorded twice in one replication");
        }
    }

    Map<String, Double> responses() {
        if (responses.isEmpty()) {
            throw new IllegalStateException("the model has recorded nothing: call replication.record(name, value)");
        }
        return responses;
    }

    @Override
    public String toString() {
        return "Replication(" + number + ", seed " + seed + ", " + configuration + ")";
    }
}
