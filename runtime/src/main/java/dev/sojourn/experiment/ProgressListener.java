package dev.sojourn.experiment;

/** Is told how far an experiment is. */
@FunctionalInterface
public interface ProgressListener {

    /** Tells nobody. */
    ProgressListener QUIET = (completed, total, failed) -> {};

    /**
     * Another replication is over. Calls do not overlap.
     *
     * @param completed how many replications are over
     * @param total how many there are, as far as is known now: a stopping rule may ask for more
     * @param failed how many of the completed ones failed
     */
    void progressed(int completed, int total, int failed);
}
