package dev.sojourn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ProgressListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExperimentCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Experiment experiment = new Experiment(replication -> {
                    if (replication.text("rule").equals("BROKEN")) {
                        throw new IllegalStateException("no such rule");
                    }
                    replication.record("until", replication.until());
                    replication.record("clerks", replication.integer("clerks"));
                    replication.record(
                            "draw", replication.environment().random().nextDouble());
                })
                .parameter("clerks", 1)
                .parameter("rule", "FIFO")
                .progress(ProgressListener.QUIET);
        CommandLine line = ExperimentCommand.commandLine(experiment);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void optionsReplaceTheSettingsOfTheModel() {
        assertThat(run(
                        "--replications",
                        "3",
                        "--until",
                        "50",
                        "--param",
                        "clerks=2,4",
                        "--param=rule=SPT,FIFO",
                        "--threads=2"))
                .isZero();
        assertThat(out.toString())
                .contains("clerks=2, rule=SPT (3 replications)")
                .contains("clerks=4, rule=FIFO (3 replications)")
                .contains("50.0000")
                .doesNotContain("clerks=1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theSeedDecidesTheNumbers() {
        run("--until=1", "--seed=1");
        String one = out.toString();
        out.getBuffer().setLength(0);
        run("--until=1", "--seed=1");
        assertThat(out).hasToString(one);
        out.getBuffer().setLength(0);
        run("--until=1", "--seed=2");
        assertThat(out.toString()).isNotEqualTo(one);
    }

    @Test
    void resultsAndAPageAreWritten() throws IOException {
        Path csv = directory.resolve("results.csv");
        Path page = directory.resolve("report.html");
        assertThat(run("--until=1", "--csv", csv.toString(), "--report", page.toString()))
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSize(11).startsWith("clerks,rule,replication,seed,until,clerks,draw");
        assertThat(Files.readString(page)).contains("clerks=1, rule=FIFO").contains("<svg");
    }

    @Test
    void failedReplicationsGiveExitCode1() {
        assertThat(run("--until=1", "--param=rule=FIFO,BROKEN", "--replications=2"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("failed: java.lang.IllegalStateException: no such rule");
    }

    @Test
    void optionsThatCannotBeUsedGiveExitCode2AndSayWhy() {
        assertThat(run("--param=clerk=1")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no parameter \"clerk\"; there are: [clerks, rule]");
        assertThat(run("--replications=0")).isEqualTo(2);
        assertThat(err.toString()).contains("replications must be positive, and is 0");
        for (String bad : new String[] {
            "--param=clerks=",
            "--param=clerks=1,NaN",
            "--until=NaN",
            "--until=Infinity",
            "--replications=-3",
            "--threads=0"
        }) {
            assertThat(run(bad)).as(bad).isEqualTo(2);
        }
        assertThat(err.toString()).contains("parameter \"clerks\" must be finite, and is NaN");
        assertThat(run("--param=clerks=1,1")).isEqualTo(2);
        assertThat(run("--until=soon")).isEqualTo(2);
        assertThat(run("--sead=1")).isEqualTo(2);
        assertThat(err.toString()).contains("'soon' is not a double").contains("--sead");
        assertThat(out.toString()).isEmpty();
    }
}
