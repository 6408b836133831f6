package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What local classes capture is there when a constructor of a superclass asks, and wherever an object is made. */
class CapturingClassesTest {
    /** Asks a subclass for its size while the subclass has not been constructed. */
    static class Base {
        final int seen;
        final String how;

        Base() {
            this("no arguments");
        }

        Base(String how) {
            this.how = how;
            this.seen = size();
        }

        int size() {
            return -1;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + "[" + how + ", " + seen + ", " + size() + "]";
        }
    }

    static class Model extends Probe {
        private int base = 100;

        @Process
        String superclassAsks(int n) {
            final int CONSTANT = 1000;
            await(after(1));
            int k = await(after(n * 2));
            class Part extends Base {
                @Override
                int size() {
                    return n + k + base + CONSTANT;
                }
            }
            class Other extends Base {
                private final int extra = k;

                Other(String how) {
                    super(how + n);
                }

                Other(int how) {
                    this("this " + how + CONSTANT);
                }

                @Override
                int size() {
                    return n + extra;
                }
            }
            Part part = new Part();
            String log = part + " " + await(after(new Other("that ")));
            Base anonymous = new Base("anonymous") {
                @Override
                int size() {
                    return n + k;
                }
            };
            return log + " " + new Other(await(after(7))) + anonymous;
        }

        @Process
        String superclassCaptures(int n) {
            List<String> words = new ArrayList<>(List.of(await(after("one"))));
            int k = await(after(5));
            class Parent extends Base {
                Parent(String... how) {
                    super(String.join("+", how));
                }

                @Override
                int size() {
                    return words.size();
                }
            }
            class Plain extends Parent {}
            class Child extends Parent {
                Child() {
                    note("child");
                }

                Child(int depth) {
                    super("depth", "" + (depth + k));
                }

                Child(String text) {
                    this(text.length());
                }

                @Override
                int size() {
                    class Grandchild extends Child {
                        @Override
                        int size() {
                            return k;
                        }
                    }
                    return n < 0 ? new Grandchild().size() : super.size() * 10 + n;
                }
            }
            await(after("gap"));
            Supplier<Object> inAClass = new Supplier<>() { // in a lambda javac 17 fails on it, as written
                        @Override
                        public Object get() {
                            class Inside extends Parent {
                                Inside() {
                                    super("inside", "" + n);
                                }
                            }
                            class Default extends Child {}
                            return new Inside() + " " + new Default();
                        }
                    };
            return new Plain() + " " + new Child() + new Child(await(after(3))) + new Child("four")
                    + new Parent("a", "b") {} + inAClass.get();
        }

        @Process
        String createsItself(int n) {
            class Node {
                final Node next;
                final int depth;

                Node(int depth) {
                    this.depth = depth;
                    next = depth < n ? new Node(depth + 1) : null;
                }

                Supplier<Node> later() {
                    return () -> new Node(n);
                }

                IntFunction<Node> byReference() {
                    return Node::new;
                }

                int length() {
                    return next == null ? 1 : 1 + next.length();
                }
            }
            Node node = new Node(await(after(0)));
            await(after("gap"));
            return node.length() + " " + node.later().get().depth
                    + node.byReference().apply(n - 1).length();
        }

        @Process
        String createdElsewhere(int n) {
            List<Supplier<Object>> made = new ArrayList<>();
            List<IntFunction<Object>> byNumber = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int turn = await(after(i));
                class Turn {
                    final int plus;

                    Turn(int... plus) {
                        this.plus = plus.length;
                    }

                    @Override
                    public String toString() {
                        return "turn " + turn + " plus " + plus + " of " + n;
                    }
                }
                class Factory {
                    Turn make() {
                        return new Turn(1, 2);
                    }

                    Supplier<Turn> reference() {
                        return Turn::new;
                    }
                }
                made.add(Turn::new);
                made.add(() -> new Turn(1));
                byNumber.add(Turn::new);
                Factory factory = new Factory();
                made.add(factory::make);
                made.add(() -> factory.reference().get());
                made.add(new Supplier<>() {
                    @Override
                    public Object get() {
                        return new Turn(turn);
                    }
                });
                await(after("gap"));
            }
            StringBuilder log = new StringBuilder();
            for (Supplier<Object> each : made) {
                log.append(await(after(each.get()))).append(' ');
            }
            byNumber.forEach(each -> log.append(each.apply(3)).append(' '));
            return log.toString();
        }

