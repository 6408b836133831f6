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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Record patterns: accessors are called in order, what they throw is wrapped, components are bound. Cases that begin alike do
 * not stand beside each other here: javac reads what they have in common once for all of them, a state machine once for each.
 */
class RecordPatternTest {
    /** What the accessors note, since a record knows no model. */
    private static final List<String> READS = new ArrayList<>();

    record Point(int x, Object y) {
        @Override
        public int x() {
            READS.add("x" + x);
            if (x < 0) {
                throw new ArithmeticException("negative " + x);
            }
            return x;
        }

        @Override
        public Object y() {
            READS.add("y" + y);
            return y;
        }
    }

    record Line(Point from, Point to) {}

    record Box<T>(T content) {}

    sealed interface Expression permits Constant, Sum, Product, Negation {}

    record Constant(double value) implements Expression {}

    record Sum(Expression left, Expression right) implements Expression {}

    record Product(Expression left, Expression right) implements Expression {}

    record Negation(Expression of) implements Expression {}

    static class Model extends Probe {
        private int x = 1000;

        @Override
        public Object afterwards() {
            List<String> reads = List.copyOf(READS);
            READS.clear();
            return reads;
        }

        @Process
        String parts(Object o) {
            return switch (o) {
                case Point(int x, String y) when x > await(after(5)) -> "far " + y + x;
                case Line(Point(var a, var b), Point to) when a == await(after(0)) -> a + " " + b + to;
                case Point(int x, var y) when await(after(x)) == 3 -> "three " + y;
                case Box<?>(Integer n) -> "number " + n;
                case Point(int x, Integer y) -> "near " + (x + y + this.x + await(after(1)));
                case Line(Point from, Point(int x, Object y)) -> from.toString() + await(after(x)) + y;
                case Box<?>(Box<?>(var inner)) -> "inner " + inner + await(after(inner));
                case Box<?>(String s) -> "box of " + s + await(after(s.length()));
                case Box<?>(var content) -> "box " + content;
                default -> "none " + await(after(1));
            };
        }

        @Process
        String behindInstanceof(Object o) {
            String log = "";
            if (o instanceof Line(Point(int x, var y), Point to) && x < await(after(3))) {
                x += await(after(10));
                log += x + " " + y + " " + to.y() + " " + this.x;
            } else {
                log += x + await(after("else"));
            }
            if (!(o instanceof Line(Point(int x, Object y), Point to))) {
                return log + await(after("no line"));
            }
            await(after(x));
            return log + x + y + to;
        }

        @Process
        String inALoop(List<Object> many) {
            StringBuilder log = new StringBuilder();
            for (Object each : many) {
                try {
                    if (each instanceof Point(int x, Integer y) && await(after(y)) > x) {
                        log.append(x).append('<').append(y).append(' ');
                    } else if (each instanceof Box<?>(Point(var x, var y))) {
                        log.append(await(after(x))).append(y).append(' ');
                    }
                } catch (MatchException e) {
                    log.append(await(after("wrapped ")))
                            .append(e.getCause().getMessage())
                            .append(' ');
                }
            }
            return log.toString();
        }

        @Process
        double evaluate(Expression expression) {
            return switch (expression) {
                case Constant(double value) -> await(after(value));
                case Sum(var left, Constant(double value)) when value == 0 -> evaluate(left);
                case Sum(var left, var right) -> evaluate(left) + evaluate(right);
                case Product(Constant(double one), var right) when await(after(one)) == 1 -> evaluate(right);
                case Product(var left, var right) -> evaluate(left) * evaluate(right);
                case Negation(Negation(var of)) -> evaluate(of);
                case Negation(var of) -> -evaluate(of);
            };
        }

