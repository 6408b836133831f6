package dev.sojourn.processor.ir;

/**
 * Where in the user's file something came from: the line, and the source text on one line for a comment in the
 * generated code.
 */
public record Origin(int line, String text) {
    @Override
    public String toString() {
        return "line " + line + ": " + text;
    }
}
