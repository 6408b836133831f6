package dev.sojourn.processor.ir;

/**
 * Where jumps lead: to the start of a {@link Stmt.Loop} or behind a {@link Stmt.Labeled}. Labels are compared by
 * identity; the name is for printing.
 */
public final class Label {
    private final String name;

    public Label(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
