package dev.sojourn.conformance.choice;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Switches over patterns: what is tested and in which order can be seen, and guards may await. */
class PatternSwitchTest {
    static class Model extends Probe {
        private String text = "field";

        boolean seen(String what, boolean value) {
            note(what);
            return value;
        }

        @Process
        String kinds(Object o) {
            return switch (t(o)) {
                case null -> "null" + await(after(0));
                case Integer i when seen("positive?", i > 0) -> "positive " + (i + await(after(1)));
                case Integer i when seen("even?", i % 2 == 0) -> "even " + (i + await(after(2)));
                case Integer i -> "integer " + await(after(i));
                case String text when seen("empty?", text.isEmpty()) -> "empty " + this.text;
                case String text -> text + await(after(text.length())) + this.text;
                case int[] array -> "array " + array[await(after(0))];
                case List<?> list
                when list.size() > 1 -> {
                    Object first = list.get(await(after(0)));
                    yield "list of " + first + await(after(list.size()));
                }
                case Enum<?> constant -> constant.name() + await(after(constant.ordinal()));
                default -> "other " + await(after(o));
            };
        }

        @Process
        String nullWithDefault(Object o) {
            switch (o) {
                case String s
                when await(after(s.length())) > 3:
                    return "long " + s;
                case String s:
                    return "short " + await(after(s));
                case null, default:
                    await(after(1));
                    return "null or other " + o;
            }
        }

        @Process
        String guards(Object o, int limit) {
            switch (t(o)) {
                case String s when seen("first", true) && await(after(s.length())) > limit -> note("longer " + s);
                case String s when await(after(s.isEmpty())) || seen("second", s.startsWith("a")) -> note("a " + s);
                case CharSequence chars
                when seen("third", chars.length() == await(after(limit))) -> {
                    note("chars " + chars);
                    return "equal";
                }
                case Number n when n.intValue() == await(after(limit)) -> note("number " + n);
                case Number n -> note("another number " + await(after(n)));
                default -> note("none of them");
            }
            return "end";
        }

        @Process
        int bindingsChangeAndAreCaptured(List<Object> many) {
            List<Supplier<Object>> later = new ArrayList<>();
            int sum = 0;
            for (Object each : many) {
                switch (each) {
                    case Integer i
                    when await(after(i)) > 1 -> {
                        later.add(() -> i);
                        sum += i;
                    }
                    case Integer i -> {
                        i += await(after(100));
                        sum += i;
                    }
                    case String i when i.length() > await(after(1)) -> later.add(() -> i + await0());
                    default -> {
                        continue;
                    }
                }
                sum += await(after(1000));
            }
            for (Supplier<Object> each : later) {
                note(each.get());
            }
            return sum;
        }

        String await0() {
            return "!";
        }

        @Process
        String jumpsAndTries(List<Object> many) {
            StringBuilder log = new StringBuilder();
            turns:
            for (Object each : many) {
                try {
                    switch (each) {
                        case Integer i
                        when 10 / i > await(after(1)) -> log.append(i).append(' ');
                        case Integer i -> {
                            if (i == await(after(20))) {
                                continue turns;
                            }
                            break;
                        }
                        case String s
                        when s.charAt(await(after(3))) == 'd' -> {
                            break turns;
                        }
                        case String s -> throw new IllegalArgumentException(s);
                        case null -> log.append(await(after("null ")));
                        default -> {
                            return log + "returned";
                        }
                    }
                    log.append("behind ");
                } catch (ArithmeticException | IndexOutOfBoundsException e) {
                    log.append(await(after("failed "))).append(e.getMessage()).append(' ');
                } finally {
                    await(after("finally"));
                    log.append("| ");
                }
            }
            return log.toString();
        }

        @Process
        String nested(Object o, Object p) {
            int before = t(1);
            return before
                    + switch (o) {
                        case Integer i
                        when switch (p) {
                            case Integer j when j > await(after(i)) -> true;
                            case String s -> await(after(s.isEmpty()));
                            default -> false;
                        } -> "guarded " + i;
                        case Integer i ->
                            switch (p) {
                                case Integer j -> "both " + (i + j + await(after(before)));
                                default -> "one " + await(after(i));
                            };
                        default -> "none " + before;
                    }
                    + before;
        }

        enum Colour {
            RED,
            GREEN,
            BLUE
        }

        @Process
        String qualifiedConstants(Object o) {
            return switch (o) {
                case Colour.RED -> "red " + await(after(1));
                case Colour.GREEN -> "green";
                case Colour c when await(after(c.name())).startsWith("B") -> "blue";
                case Colour c -> "colour " + c;
                default -> "none";
            };
        }

