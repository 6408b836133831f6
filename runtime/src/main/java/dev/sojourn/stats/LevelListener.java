package dev.sojourn.stats;

/** Is told how a level goes, see {@link TimeWeighted#recordInto}. */
@FunctionalInterface
public interface LevelListener {

    /**
     * The level from a time on.
     *
     * @param time simulated time, not before the last one
     * @param level a finite number
     */
    void add(double time, double level);
}
