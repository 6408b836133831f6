package dev.sojourn.experiment;

/**
 * What an experiment runs, again and again: builds a model in the environment of the replication, runs it, and records what came
 * out. Replications run side by side: each makes its own model, and they share nothing that changes.
 */
@FunctionalInterface
public interface Model {

    /**
     * Runs one replication.
     *
     * @param replication its environment and parameters; takes the results
     * @throws Throwable whatever goes wrong: this replication is reported as failed, and the others go on
     */
    void run(Replication replication) throws Throwable;
}
