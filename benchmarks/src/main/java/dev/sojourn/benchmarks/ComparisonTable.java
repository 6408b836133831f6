package dev.sojourn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers of a comparison as Markdown. */
final class ComparisonTable {

    private final ComparisonOptions options;
    private final Map<Rival, Map<Workload, List<Double>>> times;
    private final Map<Rival, List<Double>> heaps;
    private final List<String> remarks;

    ComparisonTable(
            ComparisonOptions options,
            Map<Rival, Map<Workload, List<Double>>> times,
            Map<Rival, List<Double>> heaps,
            List<String> remarks) {
        this.options = options;
        this.times = times;
        this.heaps = heaps;
        this.remarks = remarks;
    }

    String toMarkdown() {
        StringBuilder text = new StringBuilder();
        text.append("CPU nanoseconds per event, median of ")
                .append(options.rounds())
                .append(" JVMs with ")
                .append(options.runs())
                .append(" runs each after ")
                .append(options.warmUps())
                .append(" to warm up, scale ")
                .append(options.scale())
                .append("; ")
                .append(LocalDate.now())
                .append(", ")
                .append(processor())
                .append(" (")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors), JDK ")
                .append(Runtime.version())
                .append(", ")
                .append(String.join(" ", options.jvmOptions()))
                .append(".\n\n");
        header(text);
        for (Rival rival : times.keySet()) {
            text.append("| ").append(rival.title());
            for (Workload workload : options.workloads()) {
                double median = time(rival, workload);
                text.append(" | ").append(number(median));
            }
            text.append(" | ").append(number(median(heaps.get(rival)))).append(" |\n");
        }
        if (times.size() > 1) {
            ratios(text);
        }
        for (String remark : remarks) {
            text.append("\n* ").append(remark);
        }
        return text.toString();
    }

    private void header(StringBuilder text) {
        text.append("|");
        for (Workload workload : options.workloads()) {
            text.append(" | ").append(workload.label());
        }
        text.append(" | live heap per process (B) |\n|");
        text.append(" --- |".repeat(options.workloads().size() + 2)).append("\n");
    }

    private void ratios(StringBuilder text) {
        Rival first = times.keySet().iterator().next();
        text.append("\nRatios to ").append(first.title()).append(":\n\n");
        header(text);
        for (Rival rival : times.keySet()) {
            text.append("| ").append(rival.title());
            for (Workload workload : options.workloads()) {
                text.append(" | ").append(ratio(time(rival, workload) / time(first, workload)));
            }
            text.append(" | ")
                    .append(ratio(median(heaps.get(rival)) / median(heaps.get(first))))
                    .append(" |\n");
        }
    }

    private double time(Rival rival, Workload workload) {
        return median(times.get(rival).getOrDefault(workload, List.of()));
    }

    static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String processor() {
        Path description = Path.of("/proc/cpuinfo");
        if (Files.isReadable(description)) {
            try {
                for (String line : Files.readAllLines(description)) {
                    if (line.startsWith("model name")) {
                        return line.substring(line.indexOf(':') + 1).strip();
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return System.getProperty("os.arch");
    }
}
