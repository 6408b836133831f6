package dev.sojourn.conformance.fuzz.program;

/** A statement that jumps lead to; remembers whether any does, which decides what is reachable behind it. */
public final class JumpTarget {

    /** What leads to a target. */
    public enum Kind {
        LOOP,
        SWITCH,
        LABELED,
        /** A switch expression, left by {@code yield}. */
        VALUE
    }

    private final Kind kind;
    private final String label;
    private final Type type;
    private boolean isLeft;
    private boolean isContinued;

    private JumpTarget(Kind kind, String label, Type type) {
        this.kind = kind;
        this.label = label;
        this.type = type;
    }

    /** A statement; the label is null if it has none. */
    public static JumpTarget of(Kind kind, String label) {
        return new JumpTarget(kind, label, null);
    }

    public static JumpTarget value(Type type) {
        return new JumpTarget(Kind.VALUE, null, type);
    }

    public Kind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    /** Of what a switch expression yields. */
    public Type type() {
        return type;
    }

    public void leave() {
        isLeft = true;
    }

    public void continues() {
        isContinued = true;
    }

    public boolean isLeft() {
        return isLeft;
    }

    public boolean isContinued() {
        return isContinued;
    }

    void restore(boolean left, boolean continued) {
        isLeft = left;
        isContinued = continued;
    }
}
