package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Private fields, methods and constructors, of the model and of its neighbours. */
@SuppressWarnings("varargs")
class AccessTest {
    static class Model extends Probe {
        private boolean z = true;
        private byte b = 1;
        private short s = 2;
        private char c = 'c';
        private int i = 4;
        private long l = 5;
        private float f = 6;
        private double d = 7;
        private String text = "t";
        private Integer boxed = 8;
        private int[] array = {1, 2, 3};
        private List<? super Integer> list = new ArrayList<>();
        private static int stat = 10;
        private static final String CONSTANT = "constant";
        private final long fin;
        private Neighbour next;

        Model() {
            fin = 11;
            stat = 10;
        }

        @Process
        String primitives() {
            z = !await(after(false)) & z;
            z |= await(after(false));
            z ^= true;
            b += await(after(300));
            b++;
            s <<= await(after(17L));
            s -= 1;
            c += await(after(1));
            ++c;
            char letter = c++;
            i = i++ + await(after(i)) + i--;
            i >>>= 1;
            l *= await(after(1.5));
            l = i;
            f /= await(after(4));
            d %= await(after(4));
            --d;
            text += await(after(1));
            text = text + c + null;
            boxed += await(after(1));
            boxed++;
            Integer old = boxed--;
            boxed = boxed + 0;
            return z + " " + b + " " + s + " " + c + letter + " " + i + " " + l + " " + f + " " + d + " " + text + " "
                    + boxed + old;
        }

        @Process
        String arraysAndLists() {
            array[i - 4]++;
            array[1] += await(after(10));
            array[array[0]] = array[1]++ + await(after(array.length));
            int[] same = array;
            array = new int[] {await(after(7))};
            (array)[0] *= 2;
            list.add(await(after(5)));
            this.list.add(array[0]);
            int length = array.length;
            for (int k : same) {
                list.add(k + await(after(k)));
            }
            return list + "" + length + this.array[0];
        }

        @Process
        String statics() {
            stat += await(after(5));
            Model.stat++;
            AccessTest.Model.stat = stat-- + await(after(stat));
            int before = ++stat;
            String log = CONSTANT + await(after(CONSTANT.length())) + Model.CONSTANT;
            stat = secretStatic(1, await(after(2)), 3);
            Neighbour.shared = await(after(9));
            return before + log + stat + fin + Neighbour.shared++ + Neighbour.shared;
        }

        private static int secretStatic(int... n) {
            return n.length + n[n.length - 1];
        }

        private <T extends Comparable<T>> T best(T a, T b) throws IOException {
            if (a == null) {
                throw new IOException("none");
            }
            return a.compareTo(b) > 0 ? a : b;
        }

        private void nothing() {
            note("nothing " + i++);
        }

        private int over(int n) {
            return n;
        }

        private String over(Object o) {
            return "o" + o;
        }

        @Process
        String methods() {
            nothing();
            String s = "";
            try {
                s = best("a", await(after("b"))).concat(best(await(after("d")), "c"));
                nothing();
                s += over(await(after(5))) + over(6) + over("x") + this.over(await(after('c')));
                s += best(null, await(after(1)));
            } catch (IOException e) {
                s += e.getMessage() + await(after(best0(1)));
            }
            IntSupplier later = () -> over(i) + secretStatic(1) + (i += 2);
            await(after("gap"));
            return s + later.getAsInt() + later.getAsInt();
        }

        private int best0(int n) {
            return n;
        }

        @Process
        String neighbours() {
            Neighbour n = new Neighbour(await(after(1)));
            next = new Neighbour(2);
            n.count += await(after(10));
            next.count++;
            this.next.other = n;
            this.next.other.count *= 2;
            next.other.count = next.other.count-- + await(after(next.count));
            int k = next.other.other == null ? n.twice(await(after(3))) : 0;
            n.other = next;
            chosen(n).count += await(after(5));
            chosen(n).other.count++;
            (n.other).count <<= 1;
            n.name += "!" + n.name.length();
            return n.count + " " + next.count + " " + k + n.name + n.generic.get(0) + Neighbour.made;
        }

        private Neighbour chosen(Neighbour n) {
            note("chosen");
            return n;
        }

