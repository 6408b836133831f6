package dev.sojourn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs each workload on each kernel, every run in a JVM of its own and kernels in turn, and prints the medians and their
 * ratios as Markdown. See {@code benchmarks/compare}, which builds everything first.
 */
final class Comparison {

    private final ComparisonOptions options;
    private final Map<Rival, Map<Workload, List<Double>>> times = new LinkedHashMap<>();
    private final Map<Rival, List<Double>> heaps = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private Comparison(ComparisonOptions options) {
        this.options = options;
    }

    /** See {@link ComparisonOptions#USAGE}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        if (given.contains("--help")) {
            System.out.println(ComparisonOptions.USAGE);
            return;
        }
        new Comparison(ComparisonOptions.of(given)).run();
    }

    private void run() throws IOException, InterruptedException {
        Map<Rival, String> rivals = new LinkedHashMap<>();
        for (Rival rival : options.rivals()) {
            Optional<String> obstacle = rival.obstacle(options.directory());
            if (obstacle.isPresent()) {
                remarks.add(rival.title() + " is left out: " + obstacle.get());
            } else {
                rivals.put(rival, rival.classPath(options.directory()));
                times.put(rival, new EnumMap<>(Workload.class));
                heaps.put(rival, new ArrayList<>());
            }
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (Workload workload : options.workloads()) {
                for (Map.Entry<Rival, String> each : rivals.entrySet()) {
                    measureTime(each.getKey(), each.getValue(), workload);
                }
            }
        }
        if (options.workloads().contains(Workload.MANY)) {
            for (Map.Entry<Rival, String> each : rivals.entrySet()) {
                measureHeap(each.getKey(), each.getValue());
            }
        }
        System.out.println(new ComparisonTable(options, times, heaps, remarks).toMarkdown());
    }

    private void measureTime(Rival rival, String classPath, Workload workload)
            throws IOException, InterruptedException {
        int size = options.size(workload) / rival.slowness();
        List<String> arguments = List.of(
                "time",
                rival.className(),
                workload.label(),
                Integer.toString(size),
                Integer.toString(options.warmUps()),
                Integer.toString(options.runs()));
        times.get(rival)
                .computeIfAbsent(workload, ignored -> new ArrayList<>())
                .addAll(launch(rival, classPath, workload.label(), arguments));
    }

    private void measureHeap(Rival rival, String classPath) throws IOException, InterruptedException {
        int processes = options.size(Workload.MANY) / rival.slowness();
        heaps.get(rival)
                .addAll(launch(
                        rival, classPath, "heap", List.of("heap", rival.className(), Integer.toString(processes))));
    }

    /** What a measuring JVM printed; no numbers and a remark if it failed. */
    private List<Double> launch(Rival rival, String classPath, String what, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(options.java().toString());
        command.addAll(options.jvmOptions());
        command.addAll(List.of("-cp", classPath, Measurement.class.getName()));
        command.addAll(arguments);
        Path output = Files.createTempFile("sojourn-benchmark", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            List<String> lines = Files.readAllLines(output);
            List<Double> numbers = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith("time ") || line.startsWith("heap ")) {
                    numbers.add(Double.valueOf(line.substring("time ".length())));
                }
            }
            System.err.println(rival.title() + " " + what + " " + numbers);
            if (numbers.isEmpty()) {
                String last = lines.isEmpty() ? "" : ": " + lines.get(exit == 0 ? lines.size() - 1 : 0);
                String remark = rival.title() + " has no number for " + what + last;
                if (!remarks.contains(remark)) {
                    remarks.add(remark);
                }
            }
            return numbers;
        } finally {
            Files.delete(output);
        }
    }
}
