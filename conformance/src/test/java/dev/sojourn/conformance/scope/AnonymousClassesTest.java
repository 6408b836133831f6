package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Anonymous classes in a process. */
class AnonymousClassesTest {
    abstract static class Base {
        protected int x = 100;
        final String made;

        Base(Object made) {
            this.made = String.valueOf(made);
        }

        abstract String describe(int n);

        protected String inherited() {
            return "inherited" + x;
        }
    }

    static class Model extends Probe {
        private int x = 7;
        private int y = 8;

        String described() {
            return "model";
        }

        String inherited() {
            return "of the model";
        }

        @Process
        String shadowing(int n) {
            int x = await(after(n));
            int z = await(after(3));
            Base base = new Base(await(after("made"))) {
                int z = 50;
                private int own;

                @Override
                String describe(int n) {
                    int y = n + Model.this.y;
                    own++;
                    this.own++;
                    return this.x + "," + x + "," + z + "," + this.z + "," + y + "," + own + "," + inherited() + ","
                            + made + "," + described() + "," + Model.this.x + "," + Model.this.inherited();
                }
            };
            await(after(1));
            return x + base.describe(await(after(1))) + z + base.describe(2) + inherited();
        }

        @Process
        String capturesInLoop() {
            List<Supplier<String>> made = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int turn = i;
                String text = await(after("t"));
                made.add(new Supplier<>() {
                    private int calls = turn * 10;

                    {
                        calls += text.length();
                    }

                    @Override
                    public String get() {
                        return text + turn + calls++ + x;
                    }
                });
                await(after(i));
                x++;
            }
            return made.get(0).get() + made.get(0).get() + made.get(1).get();
        }

        @Process
        String thisInside() {
            Object[] seen = new Object[3];
            Runnable r = new Runnable() {
                @Override
                public void run() {
                    seen[0] = this;
                    seen[1] = Model.this;
                    Supplier<Object> inner = () -> this;
                    seen[2] = inner.get();
                    note("run " + toString() + hashCode());
                }

                @Override
                public String toString() {
                    return "anonymous";
                }

                @Override
                public int hashCode() {
                    return 42;
                }
            };
            await(after(1));
            r.run();
            return (seen[0] == r) + "" + (seen[1] == this) + (seen[2] == r) + await(after(r.hashCode()));
        }

        @Process
        String usedAtOnce() {
            int sum = 0;
            int bound = await(after(3));
            for (int i : new Iterable<Integer>() {
                @Override
                public Iterator<Integer> iterator() {
                    return new Iterator<>() {
                        int next;

                        @Override
                        public boolean hasNext() {
                            return next < bound;
                        }

                        @Override
                        public Integer next() {
                            return next++;
                        }
                    };
                }
            }) {
                sum += await(after(i));
            }
            List<String> list = new ArrayList<>(List.of("b", "a", "c"));
            list.sort(new Comparator<String>() {
                @Override
                public int compare(String a, String b) {
                    return bound * b.compareTo(a);
                }
            });
            return sum + "" + list
                    + new Object() {
                        @Override
                        public String toString() {
                            return "object" + bound;
                        }
                    }
                    + await(after(new Object() {
                        @Override
                        public String toString() {
                            return "awaited" + y;
                        }
                    }));
        }

        @Process
        String ofInnerClass() {
            Inner inner = new Inner(await(after(2))) {
                @Override
                int twice() {
                    return super.twice() + x + y;
                }
            };
            Inner other = this.new Inner(await(after(3))) {
                @Override
                int twice() {
                    return n + Model.this.x;
                }
            };
            Inner plain = new Inner(await(after(4)));
            return inner.twice() + " " + other.twice() + " " + plain.twice() + await(after(1));
        }

        /** An inner class of the model. */
        class Inner {
            final int n;

            Inner(int n) {
                this.n = n + y;
            }

            int twice() {
                return 2 * n;
            }
        }

        @Process
        <T extends Number> String generic(T number) {
            T same = await(after(number));
            Supplier<T> supplier = new Supplier<T>() {
                T kept = same;

                @Override
                public T get() {
                    return kept.intValue() > 0 ? kept : number;
                }
            };
            await(after(1));
            return "" + (supplier.get() == number);
        }

        @Process
        String privateMembersInside() {
            await(after(1));
            Supplier<String> s = new Supplier<>() {
                @Override
                public String get() {
                    x += 2;
                    Model.this.x++;
                    int old = y--;
                    return x + "," + old + "," + y + secret(3);
                }
            };
            String first = s.get();
            await(after(1));
            return first + s.get();
        }

        private String secret(int n) {
            return " secret" + n + x + " ";
        }
    }

    @Test
    @DisplayName("8.7 members of the anonymous class and of its superclass shadow locals and members of the model")
    void shadowing() {
        assertThat(Differential.outcome(Model::new, m -> AnonymousClassesTest_ModelProcesses.shadowing(m, 5)))
                .isEqualTo("returned 5100,100,50,50,9,2,inherited100,made,model,7,of the model"
                        + "3100,100,50,50,10,4,inherited100,made,model,7,of the modelof the model");
        assertThat(Differential.outcome(Model::new, AnonymousClassesTest_ModelProcesses::capturesInLoop))
                .isEqualTo("returned t019t029t1119");
        assertThat(Differential.outcome(Model::new, AnonymousClassesTest_ModelProcesses::usedAtOnce))
                .isEqualTo("returned 3[c, b, a]object3awaited8");
        assertThat(Differential.outcome(Model::new, m -> AnonymousClassesTest_ModelProcesses.generic(m, 4)))
                .isEqualTo("returned true");
    }

    @Test
    @DisplayName("8.8 this in an anonymous class is its own object, Outer.this the model")
    void thisInside() {
        assertThat(Differential.outcome(Model::new, AnonymousClassesTest_ModelProcesses::thisInside))
                .isEqualTo("returned truetruetrue42");
        assertThat(Differential.outcome(Model::new, AnonymousClassesTest_ModelProcesses::ofInnerClass))
                .isEqualTo("returned 35 18 241");
        assertThat(Differential.outcome(Model::new, AnonymousClassesTest_ModelProcesses::privateMembersInside))
                .isEqualTo("returned 10,8,7 secret310 13,7,6 secret313 ");
    }
}