        @Process
        <T extends Comparable<T>> String generic(T left, Object right) {
            return switch (left) {
                case Integer i when await(after(i)) > 2 -> "integer " + i;
                case String s -> "string " + s.concat(await(after("!")));
                case T other -> "other " + other.compareTo(await(after(left)));
            };
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    private static String kind(Object o) {
        return outcome(m -> PatternSwitchTest_ModelProcesses.kinds(m, o));
    }

    @Test
    @DisplayName("5.12 cases and guards are tested in order, the selector once")
    void order() {
        assertThat(trace(m -> PatternSwitchTest_ModelProcesses.kinds(m, -4)))
                .containsExactly("0.0 t -4", "0.0 positive?", "0.0 even?", "0.0 after 2", "1.0 returned even -2");
        assertThat(kind(5)).isEqualTo("returned positive 6");
        assertThat(kind(-3)).isEqualTo("returned integer -3");
        assertThat(kind("")).isEqualTo("returned empty field");
        assertThat(kind("abc")).isEqualTo("returned abc3field");
        assertThat(kind(new int[] {7})).isEqualTo("returned array 7");
        assertThat(kind(List.of("a", "b"))).isEqualTo("returned list of a2");
        assertThat(kind(List.of("a"))).isEqualTo("returned other [a]");
        assertThat(kind(Thread.State.RUNNABLE)).isEqualTo("returned RUNNABLE1");
    }

    @Test
    @DisplayName("5.12 case null, alone and with default")
    void nulls() {
        assertThat(kind(null)).isEqualTo("returned null0");
        for (Object each : new Object[] {null, "abcd", "ab", 3}) {
            trace(m -> PatternSwitchTest_ModelProcesses.nullWithDefault(m, each));
        }
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.nullWithDefault(m, null)))
                .isEqualTo("returned null or other null");
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.nullWithDefault(m, "ab")))
                .isEqualTo("returned short ab");
        assertThat(trace(m -> PatternSwitchTest_ModelProcesses.guards(m, null, 1)))
                .element(1)
                .asString()
                .startsWith("0.0 failed java.lang.NullPointerException");
    }

    @Test
    @DisplayName("5.13 a guard awaits; where it fails, the next case is tested")
    void guards() {
        assertThat(trace(m -> PatternSwitchTest_ModelProcesses.guards(m, "bcd", 3)))
                .containsExactly(
                        "0.0 t bcd",
                        "0.0 first",
                        "0.0 after 3",
                        "1.0 after false",
                        "2.0 second",
                        "2.0 after 3",
                        "3.0 third",
                        "3.0 chars bcd",
                        "3.0 returned equal");
        for (Object each : new Object[] {"a", "abcdef", "", "xyz", 3, 4, 2.5, new StringBuilder("abc"), 'c'}) {
            trace(m -> PatternSwitchTest_ModelProcesses.guards(m, each, 3));
        }
        for (Object left : new Object[] {1, 5, "s"}) {
            for (Object right : new Object[] {1, 9, "", "t", 'c'}) {
                trace(m -> PatternSwitchTest_ModelProcesses.nested(m, left, right));
            }
        }
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.nested(m, 5, 9)))
                .isEqualTo("returned 1guarded 51");
    }

    @Test
    @DisplayName("5.13 what a pattern binds is assigned and captured, also where a guard awaited")
    void bindings() {
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.bindingsChangeAndAreCaptured(
                        m, List.of(1, 2, "s", 'c', "text", 3))))
                .isEqualTo("returned 4106");
    }

    @Test
    @DisplayName("5.13 a guard that fails with an exception, jumps out of the arms")
    void jumps() {
        List<Object> many = new ArrayList<>(List.of(2, 0, 20, 30, "x", "abcd"));
        many.add(0, null);
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.jumpsAndTries(m, many)))
                .startsWith("returned null behind | 2 behind | failed / by zero | | behind | failed ")
                .endsWith("| | ");
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.jumpsAndTries(m, List.of(2, 'c', 3))))
                .isEqualTo("returned 2 behind | returned");
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.jumpsAndTries(m, List.of("abcx"))))
                .startsWith("failed java.lang.IllegalArgumentException: abcx");
    }

    @Test
    @DisplayName("5.3 constants of an enum by their qualified names, among patterns")
    void qualifiedConstants() {
        for (Object each : new Object[] {Model.Colour.RED, Model.Colour.GREEN, Model.Colour.BLUE, "x"}) {
            trace(m -> PatternSwitchTest_ModelProcesses.qualifiedConstants(m, each));
        }
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.qualifiedConstants(m, Model.Colour.BLUE)))
                .isEqualTo("returned blue");
    }

    @Test
    @DisplayName("5.12 a selector of a type variable's type")
    void generic() {
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.generic(m, 7, null)))
                .isEqualTo("returned integer 7");
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.generic(m, 1, null)))
                .isEqualTo("returned other 0");
        assertThat(outcome(m -> PatternSwitchTest_ModelProcesses.generic(m, "s", null)))
                .isEqualTo("returned string s!");
    }
}
