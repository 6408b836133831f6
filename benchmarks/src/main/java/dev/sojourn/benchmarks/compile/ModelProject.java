package dev.sojourn.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project of model classes: in each of them some process methods as users write them, calling each other inline, and
 * ordinary methods. Nothing names a generated class, so that the project also compiles without the processor.
 */
record ModelProject(int classes, int processes, int ordinary) {

    /** Process methods, in turn: loops with timeouts, resources in a try, choices, handlers, calls of the next method. */
    private static final List<String> PROCESSES = List.of("""
                @Process
                void process#(int customers) {
                    for (int i = 0; i < customers; i++) {
                        await(env.timeout(ordinary0(i) % 7 + 0.5));
                        served += i % 2;
                        env.log("source", "customer " + i + " of " + customers);
                    }
                }
            """, """
                @Process
                double process#(String name, double patience) {
                    double arrival = env.now();
                    try (var request = server.request()) {
                        var result = await(env.anyOf(request, env.timeout(patience)));
                        double wait = env.now() - arrival;
                        if (!result.contains(request)) {
                            reneged++;
                            return wait;
                        }
                        waits.add(wait);
                        await(env.timeout(12));
                        served++;
                        return process@(name, wait);
                    }
                }
            """, """
                @Process
                double process#(String name, double wait) {
                    int tries = 0;
                    while (tries < 3) {
                        try {
                            String part = await(parts.get());
                            if (part.startsWith(name)) {
                                return wait + tries;
                            }
                            await(parts.put(part + name.length()));
                        } catch (Interrupt interrupt) {
                            env.log(name, "interrupted by " + interrupt.cause());
                            tries++;
                        } finally {
                            busy = false;
                        }
                    }
                    return -1;
                }
            """, """
                @Process
                int process#(List<String> names) {
                    int total = 0;
                    for (String name : names) {
                        switch (name.length() % 3) {
                            case 0 -> total += await(env.timeout(1, name.length()));
                            case 1 -> {
                                await(env.timeout(2));
                                total--;
                            }
                            default -> waits.add((double) total);
                        }
                    }
                    waits.sort((a, b) -> Double.compare(b, a));
                    return total + await(env.timeout(1, 3));
                }
            """, """
                @Process
                void process#(int repairs) {
                    while (repairs-- > 0) {
                        double due = env.now() + ordinary1(repairs);
                        while (busy && env.now() < due) {
                            await(env.timeout(0.5));
                        }
                        busy = repairs > 0 && ordinary0(served) > 4;
                        waits.removeIf(wait -> wait < due);
                    }
                }
            """);

    private static final List<String> ORDINARY = List.of("""
                int ordinary#(int n) {
                    int sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += (i * 31 + n) % 17 == 0 ? i : served;
                    }
                    return sum;
                }
            """, """
                double ordinary#(int n) {
                    return waits.stream().mapToDouble(Double::doubleValue).filter(wait -> wait > n).average().orElse(n);
                }
            """, """
                String ordinary#(List<String> names) {
                    StringBuilder text = new StringBuilder();
                    for (String name : names) {
                        if (name.isEmpty() || busy) {
                            continue;
                        }
                        text.append(name, 0, 1).append(": ").append(String.format("%.2f", ordinary1(name.length())));
                    }
                    return text.toString();
                }
            """);

    private static final String CLASS = """
            package model;

            import static dev.sojourn.Sojourn.await;

            import dev.sojourn.Environment;
            import dev.sojourn.Interrupt;
            import dev.sojourn.annotation.Process;
            import dev.sojourn.resource.Resource;
            import dev.sojourn.resource.Store;
            import java.util.ArrayList;
            import java.util.List;

            class Model# {
                final Environment env = new Environment();
                final Resource server = new Resource(env, 1);
                final Store<String> parts = new Store<>(env);
                final List<Double> waits = new ArrayList<>();
                private int reneged;
                int served;
                boolean busy;

            """;

    /** Writes the sources below a directory; answers them. */
    List<Path> write(Path directory) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("model"));
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            sources.add(Files.writeString(folder.resolve("Model" + i + ".java"), source(i)));
        }
        return sources;
    }

    private String source(int number) {
        StringBuilder text = new StringBuilder(CLASS.replace("#", String.valueOf(number)));
        for (int i = 0; i < processes; i++) {
            // @ is the next method, which a method of the second kind calls: one of the third
            text.append(PROCESSES
                    .get(i % PROCESSES.size())
                    .replaceAll("process#", "process" + i)
                    .replaceAll("process@", "process" + Math.min(i + 1, processes - 1)));
        }
        for (int i = 0; i < Math.max(ordinary, 2); i++) {
            text.append(ORDINARY.get(i % ORDINARY.size()).replace("#", String.valueOf(i)));
        }
        return text.append("}\n").toString();
    }
}
