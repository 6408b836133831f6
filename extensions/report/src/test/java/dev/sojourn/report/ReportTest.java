package dev.sojourn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.Environment;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.ProgressListener;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.stats.Histogram;
import dev.sojourn.stats.TimeSeries;
import dev.sojourn.trace.Trace;
import dev.sojourn.trace.Track;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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
        Trace trace = Trace.of(env, timeline).follow("desk", desk);
        for (double duration : new double[] {4, 2, 3}) {
            Request request = desk.request();
            request.addCallback(granted -> env.schedule(duration, request::close));
        }
        env.run();
        trace.close();
        return timeline;
    }

    @Test
    void confidencePlotsShowMeansToScale() {
        String svg = Charts.confidence(result, "wait & see", 0.95).svg();
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
        List<Element> bars = elements(Charts.histogram(histogram, "waits").svg(), "rect");
        assertThat(bars).hasSize(5);
        double three = Double.parseDouble(bars.get(0).getAttribute("height"));
        double one = Double.parseDouble(bars.get(2).getAttribute("height"));
        assertThat(three / one).isCloseTo(3, within(0.01));
        assertThat(bars.get(0).getTextContent()).isEqualTo("0 to 2: 3");
        assertThat(Charts.histogram(histogram, "waits").svg()).contains("waits (5 observations, 0 below, 1 above)");
    }

    @Test
    void timelinesHaveABarForEveryUse() {
        Timeline timeline = timeline();
        assertThat(timeline.bars())
                .extracting(bar -> bar.track().name() + bar.track().lane() + ": " + bar.from() + "-" + bar.to())
                .containsExactly("desk1: 0.0-2.0", "desk0: 0.0-4.0", "desk1: 2.0-5.0");
        assertThat(elements(Charts.gantt(timeline).svg(), "rect")).hasSize(3 + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.gantt(new Timeline()))
                .withMessageContaining("nothing was traced");
    }

    @Test
    void timelinesKeepTheirLimit() {
        Timeline timeline = new Timeline(2);
        Track row = new Track(Track.Kind.PROCESS, "clerk", 0);
        for (int i = 0; i < 5; i++) {
            timeline.begin(row, "work", "", i);
            timeline.end(row, i + 1);
        }
        assertThat(timeline.bars()).hasSize(2);
        assertThat(timeline.dropped()).isEqualTo(3);
        assertThat(Charts.gantt(timeline).svg()).contains("(3 more bars left out)");
        assertThatIllegalStateException()
                .isThrownBy(() -> timeline.end(row, 6))
                .withMessageContaining("none has begun");
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeline(0)).withMessageContaining("0");
    }

    @Test
    void stacksAddUp() {
        StackedColumns stack = new StackedColumns("utilisation", "time (minutes)", List.of("0.1", "0.2"))
                .part("wait", 1, 2)
                .part("service", 3, 2)
                .line("theory", 4, 5);
        List<Element> boxes = elements(Charts.stacked(stack).svg(), "rect");
        double[] heights = boxes.subList(0, 4).stream()
                .mapToDouble(each -> Double.parseDouble(each.getAttribute("height")))
                .toArray();
        assertThat(heights[0] + heights[1]).isCloseTo(heights[2] + heights[3], within(0.03));
        assertThat(heights[1] / heights[0]).isCloseTo(3, within(0.01));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stack.part("more", 1))
                .withMessageContaining("\"more\" has 1 values, and there are 2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stack.part("bad", 1, Double.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void chartsAreFilesForPapersToo(@TempDir Path directory) throws IOException {
        Chart chart = Charts.confidence(result, "wait & see", 0.95);
        chart.writeSvg(directory.resolve("wait.svg"));
        assertThat(directory.resolve("wait.svg")).hasContent(chart.svg());
        chart.writePng(directory.resolve("wait.png"), 2);
        BufferedImage image = ImageIO.read(directory.resolve("wait.png").toFile());
        assertThat(image.getWidth()).isEqualTo(2 * 860);
        assertThat(image.getRGB(0, 0)).as("white").isEqualTo(-1);
        Element dot = elements(chart.svg(), "circle").get(0);
        assertThat(image.getRGB(pixel(dot, "cx"), pixel(dot, "cy")) & 0xffffff)
                .as("the colour of a dot")
                .isEqualTo(0x0072b2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.writePng(directory.resolve("never.png"), 0))
                .withMessageContaining("0.0");
    }

    private static int pixel(Element element, String coordinate) {
        return (int) (2 * Double.parseDouble(element.getAttribute(coordinate)));
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
                .contains("<tr><td>3</td><td>3</td><td class=\"mean\">")
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