        @Process
        String throughNull() {
            Neighbour none = await(this.<Neighbour>after(null));
            String log = "";
            try {
                none.count = await(after(1));
            } catch (NullPointerException e) {
                log += "after ";
            }
            try {
                none.count += await(after(2));
            } catch (NullPointerException e) {
                log += "before ";
            }
            try {
                log += none.twice(await(after(3)));
            } catch (NullPointerException e) {
                log += "call ";
            }
            try {
                log += none.count + await(after(4));
            } catch (NullPointerException e) {
                log += "read";
            }
            return log;
        }
    }

    static class Neighbour {
        private static int shared;
        private static int made;
        private int count;
        private Neighbour other;
        private String name = "n";
        private final List<String> generic = List.of("g");

        private Neighbour(int count) {
            this.count = count;
            made++;
        }

        private int twice(int n) {
            return count * 2 + n;
        }

        int open() {
            return count;
        }
    }

    static class Upper extends Probe {
        private int hidden = 1;
        private static String stat = "upper";

        private String secret() {
            return "upper secret" + hidden;
        }
    }

    static class Lower extends Upper {
        private int hidden = 2;
        private static String stat = "lower";

        private String secret() {
            return "lower secret" + hidden;
        }

        @Process
        String sameNames() {
            super.hidden += await(after(10));
            hidden += await(after(20));
            ((Upper) this).hidden++;
            stat += await(after("!"));
            Upper.stat = "upper" + await(after("?"));
            String log = super.hidden + " " + hidden + " " + super.secret() + " " + secret() + " "
                    + ((Upper) this).secret() + stat + Upper.stat;
            stat = "lower";
            return log;
        }
    }

    static class Box<T extends Comparable<T>> extends Probe {
        private T value;
        private List<T> many = new ArrayList<>();

        Box(T value) {
            this.value = value;
        }

        private <U> U with(U u, T t) {
            value = t;
            return u;
        }

        @Process
        T generic(Box<T> other, T more) {
            many.add(value);
            other.value = await(after(value));
            value = other.value.compareTo(more) < 0 ? more : await(after(other.value));
            String s = other.with("s", await(after(more)));
            note(s + other.value.compareTo(value));
            many.add(other.value);
            return many.get(await(after(1)));
        }

        @Process
        String wild(Box<?> any, Box<? extends Number> numbers) {
            Object o = any.value;
            int n = numbers.value.intValue() + await(after(1));
            Comparable<?> c = any.value;
            return o + "" + n + c + any.many.size();
        }
    }

    @Test
    @DisplayName("10.17 private fields of all types: read, assigned, updated")
    void fields() {
        assertThat(Differential.outcome(Model::new, AccessTest_ModelProcesses::primitives))
                .isEqualTo("returned false 46 -1 fe 7 7 1.5 2.0 t1fnull 910");
        assertThat(Differential.outcome(Model::new, AccessTest_ModelProcesses::arraysAndLists))
                .isEqualTo("returned [5, 14, 4, 26, 30]114");
        assertThat(Differential.outcome(Model::new, AccessTest_ModelProcesses::statics))
                .isEqualTo("returned 32constant8constant611910");
    }

    @Test
    @DisplayName("10.17 private methods and constructors, and members of neighbours")
    void methods() {
        assertThat(Differential.outcome(Model::new, AccessTest_ModelProcesses::methods))
                .isEqualTo("returned bdo56oxocnone11620");
        assertThat(Differential.outcome(
                        () -> {
                            Neighbour.made = 0;
                            return new Model();
                        },
                        AccessTest_ModelProcesses::neighbours))
                .isEqualTo("returned 30 8 53n!1g2");
        assertThat(Differential.outcome(Model::new, AccessTest_ModelProcesses::throughNull))
                .isEqualTo("returned after before call read");
    }

    @Test
    @DisplayName("10.17 private members of one name in a class and its superclass, and of generic classes")
    void sameNames() {
        assertThat(Differential.outcome(Lower::new, AccessTest_LowerProcesses::sameNames))
                .isEqualTo("returned 12 22 upper secret12 lower secret22 upper secret12lower!upper?");
        assertThat(Differential.outcome(
                        () -> new Box<>("b"), b -> AccessTest_BoxProcesses.generic(b, new Box<>("x"), "c")))
                .isEqualTo("returned c");
        assertThat(Differential.outcome(
                        () -> new Box<>("b"), b -> AccessTest_BoxProcesses.wild(b, new Box<>("x"), new Box<>(3))))
                .isEqualTo("returned x4x0");
    }
}
