package dev.sojourn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleTest {

    static Stream<Example> examples() {
        return Stream.of(SimpyExamples.all(), AsimpyExamples.all()).flatMap(List::stream);
    }

    static Stream<Example> largeExamples() {
        return AsimpyExamples.large().stream();
    }

    static Stream<Example> shortenedExamples() {
        return AsimpyExamples.shortened().stream();
    }

    @ParameterizedTest
    @MethodSource({"examples", "largeExamples"})
    void stateMachinesDoWhatIsExpected(Example example) {
        new ExpectedLines(example.name()).assertEqualTo(example.lines(ExampleTest::compiled));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void methodsAsWrittenDoWhatIsExpected(Example example) {
        new ExpectedLines(example.name()).assertEqualTo(example.lines(ExampleTest::direct));
    }

    @ParameterizedTest
    @MethodSource("shortenedExamples")
    void methodsAsWrittenDoTheSame(Example example) {
        assertThat(example.lines(ExampleTest::compiled)).isEqualTo(example.lines(ExampleTest::direct));
    }

    @ParameterizedTest
    @MethodSource({"examples", "largeExamples"})
    void mainPrintsWhatIsExpected(Example example) {
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example.main().accept(new String[0]);
        } finally {
            System.setOut(standardOutput);
        }
        new ExpectedLines(example.name())
                .assertEqualTo(printed.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static Environment compiled() {
        return Environment.builder().seed(42).build();
    }

    private static Environment direct() {
        return Environment.builder().seed(42).direct().build();
    }
}
