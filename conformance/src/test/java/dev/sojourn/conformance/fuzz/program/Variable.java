package dev.sojourn.conformance.fuzz.program;

/**
 * Something of a method that can be read: a local, or what a local leads to.
 *
 * @param root the name of the local
 * @param text how it is read: {@code x}, or {@code point.x()}
 * @param isAssignable by anybody; not so a counter of a loop, which only the loop may change
 * @param isFixed effectively final: lambdas may capture it
 * @param constant its value if it is a constant variable; else null
 */
public record Variable(String root, String text, Type type, boolean isAssignable, boolean isFixed, Integer constant) {

    /** One that anybody may assign. */
    public static Variable changing(String name, Type type) {
        return new Variable(name, name, type, true, false, null);
    }

    /** One that nobody assigns. */
    public static Variable fixed(String name, Type type) {
        return new Variable(name, name, type, false, true, null);
    }

    /** One that only a loop assigns. */
    public static Variable counter(String name) {
        return new Variable(name, name, Type.INT, false, false, null);
    }

    public static Variable constant(String name, int value) {
        return new Variable(name, name, Type.INT, false, true, value);
    }

    /** What a local that nobody assigns leads to. */
    public static Variable through(String root, String text, Type type) {
        return new Variable(root, text, type, false, true, null);
    }
}
