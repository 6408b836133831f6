package dev.sojourn.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path directory;

    private Path file;
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("new").resolve("results.csv");
    }

    private Experiment experiment() {
        return new Experiment(r -> {
                    runs.incrementAndGet();
                    r.record("x", r.environment().random().nextDouble() / 3);
                    r.record("y", r.number("a"));
                })
                .parameter("a", 1, 0.25)
                .replications(4)
                .threads(1)
                .progress(ProgressListener.QUIET)
                .resultsIn(file);
    }

    @Test
    void aRerunGoesOnWhereTheFileEnds() throws IOException {
        ExperimentResult all = experiment().run();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0)).isEqualTo("a,replication,seed,x,y");

        String torn =
                String.join("\n", lines.subList(0, 4)) + "\n" + lines.get(4).substring(0, 9);
        Files.writeString(file, torn);
        runs.set(0);
        ExperimentResult continued = experiment().run();
        assertThat(runs).hasValue(5);
        assertThat(continued.configurations()).hasToString(all.configurations().toString());
        assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(lines);

        runs.set(0);
        experiment().run();
        assertThat(runs).hasValue(0);
        experiment().replications(6).run();
        assertThat(runs).hasValue(4);
    }

    /** The file needs no quotation marks, because names have none: another reader sees the same columns and numbers, to the last bit. */
    @Test
    void otherProgramsReadTheSameNumbers() throws IOException {
        ExperimentResult result = experiment().run();
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))
                .getRecords();
        assertThat(records).hasSize(8).allSatisfy(record -> {
            Map<String, Double> recorded = result.of(Map.of("a", record.get("a")))
                    .replications()
                    .get(Integer.valueOf(record.get("replication")));
            assertThat(Double.valueOf(record.get("x"))).isEqualTo(recorded.get("x"));
            assertThat(Double.valueOf(record.get("y"))).isEqualTo(recorded.get("y"));
        });
    }

    @Test
    void failedReplicationsAreTriedAgain() throws IOException {
        ExperimentResult broken = new Experiment(r -> r.record("x", 1 / r.number()))
                .replications(3)
                .resultsIn(file)
                .progress(ProgressListener.QUIET)
                .run();
        assertThat(broken.failures()).hasSize(1);
        ExperimentResult mended = new Experiment(r -> r.record("x", 7))
                .replications(3)
                .resultsIn(file)
                .progress(ProgressListener.QUIET)
                .run();
        assertThat(mended.failures()).isEmpty();
        assertThat(mended.configurations().get(0).replications().get(0)).containsEntry("x", 7.0);
        assertThat(mended.configurations().get(0).replications().get(1)).containsEntry("x", 1.0);
    }

    @Test
    void aFileOfAnotherExperimentIsRefused() throws IOException {
        experiment().run();
        runs.set(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment().seed(5).run())
                .withMessageContaining("results of another seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment().parameter("b", 1).run())
                .withMessageContaining("columns");
        Files.writeString(file, Files.readString(file) + "1,2,3\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment().run())
                .withMessageContaining("is damaged: the line \"1,2,3\" does not have 5 columns");
        assertThat(runs).hasValue(0);
    }
}
