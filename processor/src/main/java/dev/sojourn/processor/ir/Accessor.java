package dev.sojourn.processor.ir;

import javax.lang.model.element.Element;

/** A member that the user's class may use and another class may not: the generated class reaches it by a method of its own. */
public record Accessor(Kind kind, Element member) {
    /** What the method does. */
    public enum Kind {
        /** Names a constant: the generated class has one of the same value. */
        CONSTANT,
        /** Reads a field. */
        GET,
        /** Assigns a field and answers the new value. */
        SET,
        /** Assigns a field and answers the old value. */
        EXCHANGE,
        /** Calls a method. */
        CALL,
        /** Calls a method as {@code super} does: not the override. */
        CALL_SUPER,
        /** Calls a constructor. */
        CREATE
    }

    @Override
    public String toString() {
        return kind + "(" + member + ")";
    }
}
