package dev.sojourn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sojourn.Environment;
import dev.sojourn.examples.models.AssemblyLine;
import dev.sojourn.examples.models.CallCentre;
import dev.sojourn.examples.models.Elevators;
import dev.sojourn.examples.models.EmergencyRoom;
import dev.sojourn.examples.models.Epidemic;
import dev.sojourn.examples.models.JobShop;
import dev.sojourn.examples.models.Microgrid;
import dev.sojourn.examples.models.PacketNetwork;
import dev.sojourn.examples.models.Port;
import dev.sojourn.examples.models.Railway;
import dev.sojourn.examples.models.Restaurant;
import dev.sojourn.examples.models.ServerFarm;
import dev.sojourn.examples.models.SupplyChain;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two thousand lines as users write them: no check has anything to say of them, and they do the same in both modes. */
class OrdinaryModelsTest {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src/main/java");

    static Stream<Arguments> models() {
        return Stream.of(
                model("assembly line", env -> AssemblyLine.run(env, 500)),
                model("call centre", CallCentre::run),
                model("elevators", env -> Elevators.run(env, 30)),
                model("emergency room", env -> EmergencyRoom.run(env, 1)),
                model("epidemic", env -> Epidemic.run(env, 100, new Epidemic.Measures(0.6, 14, 10))),
                model("epidemic, unopposed", env -> Epidemic.run(env, 100, Epidemic.Measures.none())),
                model("job shop", env -> JobShop.run(env, JobShop.Rule.LEAST_SLACK, 60)),
                model("microgrid", env -> Microgrid.run(env, 16)),
                model("network", env -> PacketNetwork.run(env, 20)),
                model("port", env -> Port.run(env, 24 * 20)),
                model("railway", env -> Railway.run(env, 3)),
                model("restaurant", env -> Restaurant.run(env, 200)),
                model("server farm", env -> ServerFarm.run(env, 500)),
                model("supply chain", env -> SupplyChain.run(env, new SupplyChain.Policy(40, 100), 30)));
    }

    private static Arguments model(String name, Function<Environment, Record> run) {
        return arguments(name, run);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void stateMachinesDoWhatTheMethodsSay(String name, Function<Environment, Record> run) {
        Record asWritten = run.apply(Environment.builder().seed(1).direct().build());
        assertThat(run.apply(Environment.builder().seed(1).build())).as(name).isEqualTo(asWritten);
        assertThat(run.apply(Environment.builder().seed(2).build()))
                .as("%s with other random numbers", name)
                .isNotEqualTo(asWritten);
    }

    @Test
    void theyAreTwoThousandLines() throws IOException {
        long lines = 0;
        for (Path file : sources("dev/sojourn/examples/models")) {
            lines += Files.readAllLines(file).stream()
                    .filter(OrdinaryModelsTest::isCode)
                    .count();
        }
        assertThat(lines).isGreaterThanOrEqualTo(2000);
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("//") && !text.startsWith("/*") && !text.startsWith("*");
    }

    /** All examples, with everything that is off by default. */
    @Test
    void noCheckHasAnythingToSayOfAnyExample(@TempDir Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        var rest = new StringWriter();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            String classPath = System.getProperty("java.class.path");
            var options = List.of(
                    "-Asojourn.all=error",
                    "-Xlint:all,-processing",
                    "-sourcepath",
                    folder.toString(),
                    "-d",
                    folder.toString(),
                    "-cp",
                    classPath,
                    "-processor",
                    "dev.sojourn.processor.SojournProcessor",
                    "-processorpath",
                    classPath);
            boolean succeeded = compiler.getTask(
                            rest, files, said, options, null, files.getJavaFileObjectsFromPaths(sources("")))
                    .call();
            assertThat(said.getDiagnostics()).isEmpty();
            assertThat(rest.toString()).isEmpty();
            assertThat(succeeded).isTrue();
        }
        assertThat(folder.resolve("dev/sojourn/examples/models/Port_tow.class".replace('/', File.separatorChar)))
                .as("the processor ran")
                .exists();
    }

    private static List<Path> sources(String under) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(under))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList());
        }
    }
}
