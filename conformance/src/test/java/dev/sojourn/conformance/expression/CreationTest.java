package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CreationTest {
    /** What models with a superclass and a default method start from. */
    abstract static class Parent extends Probe {
        int value = 1;

        String describe(Object left, Object right) {
            return "parent " + left + right;
        }

        protected int scaled(int n) {
            return n * value;
        }

        protected int hashCode(int n) {
            return n;
        }
    }

    interface Greeter {
        default String greet(String name, int times) {
            return "hello " + name + times;
        }
    }

    static class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public String toString() {
            return "(" + x + "," + y + ")";
        }
    }

    static class Pair<A, B> {
        final A first;
        final B second;

        <C extends A> Pair(C first, B second) {
            this.first = first;
            this.second = second;
        }

        class Inner {
            final Object third;

            Inner(Object third) {
                this.third = third;
            }

            @Override
            public String toString() {
                return first + "-" + second + "-" + third;
            }
        }
    }

    abstract static class Base {
        final int a;
        final int b;

        Base(int a, int b) {
            this.a = a;
            this.b = b;
        }

        abstract String text();
    }

    static class Model extends Parent implements Greeter {
        @Override
        String describe(Object left, Object right) {
            return "child";
        }

        @Override
        protected int scaled(int n) {
            return -1;
        }

        @Override
        public String greet(String name, int times) {
            return "child";
        }

        @Process
        String created() {
            return "" + new Point(t(1), await(after(2))) + new Point(await(after(t(3))), t(4));
        }

        @Process
        void createdAndDropped() {
            new Point(t(1), await(after(2)));
            new Point(await(after(1)), fail());
        }

        private int fail() {
            throw new UnsupportedOperationException("argument");
        }

        @Process
        String createdGeneric() {
            Pair<String, List<Integer>> pair = new Pair<>("a", await(after(List.of(1))));
            Pair<Object, Integer> other = new Pair<Object, Integer>(await(after("o")), await(after(2)));
            return pair.first.length() + pair.second.get(0) + other.second + "" + other.first
                    + new ArrayList<>(await(after(List.of(3)))).get(0)
                    + new <String>Pair<Object, Integer>("w", await(after(6))).second
                    + new String(await(after("bytes")).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }

        @Process
        String anonymous(int parameter) {
            int before = parameter + 1;
            int mutable = 0;
            mutable++;
            Base base = new Base(t(mutable), await(after(2))) {
                int calls;

                @Override
                String text() {
                    calls++;
                    return a + "," + b + "," + before + "," + parameter + "," + calls + "," + value;
                }
            };
            value = await(after(9));
            return base.text() + base.text();
        }

        @Process
        String anonymousCallback() {
            List<String> names = new ArrayList<>(List.of("ccc", "a", "bb"));
            names.sort(new Comparator<String>() {
                final int sign = await0();

                @Override
                public int compare(String left, String right) {
                    return sign * Integer.compare(left.length(), right.length());
                }
            });
            await(after(names));
            return names.toString()
                    + new Point(await(after(1)), 2) {
                        @Override
                        public String toString() {
                            return "anonymous " + super.toString();
                        }
                    };
        }

        private int await0() {
            return -1;
        }

        @Process
        String superCalls() {
            String text = super.describe(t("l"), await(after("r")));
            int n = super.scaled(await(after(3))) + value * await(after(10));
            return text + n + Greeter.super.greet(await(after("you")), t(2));
        }

        @Process
        String superCallAfterChange() {
            value = 7;
            int n = super.scaled(value = await(after(3)));
            value += await(after(10));
            return n + " " + value + super.toString().isEmpty() + super.hashCode(await(after(1)));
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("1.22 a constructor's arguments await before the creation")
    void constructorArguments() {
        assertThat(outcome(CreationTest_ModelProcesses::created)).isEqualTo("returned (1,2)(3,4)");
        assertThat(outcome(CreationTest_ModelProcesses::createdGeneric)).isEqualTo("returned 4o36bytes");
        assertThat(Differential.compare(Model::new, CreationTest_ModelProcesses::createdAndDropped))
                .containsExactly(
                        "0.0 t 1",
                        "0.0 after 2",
                        "1.0 after 1",
                        "2.0 failed java.lang.UnsupportedOperationException: argument suppressed []");
    }

    @Test
    @DisplayName("1.23 inner and anonymous classes are created with awaited arguments")
    void innerAndAnonymousClasses() {
        assertThat(outcome(m -> CreationTest_ModelProcesses.anonymous(m, 5)))
                .isEqualTo("returned 1,2,6,5,1,91,2,6,5,2,9");
        assertThat(outcome(CreationTest_ModelProcesses::anonymousCallback))
                .isEqualTo("returned [ccc, bb, a]anonymous (1,2)");
    }

    @Test
    @DisplayName("1.25 super calls take awaited arguments")
    void superCalls() {
        assertThat(outcome(CreationTest_ModelProcesses::superCalls)).isEqualTo("returned parent lr13hello you2");
        assertThat(outcome(CreationTest_ModelProcesses::superCallAfterChange)).isEqualTo("returned 9 13false1");
    }
}