        @Process
        <E extends Comparable<E>> String genericReferences(E e) {
            class Pair<A, B extends Comparable<B>> {
                final A a;
                final B b;
                final E outer = e;

                Pair(A a, B b) {
                    this.a = a;
                    this.b = b;
                }
            }
            BiFunction<String, E, Pair<String, E>> diamond = Pair::new;
            BiFunction<Integer, String, Pair<Integer, String>> written = Pair<Integer, String>::new;
            var pair = diamond.apply(await(after("x")), e);
            var other = written.apply(1, await(after("y")));
            return pair.a + pair.b + pair.outer + other.a + other.b + other.outer.compareTo(e);
        }

        class Inner {
            final int a;
            final int b;

            Inner(int a, int b) {
                this.a = a + base;
                this.b = b;
            }

            Inner() {
                this(1, 2);
            }
        }

        @Process
        String innerClassOfTheHost() {
            Supplier<Inner> none = Inner::new;
            BiFunction<Integer, Integer, Inner> two = Inner::new;
            int first = await(after(3));
            return none.get().a + " " + two.apply(first, 4).a + two.apply(5, await(after(6))).b;
        }

        @Process
        String secondOfOneName(int n) {
            String log = "";
            if (n > 0) {
                record P(int a) {}
                enum Color {
                    RED
                }
                class Thing {}
                log += new P(await(after(1))) + " "
                        + Color.RED.getDeclaringClass().getSimpleName()
                        + new Thing().getClass().getSimpleName();
            }
            try {
                log += await(after(n));
                throw new IllegalStateException(log);
            } catch (IllegalStateException x) {
                record P(String text, Object more) {}
                interface Color {
                    String NAME = "blue";
                }
                class Thing {
                    Thing next;

                    String name() {
                        return getClass().getSimpleName() + n;
                    }
                }
                Function<Object, P> make = more -> new P(x.getMessage(), more);
                P p = make.apply(await(after("more")));
                Thing thing = new Thing();
                thing.next = new Thing();
                await(after("gap"));
                return p + Color.NAME + thing.next.name() + P.class.getSimpleName();
            }
        }
    }

    /** Of a generic host. */
    static class Host<T> extends Probe {
        T value;

        @Process
        String ofItsType(T given) {
            class Holder<U> {
                final U u;
                final T t = given;

                class Part {
                    final Object both = u + "/" + t + "/" + value;
                }

                Holder(U u) {
                    this.u = u;
                }
            }
            var holder = new Holder<>(await(after("u")));
            var part = holder.new Part();
            await(after("gap"));
            return holder.u + " " + part.both + holder.t.equals(given);
        }
    }

    @Test
    @DisplayName("8.9 captured values are there when the constructor of the superclass calls an overridden method")
    void aSuperclassAsks() {
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.superclassAsks(m, 3)))
                .isEqualTo("returned Part[no arguments, 1109, 1109] Other[that 3, 3, 9] Other[this 710003, 3, 9]"
                        + "[anonymous, 9, 9]");
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.superclassCaptures(m, 2)))
                .isEqualTo(
                        "returned Plain[, 1, 1] Child[, 12, 12]Child[depth+8, 12, 12]Child[depth+9, 12, 12][a+b, 1, 1]"
                                + "Inside[inside+2, 1, 1] Default[, 12, 12]");
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.superclassCaptures(m, -1)))
                .startsWith("returned Plain[, 1, 1] Child[, 5, 5]");
    }

    @Test
    @DisplayName("8.9 objects of a capturing class made by itself, in lambdas, by reference, in other classes")
    void madeAnywhere() {
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.createsItself(m, 4)))
                .isEqualTo("returned 5 42");
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.createdElsewhere(m, 2)))
                .isEqualTo("returned turn 0 plus 0 of 2 turn 0 plus 1 of 2 turn 0 plus 2 of 2 turn 0 plus 0 of 2 "
                        + "turn 0 plus 1 of 2 turn 1 plus 0 of 2 turn 1 plus 1 of 2 turn 1 plus 2 of 2 turn 1 plus 0 of 2 "
                        + "turn 1 plus 1 of 2 turn 0 plus 1 of 2 turn 1 plus 1 of 2 ");
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.genericReferences(m, "e")))
                .isEqualTo("returned xee1y0");
        assertThat(Differential.outcome(Host<String>::new, m -> CapturingClassesTest_HostProcesses.ofItsType(m, "t")))
                .isEqualTo("returned u u/t/nulltrue");
        assertThat(Differential.outcome(Model::new, CapturingClassesTest_ModelProcesses::innerClassOfTheHost))
                .isEqualTo("returned 101 1036");
    }

    @Test
    @DisplayName("8.10 a second type of one name in a method is called the same")
    void secondOfOneName() {
        assertThat(Differential.outcome(Model::new, m -> CapturingClassesTest_ModelProcesses.secondOfOneName(m, 1)))
                .isEqualTo("returned P[text=P[a=1] ColorThing1, more=more]blueThing1P");
    }
}