        @Process
        <T extends CharSequence> int generic(Box<Box<T>> box) {
            await(after(1));
            if (box instanceof Box<Box<T>>(Box<T>(var content)) && content.length() > await(after(1))) {
                return content.length();
            }
            return switch (box) {
                case Box<Box<T>>(Box<T>(T content)) when await(after(true)) -> content.length() + 100;
                case Box<Box<T>> other -> -1;
            };
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static String parts(Object o) {
        return outcome(m -> RecordPatternTest_ModelProcesses.parts(m, o));
    }

    @Test
    @DisplayName("5.15 components are bound, in guards that await too; accessors are called in order")
    void components() {
        assertThat(parts(new Point(7, "s"))).isEqualTo("returned far s7");
        assertThat(parts(new Point(3, 1.5))).isEqualTo("returned three 1.5");
        assertThat(parts(new Point(4, 8))).isEqualTo("returned near 1013");
        assertThat(parts(new Point(4, 'c'))).isEqualTo("returned none 1");
        assertThat(parts(new Line(new Point(0, "o"), new Point(1, 2)))).isEqualTo("returned 0 oPoint[x=1, y=2]");
        assertThat(parts(new Line(new Point(1, "o"), new Point(1, 2)))).isEqualTo("returned Point[x=1, y=o]12");
        assertThat(parts(new Line(null, new Point(1, 2)))).startsWith("failed java.lang.NullPointerException");
        assertThat(parts(new Line(null, null))).isEqualTo("returned none 1");
        assertThat(parts(new Box<>(new Box<>(9)))).isEqualTo("returned inner 99");
        assertThat(parts(new Box<>("abc"))).isEqualTo("returned box of abc3");
        assertThat(parts(new Box<>(null))).isEqualTo("returned box null");
    }

    @Test
    @DisplayName("5.15 what an accessor throws is wrapped, in switch and instanceof, inside the try around it")
    void failingAccessors() {
        assertThat(parts(new Point(-1, "s"))).startsWith("failed java.lang.MatchException");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.behindInstanceof(
                        m, new Line(new Point(-2, 1), new Point(1, 1)))))
                .startsWith("failed java.lang.MatchException");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.inALoop(
                        m,
                        List.of(
                                new Point(1, 2),
                                new Point(-3, 2),
                                new Box<>(new Point(-4, 4)),
                                new Box<>(new Point(5, "y")),
                                new Point(9, 2)))))
                .isEqualTo("returned 1<2 wrapped negative -3 wrapped negative -4 5y ");
    }

    @Test
    @DisplayName("5.15 nested record patterns behind instanceof, across awaits")
    void behindInstanceof() {
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.behindInstanceof(
                        m, new Line(new Point(2, "a"), new Point(1, "b")))))
                .isEqualTo("returned 12 a b 10002aPoint[x=1, y=b]");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.behindInstanceof(
                        m, new Line(new Point(4, "a"), new Point(1, "b")))))
                .isEqualTo("returned 1000else4aPoint[x=1, y=b]");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.behindInstanceof(m, "none")))
                .isEqualTo("returned 1000elseno line");
    }

    @Test
    @DisplayName("5.15 a recursive evaluation over sealed records")
    void recursion() {
        Expression expression = new Sum(
                new Product(new Constant(1), new Sum(new Constant(2), new Constant(0))),
                new Negation(new Negation(new Product(new Constant(3), new Negation(new Constant(4))))));
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.evaluate(m, expression)))
                .isEqualTo("returned -10.0");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.evaluate(m, null)))
                .startsWith("failed java.lang.NullPointerException");
    }

    @Test
    @DisplayName("5.15 type arguments of record patterns")
    void generic() {
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.<String>generic(m, new Box<>(new Box<>("abc")))))
                .isEqualTo("returned 3");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.<String>generic(m, new Box<>(new Box<>("")))))
                .isEqualTo("returned 100");
        assertThat(outcome(m -> RecordPatternTest_ModelProcesses.<String>generic(m, new Box<>(null))))
                .isEqualTo("returned -1");
    }
}
