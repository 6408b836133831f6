package dev.sojourn;

/**
 * Where in the user's source the states of a state machine stand. Generated code keeps one per method.
 */
public final class SourceLines {

    private final String className;
    private final String method;
    private final String file;
    private final int[] lines;

    /**
     * The lines of a method, by state.
     *
     * @param className the binary name of the class
     * @param method the name of the method
     * @param file the name of the source file, without its directory
     * @param lines the line of each state
     */
    public SourceLines(String className, String method, String file, int... lines) {
        this.className = className;
        this.method = method;
        this.file = file;
        this.lines = lines.clone();
    }

    /**
     * {@return the place of a state, as in a stack trace}
     *
     * @param state the number of the state; beyond the known ones the method's place without a line
     */
    public StackTraceElement at(int state) {
        int line = state >= 0 && state < lines.length ? lines[state] : -1;
        return new StackTraceElement(className, method, file, line);
    }
}
