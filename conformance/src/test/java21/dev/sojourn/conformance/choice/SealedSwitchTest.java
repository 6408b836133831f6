package dev.sojourn.conformance.choice;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import dev.sojourn.conformance.call.Compilation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switches that cover a sealed type or an enum without default. */
class SealedSwitchTest {
    sealed interface Shape permits Circle, Square, Figure {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    sealed interface Figure extends Shape permits Dot, Stroke {}

    enum Dot implements Figure {
        SMALL,
        LARGE
    }

    record Stroke(Figure from, Figure to) implements Figure {}

    static class Model extends Probe {
        @Process
        int covered(Shape shape) {
            int size = 1;
            try {
                size += switch (shape) {
                    case Circle circle -> await(after(3)) * circle.radius();
                    case Square square when square.side() > await(after(2)) -> square.side() * square.side();
                    case Square square -> square.side();
                    case Dot dot when dot == Dot.LARGE -> await(after(50));
                    case Dot dot -> dot.ordinal();
                    case Stroke(Dot from, Stroke to) -> 70 + covered(to);
                    case Stroke(Dot from, Dot to) -> await(after(from.ordinal())) + to.ordinal();
                    case Stroke(Stroke from, Figure to) -> covered(from) + covered(to);
                };
            } catch (NullPointerException e) {
                note("null");
                size = await(after(-1));
            }
            return size;
        }

        @Process
        String statement(Shape shape) {
            String log = "";
            switch (shape) {
                case Circle c:
                    log += await(after("circle"));
                    break;
                case Square s
                when s.side() == await(after(1)):
                    log += "unit ";
                    break;
                case Square s:
                    log += "square";
                    break;
                case Dot.SMALL, Dot.LARGE:
                    log += "dot";
                    break;
                case Figure f:
                    log += await(after("figure")) + f;
            }
            return log;
        }
    }

    @TempDir
    Path folder;

    @Test
    @DisplayName("5.14 a switch that covers a sealed type; null throws at the switch, in the try around it")
    void covered() {
        Shape stroke = new Stroke(Dot.SMALL, new Stroke(new Stroke(Dot.LARGE, Dot.LARGE), Dot.LARGE));
        assertThat(Differential.outcome(Model::new, m -> SealedSwitchTest_ModelProcesses.covered(m, stroke)))
                .isEqualTo("returned 126");
        for (Shape each : new Shape[] {new Circle(4), new Square(2), new Square(9), Dot.SMALL, Dot.LARGE}) {
            Differential.compare(Model::new, m -> SealedSwitchTest_ModelProcesses.covered(m, each));
            Differential.compare(Model::new, m -> SealedSwitchTest_ModelProcesses.statement(m, each));
        }
        assertThat(Differential.compare(Model::new, m -> SealedSwitchTest_ModelProcesses.covered(m, null)))
                .containsExactly("0.0 null", "0.0 after -1", "1.0 returned -1");
    }

    @Test
    @DisplayName("5.14 a subtype that did not exist at compile time is no match: MatchException")
    void unknownSubtype() throws IOException, ReflectiveOperationException {
        unknown(
                "sealed interface Kind permits Old {}",
                "record Old() implements Kind {}",
                """
                sealed interface Kind permits Old, New {
                    static Kind newest() { return new New(); }
                }
                """,
                "case Old old -> await(env.timeout(1, 2));");
    }

    @Test
    @DisplayName("5.10 a constant that did not exist at compile time is no match: MatchException")
    void unknownConstant() throws IOException, ReflectiveOperationException {
        unknown("enum Kind { OLD }", "interface Old {}", """
                enum Kind {
                    OLD, NEW;
                    static Kind newest() { return NEW; }
                }
                """, "case OLD -> await(env.timeout(1, 2));");
    }

    /** Compiles a model, then what it depends on anew, and runs the old state machine with a new value. */
    private void unknown(String kind, String old, String newKind, String arm)
            throws IOException, ReflectiveOperationException {
        Compilation compilation = new Compilation(Files.createDirectories(folder.resolve("classes")));
        String model = """
                import static dev.sojourn.Sojourn.await;
                import dev.sojourn.Environment;
                import dev.sojourn.annotation.Process;
                public class Model {
                    @Process static int work(Environment env, Kind kind) {
                        await(env.timeout(1));
                        return switch (kind) {
                            %s
                        };
                    }
                    public static String run(Kind kind, boolean direct) {
                        Environment env = direct ? Environment.builder().direct().build() : new Environment();
                        try {
                            return "returned " + env.run(env.process(ModelProcesses.work(env, kind)));
                        } catch (MatchException e) {
                            return "no match at " + env.now();
                        }
                    }
                }
                """.formatted(arm);
        assertThat(compilation.compile(kind, old, model)).isEmpty();
        assertThat(compilation.compile(
                        newKind, old, "record New() " + (kind.startsWith("sealed") ? "implements Kind " : "") + "{}"))
                .isEmpty();
        try (var loader = compilation.loader()) {
            Class<?> type = loader.loadClass("Kind");
            var newest = type.getDeclaredMethod("newest");
            newest.setAccessible(true);
            Object value = newest.invoke(null);
            var run = loader.loadClass("Model").getMethod("run", type, boolean.class);
            assertThat(invoke(run, value, true)).isEqualTo("no match at 1.0");
            assertThat(invoke(run, value, false)).isEqualTo("no match at 1.0");
        }
    }

    private static Object invoke(java.lang.reflect.Method run, Object value, boolean direct)
            throws ReflectiveOperationException {
        try {
            return run.invoke(null, value, direct);
        } catch (InvocationTargetException e) {
            throw new AssertionError("direct mode: " + direct, e.getCause());
        }
    }
}
