package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Classes, records, enums and interfaces declared in a process. */
class LocalTypesTest {
    static class Model extends Probe {
        private int base = 100;
        int shown = 1;

        @Process
        String capturingClass(int n) {
            int k = await(after(n));
            class Here {
                private final int m;
                int calls;

                Here(int m) {
                    this.m = m;
                }

                int sum() {
                    calls++;
                    return m + k + n + base + shown;
                }

                int twice() {
                    return m * 2;
                }
            }
            Here first = new Here(await(after(1)));
            Here second = await(env.timeout(1, new Here(first.twice())));
            Function<Integer, Here> make = Here::new;
            Here[] all = {first, second, make.apply(await(after(3)))};
            base++;
            String log = "";
            for (Here h : all) {
                log += h.sum() + await(after(" ")) + h.calls + h.m + " ";
            }
            List<Here> list = new ArrayList<>(List.of(all));
            list.add(second);
            await(after("gap"));
            return log + list.size() + (list.get(3) == second) + ((Object) list.get(0) instanceof Here h2 && h2.m == 1);
        }

        @Process
        String newCapturePerTurn() {
            List<Supplier<String>> made = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int turn = await(after(i));
                class Turn implements Supplier<String> {
                    private final int initial = turn * 10;

                    @Override
                    public String get() {
                        return initial + turn + " ";
                    }
                }
                made.add(new Turn());
                await(after("gap"));
                made.add(new Turn());
            }
            StringBuilder log = new StringBuilder();
            made.forEach(s -> log.append(s.get()));
            return log.toString();
        }

        @Process
        <T extends Comparable<T>> T genericClass(List<T> many) {
            class Best<U extends Comparable<U>> {
                U best;

                void offer(U u) {
                    if (best == null || u.compareTo(best) > 0) {
                        best = u;
                    }
                }
            }
            Best<T> best = new Best<>();
            for (T each : many) {
                best.offer(await(after(each)));
            }
            return best.best;
        }

        @Process
        String recordsAndEnums(int n) {
            record Point(int x, int y) {
                static final Point ORIGIN = new Point(0, 0);

                Point {
                    if (x < 0) {
                        throw new IllegalArgumentException("negative");
                    }
                }

                int sum() {
                    return x() + y();
                }
            }
            enum Size {
                SMALL,
                LARGE {
                    @Override
                    int weight() {
                        return 10;
                    }
                };

                int weight() {
                    return 1;
                }
            }
            interface Named {
                String name();

                default String twice() {
                    return name() + name();
                }
            }
            Point p = new Point(await(after(n)), await(after(2)));
            Size size = n > 1 ? Size.LARGE : await(after(Size.SMALL));
            Named named = () -> "n" + p.sum();
            String log = "";
            switch (size) {
                case SMALL:
                    log += "small" + await(after(size.weight()));
                    break;
                case LARGE:
                    log += "large" + await(after(Size.LARGE.weight()));
            }
            try {
                new Point(await(after(-1)), 0);
            } catch (IllegalArgumentException e) {
                log += e.getMessage() + await(after(p.equals(new Point(n, 2))));
            }
            return log
                    + p
                    + named.twice()
                    + Point.ORIGIN.sum()
                    + Size.valueOf("SMALL").ordinal();
        }

        @Process
        int privateMembersOfRecordsAndEnums(int n) {
            record Point(int x, int y) {
                private static int made;

                Point {
                    made++;
                }

                int sum() {
                    return x + this.y + secret();
                }

                private int secret() {
                    return made;
                }
            }
            enum Size {
                SMALL,
                LARGE;

                private int uses;

                int use() {
                    return ++uses;
                }
            }
            Point p = new Point(await(after(n)), 2);
            int sum = p.sum() + Size.LARGE.use();
            Size.LARGE.uses += await(after(5)) + p.x + p.secret();
            Size.LARGE.uses++;
            return sum * 100 + Size.LARGE.uses + Point.made;
        }

        @Process
        String sameNamesElsewhere(int n) {
            record Point(String x) {}
            {
                class Inner {
                    final int v = n;
                }
                note(await(after(new Inner().v)));
            }
            {
                class Inner {
                    final String v = "s" + n;
                }
                note(await(after(new Inner().v)));
            }
            Point p = new Point(await(after("x")));
            List<Point> points = List.of(p, new Point(p.x() + "y"));
            await(after(1));
            return points + "";
        }

