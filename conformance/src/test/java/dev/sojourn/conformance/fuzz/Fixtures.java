package dev.sojourn.conformance.fuzz;

import java.util.Arrays;

/** The types of its own that every generated program knows. */
public final class Fixtures {
    private Fixtures() {}

    /** An enum. */
    public enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "verdant";
            }
        },
        BLUE
    }

    /** An object that can be changed. */
    public static final class Box {
        public int v;
        public Box next;
        public Integer boxed = 5;
        public String s = "box";
        public final int[] many = {1, 2};

        public Box(int v) {
            this.v = v;
        }

        /** Adds something, and gives this box. */
        public Box plus(int more) {
            v += more;
            return this;
        }

        public int get() {
            return v;
        }

        @Override
        public String toString() {
            return "Box " + v + " " + boxed + " " + s + Arrays.toString(many) + (next == null ? "" : " then " + next.v);
        }
    }

    /** Something sealed. */
    public sealed interface Shape permits Circle, Square {}

    /** A record. */
    public record Circle(int radius) implements Shape {}

    /** A record with a reference in it. */
    public record Square(int side, String name) implements Shape {}

    /** A checked exception. */
    public static class Oops extends Exception {
        private static final long serialVersionUID = 1L;

        public Oops(String message) {
            super(message);
        }
    }

    /** An error. */
    public static final class Breakdown extends Error {
        private static final long serialVersionUID = 1L;

        public Breakdown(String message) {
            super(message);
        }
    }

    /** Thrown, by what a program calls, when a run has become long enough. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TooLong() {
            super("too long");
        }
    }

    /** A resource that can be closed without further ado. */
    public static final class Quiet implements AutoCloseable {
        private final Model model;
        private final int number;

        Quiet(Model model, int number) {
            this.model = model;
            this.number = number;
        }

        public int number() {
            return number;
        }

        @Override
        public void close() {
            model.note("close", number);
            if (number % 5 == 4) {
                throw new IllegalStateException("closing " + number);
            }
        }
    }

    /** A resource whose closing is declared to fail. */
    public static final class Loud implements AutoCloseable {
        private final Model model;
        private final int number;

        Loud(Model model, int number) {
            this.model = model;
            this.number = number;
        }

        public int number() {
            return number;
        }

        @Override
        public void close() throws Oops {
            model.note("close", number);
            if (number % 3 == 2) {
                throw new Oops("closing " + number);
            }
        }
    }
}
