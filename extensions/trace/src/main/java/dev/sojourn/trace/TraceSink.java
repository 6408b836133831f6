package dev.sojourn.trace;

/**
 * Takes what happens, in the order of simulated time. Slices of one track end in the reverse order of their beginnings: they are nested.
 */
public interface TraceSink extends AutoCloseable {

    /**
     * A slice begins.
     *
     * @param track where
     * @param name what it is called
     * @param detail more about it; may be empty
     * @param time simulated time
     */
    void begin(Track track, String name, String detail, double time);

    /**
     * The slice that began last on a track, and has not ended, ends.
     *
     * @param track where
     * @param time simulated time
     */
    void end(Track track, double time);

    /**
     * A level changes, or is told for the first time.
     *
     * @param name the name under which a resource, container or store is followed
     * @param what what of it, such as {@code "in use"}
     * @param time simulated time
     * @param level from this time on
     */
    void level(String name, String what, double time, double level);

    /** Nothing more comes; all slices have ended. */
    @Override
    void close();
}
