package dev.sojourn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.Environment;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.ProgressListener;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Histogram;
import dev.sojourn.stats.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportTest {

    private final ExperimentResult result = new Experiment(r -> {
                if (r.number() == 2 && r.integer("clerks") == 3) {
                    throw new IllegalStateException("<no> clerk");
                }
                r.record("wait & see", r.environment().random().exponential(r.number("clerks")));
            })
            .parameter("clerks", 1, 2, 3)
            .replications(4)
            .progress(ProgressListener.QUIET)
            .run();

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("not well formed: " + svg, e);
        }
    }

    private static List<Element> elements(String svg, String name) {
        var nodes = parse(svg).getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Timeline timeline() {
        Environment env = new Environment();
        Resource desk = new Resource(env, 2);
        Timeline timeline = new Timeline();
        timeline.follow("desk", ResourceMonitor.of(desk));
        for (double duration : new double[] {4, 2, 3}) {
            Request request = desk.request();
            request.addCallback(granted -> env.schedule(duration, request::close));
        }
        env.run();
        return timeline;
    }

    @Test
    void confidencePlotsShowMeansToScale() {
        String svg = Charts.confidence(result, "wait & see", 0.95);
        double[] means = result.configurations().stream()
                .mapToDouble(each -> each.tally("wait & see").mean())
                .toArray();
        double[] places = elements(svg, "circle").stream()
                .mapToDouble(dot -> Double.parseDouble(dot.getAttribute("cx")))
                .toArray();
        assertThat(places).hasSize(3);
        // one axis for all: a coordinate is a linear function of the mean, to the hundredth that is written
        double scale = (places[2] - places[0]) / (means[2] - means[0]);
        assertThat(scale).isPositive();
        assertThat(places[1]).isCloseTo(places[0] + scale * (means[1] - means[0]), within(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Charts.confidence(result, "other", 0.95));
    }

    @Test
    void histogramsHaveABarForEachBin() {
        Histogram histogram = new Histogram(0, 10, 5);
        for (double each : new double[] {1, 1, 1, 5, 99}) {
            histogram.accept(each);
        }
        List<Element> bars = elements(Charts.histogram(histogram, "waits"), "rect");
        assertThat(bars).hasSize(5);
        double three = Double.parseDouble(bars.get(0).getAttribute("height"));
        double one = Double.parseDouble(bars.get(2).getAttribute("height"));
        assertThat(three / one).isCloseTo(3, within(0.01));
        assertThat(bars.get(0).getTextContent()).isEqualTo("0 to 2: 3");
        assertThat(Charts.histogram(histogram, "waits")).contains("waits (5 observations, 0 below, 1 above)");
    }

    @Test
    void timelinesGiveEveryUseAFreeSlot() {
        Timeline timeline = timeline();
        assertThat(timeline.uses())
                .extracting(use -> use.slot() + ": " + use.from() + "-" + use.to())
                .containsExactly("0: 0.0-2.0", "1: 0.0-4.0", "0: 2.0-5.0");
        assertThat(elements(Charts.gantt(timeline), "rect")).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.gantt(new Timeline()))
                .withMessageContaining("nothing was used");
    }

    @Test
    void chromeTracesHoldEveryUse(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("trace.json");
        timeline().writeChromeTrace(file, 1e6);
        assertThat(Files.readString(file))
                .startsWith("{\"traceEvents\":[\n")
                .contains("{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":1,\"args\":{\"name\":\"desk\"}}")
                .contains("\"ts\":2000000.0,\"dur\":3000000.0}")
                .endsWith("\n]}\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline().writeChromeTrace(file, 0))
                .withMessageContaining("0.0");
    }

    @Test
    void thePageNeedsNothingElse(@TempDir Path directory) throws IOException {
        TimeSeries series = new TimeSeries(100);
        series.add(0, 1);
        series.add(2.5, 3);
        Path file = directory.resolve("report.html");
        new Report("Bank </title>")
                .experiment(result)
                .level("queue </script>", series)
                .histogram("waits", new Histogram(0, 1, 2))
                .timeline("one run", timeline())
                .writeTo(file);
        String page = Files.readString(file);
        assertThat(page)
                .contains("<title>Bank &lt;/title&gt;</title>")
                .contains("<td class=\"text\">clerks=3</td><td>3</td>")
                .contains("IllegalStateException: &lt;no&gt; clerk")
                .contains("times: [0.0, 2.5], levels: [1.0, 3.0]")
                .contains("queue \\u003c/script>")
                .contains("var uPlot=");
        assertThat(page.split("</script>", -1))
                .as("a script for the library, one for the data")
                .hasSize(3);
        assertThat(page)
                .as("nothing to load from elsewhere")
                .doesNotContain("src=")
                .doesNotContain("href=")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void ticksAreRound() {
        assertThat(labels(new Axis(0, 1, 0, 100))).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(labels(new Axis(-7, 23, 0, 100))).containsExactly("-5", "0", "5", "10", "15", "20");
        assertThat(labels(Axis.of(3, 3, 0, 100))).contains("3");
        assertThat(Markup.number(1.5e-9)).isEqualTo("1.50000e-09");
        assertThat(Markup.number(123456.78)).isEqualTo("123457");
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Markup::number).toList();
    }
}
