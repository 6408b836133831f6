package dev.sojourn.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A workload: its size, what counts as an event, and the result that every kernel must find. */
public enum Workload {
    /** Timed waits, a thousand pending. */
    CLOCK(5_000_000, 1) {
        @Override
        public double run(Contender contender, int size) {
            return contender.clock(size);
        }

        @Override
        OptionalDouble expected(int size) {
            double until = size / 1000 + 0.5;
            long wakeUps = 0;
            for (int i = 0; i < 1000; i++) {
                double period = 1.0 + i * 1e-6;
                for (double time = period; time < until; time += period) {
                    wakeUps++;
                }
            }
            return OptionalDouble.of(wakeUps);
        }
    },
    /** A queue: start, request, wait, release. */
    MM1(1_000_000, 3) {
        @Override
        public double run(Contender contender, int size) {
            return contender.mm1(size);
        }

        @Override
        OptionalDouble expected(int size) {
            return lookUp(Map.of(1_000_000, 3.19950598321, 200_000, 3.32142949647), size);
        }
    },
    /** Two processes that only ever wait for each other. */
    PINGPONG(1_000_000, 2) {
        @Override
        public double run(Contender contender, int size) {
            return contender.pingpong(size);
        }

        @Override
        OptionalDouble expected(int size) {
            return OptionalDouble.of(size);
        }
    },
    /** The same, every put awaited. */
    EXCHANGE(1_000_000, 4) {
        @Override
        public double run(Contender contender, int size) {
            return contender.exchange(size);
        }

        @Override
        OptionalDouble expected(int size) {
            return OptionalDouble.of(size);
        }
    },
    /** Start and end of processes. */
    SPAWN(1_000_000, 2) {
        @Override
        public double run(Contender contender, int size) {
            return contender.spawn(size);
        }

        @Override
        OptionalDouble expected(int size) {
            return OptionalDouble.of(size);
        }
    },
    /** A million processes alive at once. */
    MANY(1_000_000, 3) {
        @Override
        public double run(Contender contender, int size) {
            return contender.many(size, () -> {});
        }

        @Override
        OptionalDouble expected(int size) {
            return lookUp(Map.of(1_000_000, 1500.12614207, 200_000, 1500.109359), size);
        }
    };

    private final int fullSize;
    private final int eventsPerUnit;

    Workload(int fullSize, int eventsPerUnit) {
        this.fullSize = fullSize;
        this.eventsPerUnit = eventsPerUnit;
    }

    /** The workload with this name, in small letters. */
    public static Workload named(String name) {
        for (Workload each : values()) {
            if (each.label().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no workload is called '" + name + "'");
    }

    /** Its name in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size at which it is measured. */
    public int fullSize() {
        return fullSize;
    }

    /** Completed blocking calls in a run of this size. */
    public long events(int size) {
        return (long) size * eventsPerUnit;
    }

    /** Simulates it once, and answers the result. */
    public abstract double run(Contender contender, int size);

    /** The known result for a size; empty where none is known. */
    abstract OptionalDouble expected(int size);

    /**
     * Compares a result with the known one, to ten digits.
     *
     * @throws IllegalStateException if it is another
     */
    public void check(String contender, int size, double result) {
        double expected = expected(size).orElse(result);
        if (!(Math.abs(result - expected) <= 1e-9 * expected)) {
            throw new IllegalStateException(
                    contender + ", " + label() + " of size " + size + ": found " + result + ", not " + expected);
        }
    }

    private static OptionalDouble lookUp(Map<Integer, Double> results, int size) {
        Double result = results.get(size);
        return result == null ? OptionalDouble.empty() : OptionalDouble.of(result);
    }
}