        @Process
        String extendsAndNests() {
            int k = await(after(5));
            abstract class Parent {
                int v() {
                    return k;
                }

                abstract int w();
            }
            class Child extends Parent {
                private final int plus;

                Child(int plus) {
                    super();
                    this.plus = plus;
                }

                @Override
                int v() {
                    return super.v() + plus;
                }

                @Override
                int w() {
                    class Deep {
                        int z() {
                            return v() + k + plus + base;
                        }
                    }
                    return new Deep().z();
                }
            }
            Parent child = new Child(await(after(2)));
            Parent anonymous = new Parent() {
                @Override
                int w() {
                    return k * 2;
                }
            };
            await(after(1));
            return child.v() + " " + child.w() + " " + anonymous.v() + anonymous.w() + await(after(" end"));
        }

        @Process
        String capturedOnTheWayToTheSuperclass(int n) {
            final int CONSTANT = 3;
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < n; i++) {
                int turn = i + await(after(10));
                class Named extends Exception {
                    private static final long serialVersionUID = 1L;
                    final int number;

                    Named(int number) {
                        super("turn " + turn + " of " + n + ", " + number + CONSTANT);
                        this.number = number + turn;
                    }

                    Named() {
                        this(turn);
                    }
                }
                try {
                    throw i == 1 ? new Named() : new Named(await(after(1)));
                } catch (Named e) {
                    log.append(await(after(e.number))).append(e.getMessage()).append("; ");
                }
            }
            return log.toString();
        }

        @Process
        String usedInOneState() {
            class Counter {
                int count;
            }
            Counter c = new Counter();
            c.count++;
            int n = c.count;
            return "" + await(after(n));
        }
    }

    @Test
    @DisplayName("8.9 local classes that capture, used across awaits, in loops, generic, with constructor references")
    void localClasses() {
        assertThat(Differential.outcome(Model::new, m -> LocalTypesTest_ModelProcesses.capturingClass(m, 10)))
                .isEqualTo("returned 123 11 124 12 125 13 4truetrue");
        assertThat(Differential.outcome(Model::new, LocalTypesTest_ModelProcesses::newCapturePerTurn))
                .isEqualTo("returned 0 0 11 11 22 22 ");
        assertThat(Differential.outcome(
                        Model::new, m -> LocalTypesTest_ModelProcesses.genericClass(m, List.of("a", "c", "b"))))
                .isEqualTo("returned c");
        assertThat(Differential.outcome(Model::new, LocalTypesTest_ModelProcesses::extendsAndNests))
                .isEqualTo("returned 7 114 510 end");
        assertThat(Differential.outcome(Model::new, LocalTypesTest_ModelProcesses::usedInOneState))
                .isEqualTo("returned 1");
        assertThat(Differential.outcome(
                        Model::new, m -> LocalTypesTest_ModelProcesses.capturedOnTheWayToTheSuperclass(m, 2)))
                .isEqualTo("returned 11turn 10 of 2, 13; 22turn 11 of 2, 113; ");
    }

    @Test
    @DisplayName("8.10 local records, enums and interfaces; one name in several methods and blocks")
    void localRecords() {
        assertThat(Differential.outcome(Model::new, m -> LocalTypesTest_ModelProcesses.recordsAndEnums(m, 1)))
                .isEqualTo("returned small1negativetruePoint[x=1, y=2]n3n300");
        assertThat(Differential.outcome(Model::new, m -> LocalTypesTest_ModelProcesses.recordsAndEnums(m, 2)))
                .isEqualTo("returned large10negativetruePoint[x=2, y=2]n4n400");
        assertThat(Differential.outcome(
                        Model::new, m -> LocalTypesTest_ModelProcesses.privateMembersOfRecordsAndEnums(m, 3)))
                .startsWith("returned ");
        assertThat(Differential.outcome(Model::new, m -> LocalTypesTest_ModelProcesses.sameNamesElsewhere(m, 3)))
                .isEqualTo("returned [Point[x=x], Point[x=xy]]");
    }
}
