package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where process methods stand: records, enums, interfaces, generic and nested classes; static ones. */
class HostsTest {
    /** Runs a host that is no probe itself. */
    static class Model extends Probe {
        @Process
        String record(int n) {
            Point point = new Point(n, 2, this);
            return point.sum() + " " + point.moved(await(after(1))).shown() + Point.origin(this);
        }

        @Process
        String enums() {
            String log = "";
            for (Level level : Level.values()) {
                log += level.price(this) + "," + level.label(this) + " ";
            }
            return log + Level.LOW.ordinal(this);
        }

        @Process
        String interfaces() {
            Shape square = new Square(3);
            Shape lambdaLike = new Shape() {
                @Override
                public int side() {
                    return 4;
                }
            };
            return square.area(this) + " " + Shape.unit(this) + " " + lambdaLike.area(this)
                    + ((Square) square).area(this);
        }

        @Process
        String generic() {
            Pair<String, Integer> pair = new Pair<>("a", 1, this);
            Pair<Integer, String> swapped = pair.swapped();
            int n = swapped.left() + await(after(1));
            Pair<? extends CharSequence, ? super Integer> wild = pair;
            CharSequence c = wild.left();
            Pair.Nested<List<String>> nested = new Pair.Nested<>(List.of("x"));
            return n
                    + swapped.right()
                    + c.length()
                    + pair.map(s -> s.length() + 5)
                    + nested.first(this).get(0)
                    + pair.<Long>withOther(7L, Map.of("k", 2));
        }

        @Process
        String statics() {
            count = 0;
            int a = next() + HostsTest.next() * 10 + next() * 100;
            count = count++ + await(after(count)) + count;
            int b = next();
            staticModel = this;
            return a + " " + b + " " + count + " " + countSlowly(3) + Outer.Middle.Inner.deep(this);
        }
    }

    private static int count;
    static Model staticModel;

    @Process
    static int next() {
        note("next");
        return ++count;
    }

    private static void note(String s) {
        if (staticModel != null && staticModel.env != null) {
            assertThat(s).isEqualTo("next");
        }
    }

    @Process
    static int countSlowly(int n) {
        for (int i = 0; i < n; i++) {
            count += await(staticModel.after(i)) + i;
        }
        return count;
    }

    record Point(int x, int y, Probe probe) {
        private static final int ORIGIN = 0;

        Point {
            if (x < 0) {
                throw new IllegalArgumentException();
            }
        }

        @Process
        int sum() {
            return x + await(probe.after(x())) + y();
        }

        @Process
        Point moved(int by) {
            int x = this.x + await(probe.after(by));
            return new Point(x, y * by, probe);
        }

        @Process
        String shown() {
            Point same = this;
            await(probe.after(1));
            return "(" + this.equals(same) + x + y + ")" + (hashCode() == same.hashCode());
        }

        @Process
        static String origin(Probe probe) {
            return "origin" + await(probe.after(ORIGIN));
        }

        @Override
        public String toString() {
            return x + ":" + y;
        }
    }

    enum Level {
        LOW(1),
        MIDDLE(5) {
            @Override
            int base() {
                return 55;
            }
        },
        HIGH(10);

        private final int base;

        Level(int base) {
            this.base = base;
        }

        int base() {
            return base;
        }

        @Process
        int price(Probe probe) {
            return base() * await(probe.after(2));
        }

        @Process
        String label(Probe probe) {
            return await(probe.after(name())) + ordinal() + this + (this == valueOf("HIGH")) + values().length;
        }

        @Process
        int ordinal(Probe probe) {
            switch (this) {
                case LOW:
                    return await(probe.after(ordinal())) + 7;
                default:
                    return -1;
            }
        }
    }

    interface Shape {
        int UNIT = 1;

        int side();

        @Process
        default int area(Probe probe) {
            int side = side();
            return side * await(probe.after(side())) + this.side() - side;
        }

        @Process
        static int unit(Probe probe) {
            return await(probe.after(UNIT)) + UNIT;
        }
    }

    record Square(int side) implements Shape {}

    static class Pair<A, B extends Comparable<B>> {
        private final A left;
        private final B right;
        final Probe probe;

        Pair(A left, B right, Probe probe) {
            this.left = left;
            this.right = right;
            this.probe = probe;
        }

        A left() {
            return left;
        }

        B right() {
            return right;
        }

        @Process
        @SuppressWarnings("unchecked")
        <C extends Comparable<C>> Pair<B, C> swapped() {
            B newLeft = await(probe.after(right));
            A newRight = await(probe.after(left));
            return new Pair<>(newLeft, (C) newRight, probe);
        }

        @Process
        <R> R map(Function<? super A, ? extends R> function) {
            A a = await(probe.after(left));
            return function.apply(a);
        }

        @Process
        <A2 extends Comparable<A2>> String withOther(A2 other, Map<A, ? extends Number> map) {
            A2 same = await(probe.after(other));
            Map<A, ? extends Number> kept = map;
            await(probe.after(1));
            B both = right.compareTo(await(probe.after(right))) == 0 ? right : null;
            return same + "" + kept.size() + both;
        }

        static class Nested<T extends List<? extends CharSequence>> {
            private final T list;

            Nested(T list) {
                this.list = list;
            }

            @Process
            T first(Probe probe) {
                return await(probe.after(list));
            }
        }
    }

    static class Outer {
        private static int hidden = 5;

        static class Middle {
            static class Inner {
                @Process
                static String deep(Probe probe) {
                    hidden += await(probe.after(1));
                    return "deep" + secret(hidden);
                }
            }

            private static int secret(int n) {
                return n * 2;
            }
        }
    }

    @Test
    @DisplayName("10.9 static processes, of interfaces too; static fields are read in order")
    void statics() {
        assertThat(Differential.outcome(
                        () -> {
                            Outer.hidden = 5;
                            return new Model();
                        },
                        HostsTest_ModelProcesses::statics))
                .isEqualTo("returned 321 12 12 18deep12");
        assertThat(Differential.outcome(Model::new, HostsTest_ModelProcesses::interfaces))
                .isEqualTo("returned 9 2 169");
    }

    @Test
    @DisplayName("10.11 processes of records, enums, generic and nested classes")
    void hosts() {
        assertThat(Differential.outcome(Model::new, m -> HostsTest_ModelProcesses.record(m, 3)))
                .isEqualTo("returned 8 (true42)trueorigin0");
        assertThat(Differential.outcome(Model::new, HostsTest_ModelProcesses::enums))
                .isEqualTo("returned 2,LOW0LOWfalse3 110,MIDDLE1MIDDLEfalse3 20,HIGH2HIGHtrue3 7");
        assertThat(Differential.outcome(Model::new, HostsTest_ModelProcesses::generic))
                .isEqualTo("returned 2a16x711");
    }
}
