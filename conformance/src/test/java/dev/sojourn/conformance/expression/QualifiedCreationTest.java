package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QualifiedCreationTest {
    static class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
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

            class Innermost<C> {
                final C fourth;

                Innermost(C fourth) {
                    this.fourth = fourth;
                }

                @Override
                public String toString() {
                    return Inner.this + "-" + fourth;
                }
            }
        }
    }

    static class Model extends Probe {
        @Process
        String inner() {
            Pair<String, Integer> outer = new Pair<>("f", 2);
            Pair<String, Integer> same = outer;
            Object a = outer.new Inner(await(after(3)));
            Object b = (outer = pair(4)).new Inner(t(5) + await(after(6)));
            Object c = outer.new Inner(outer = await(after(same)));
            return a + " " + b + " " + c.toString().startsWith("p-4") + " " + (outer == same);
        }

        private Pair<String, Integer> pair(int n) {
            note("pair");
            return new Pair<>("p", n);
        }

        @Process
        String innerOfAnAwaited() {
            return "" + await(after(pair(7))).new Inner(await(after(3)));
        }

        @Process
        String innerOfNull() {
            Pair<String, Integer> outer = null;
            return "" + outer.new Inner(await(after(3)));
        }

        @Process
        String innerOfNullField() {
            return "" + t(1) + none.new Inner(t(2) + await(after(3)));
        }

        Pair<String, Integer> none;

        class Noted {
            private final String name;

            Noted(String name) {
                this.name = name;
            }

            @Override
            public String toString() {
                return name + Model.this.suffix;
            }

            class Deeper {
                @Override
                public String toString() {
                    return "deeper " + Noted.this;
                }
            }
        }

        String suffix = "!";

        @Process
        String innerOfTheHost() {
            Noted a = new Noted("a");
            String text = "" + await(after("x")) + a + new Noted(await(after("b"))) + new Noted(t("c"));
            Noted d = this.new Noted(await(after("d"))) {
                @Override
                public String toString() {
                    return "(" + super.toString() + suffix + ")";
                }
            };
            Noted e = new Noted(text) {
                @Override
                public String toString() {
                    return "[" + super.toString() + "]";
                }
            };
            suffix = await(after("?"));
            Supplier<Noted> lambda = () -> new Noted("l");
            return text + d + e + await(after("r")) + lambda.get() + a.new Deeper();
        }

        @Process
        String withBody() {
            Pair<String, Integer> outer = new Pair<>("f", 2);
            int local = 8;
            Pair<String, Integer>.Inner inner = outer.new Inner(await(after(3))) {
                @Override
                public String toString() {
                    return super.toString() + local;
                }
            };
            Pair<String, Integer>.Inner.Innermost<Long> typed = inner.new Innermost<Long>(await(after(4L)));
            Pair<String, Integer>.Inner.Innermost<Integer> diamond = inner.new Innermost<>(await(after(5)));
            return inner + " " + (typed.fourth + diamond.fourth) + " " + typed + kept(outer);
        }

        @Process
        String withoutAwait() {
            Pair<String, Integer> outer = await(after(new Pair<>("f", 2)));
            return "" + outer.new Inner(9) + outer.new Inner(10).new Innermost<>(11);
        }

        private String kept(Pair<?, ?> outer) {
            return outer.new Inner("kept").toString();
        }
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("1.23 an inner class is created in an outer object, with awaited arguments")
    void innerClasses() {
        assertThat(outcome(QualifiedCreationTest_ModelProcesses::inner)).isEqualTo("returned f-2-3 p-4-11 true true");
        assertThat(outcome(QualifiedCreationTest_ModelProcesses::innerOfAnAwaited))
                .isEqualTo("returned p-7-3");
        assertThat(outcome(QualifiedCreationTest_ModelProcesses::withBody))
                .isEqualTo("returned f-2-38 9 f-2-38-4f-2-kept");
        assertThat(outcome(QualifiedCreationTest_ModelProcesses::withoutAwait)).isEqualTo("returned f-2-9f-2-10-11");
    }

    @Test
    @DisplayName("1.23 a null outer object fails before the arguments")
    void nullOuterObject() {
        assertThat(trace(QualifiedCreationTest_ModelProcesses::innerOfNull))
                .containsExactly("0.0 failed java.lang.NullPointerException: null suppressed []");
        assertThat(trace(QualifiedCreationTest_ModelProcesses::innerOfNullField))
                .containsExactly("0.0 t 1", "0.0 failed java.lang.NullPointerException: null suppressed []");
    }

    @Test
    @DisplayName("1.23 an inner class of the host is created in the host")
    void innerClassOfTheHost() {
        assertThat(outcome(QualifiedCreationTest_ModelProcesses::innerOfTheHost))
                .isEqualTo("returned xa!b!c!(d??)[xa!b!c!?]rl?deeper a?");
    }
}
