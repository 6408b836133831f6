package dev.sojourn.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a comparison does.
 *
 * @param directory the directory of the benchmarks module
 * @param rivals the kernels, in the order of the table; ratios are to the first
 * @param workloads the workloads, in the order of the table
 * @param rounds how many JVMs measure each pair
 * @param warmUps runs of each JVM that are not counted
 * @param runs runs of each JVM that are counted
 * @param scale the fraction of the full size
 * @param jvmOptions what each JVM is started with
 */
record ComparisonOptions(
        Path directory,
        List<Rival> rivals,
        List<Workload> workloads,
        int rounds,
        int warmUps,
        int runs,
        double scale,
        List<String> jvmOptions) {

    static final String USAGE = """
            --kernels a,b,...    which kernels, ratios are to the first; all
            --workloads a,b,...  which workloads; all
            --rounds n           JVMs for each kernel and workload, in turn; 5
            --warmups n          runs of each JVM that do not count; 2
            --runs n             runs of each JVM that count; 2, of 0.4 s at least
            --scale x            fraction of the full size; 1
            --jvm "options"      options of each JVM; -Xbatch -XX:+UseSerialGC -Xms8g -Xmx8g -Xmn3g
            --directory path     the directory of the benchmarks; benchmarks""";

    private static final Map<String, String> DEFAULTS = Map.of(
            "--kernels", String.join(",", Rival.ALL.stream().map(Rival::name).toList()),
            "--workloads",
                    String.join(
                            ",",
                            Arrays.stream(Workload.values())
                                    .map(Workload::label)
                                    .toList()),
            "--rounds", "5",
            "--warmups", "2",
            "--runs", "2",
            "--scale", "1",
            "--jvm", "-Xbatch -XX:+UseSerialGC -Xms8g -Xmx8g -Xmn3g",
            "--directory", "benchmarks");

    static ComparisonOptions of(List<String> arguments) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!DEFAULTS.containsKey(option)) {
                throw new IllegalArgumentException("there is no option '" + option + "'; there are\n" + USAGE);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " wants a value");
            }
            values.put(option, arguments.get(i + 1));
        }
        return new ComparisonOptions(
                Path.of(values.get("--directory")),
                Arrays.stream(values.get("--kernels").split(","))
                        .map(Rival::named)
                        .toList(),
                Arrays.stream(values.get("--workloads").split(","))
                        .map(Workload::named)
                        .toList(),
                Integer.parseInt(values.get("--rounds")),
                Integer.parseInt(values.get("--warmups")),
                Integer.parseInt(values.get("--runs")),
                Double.parseDouble(values.get("--scale")),
                Arrays.stream(values.get("--jvm").split(" "))
                        .filter(each -> !each.isBlank())
                        .toList());
    }

    int size(Workload workload) {
        return (int) Math.max(1000, workload.fullSize() * scale);
    }

    /** The JVM that this runs in. */
    Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
