package dev.sojourn.report;

import dev.sojourn.SimProcess;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.ResourceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who held what, and when: the uses of resources in one run.
 *
 * <pre>{@code
 * Timeline timeline = new Timeline();
 * timeline.follow("clerk", ResourceMonitor.of(bank.clerks));
 * }</pre>
 */
public final class Timeline {

    /**
     * A use that is over.
     *
     * @param resource the name under which the resource is followed
     * @param slot a number of the slot, from 0: the first one that is free in the picture
     * @param user the name of the process
     * @param from the simulated time of the grant
     * @param to the simulated time of the release
     */
    public record Use(String resource, int slot, String user, double from, double to) {}

    private record Held(String resource, String user, double from, double to) {}

    private final List<Held> held = new ArrayList<>();

    /** A timeline of nothing. */
    public Timeline() {}

    /**
     * Notes each use of a resource from now on, when it is over.
     *
     * @param name what the resource is called
     * @param monitor a monitor of the resource; its listener for uses is replaced
     */
    public void follow(String name, ResourceMonitor monitor) {
        monitor.eachUsage((request, from, to) -> held.add(new Held(name, userOf(request), from, to)));
    }

    private static String userOf(Request request) {
        return request.process().map(SimProcess::name).orElse("(no process)");
    }

    /**
     * {@return the uses, by the time of their grants}
     */
    public List<Use> uses() {
        List<Held> ordered = new ArrayList<>(held);
        ordered.sort((one, other) -> Double.compare(one.from, other.from));
        Map<String, List<Double>> freeFrom = new LinkedHashMap<>();
        List<Use> uses = new ArrayList<>();
        for (Held each : ordered) {
            List<Double> slots = freeFrom.computeIfAbsent(each.resource, absent -> new ArrayList<>());
            int slot = 0;
            while (slot < slots.size() && slots.get(slot) > each.from) {
                slot++;
            }
            if (slot == slots.size()) {
                slots.add(each.to);
            } else {
                slots.set(slot, each.to);
            }
            uses.add(new Use(each.resource, slot, each.user, each.from, each.to));
        }
        return Collections.unmodifiableList(uses);
    }

    /**
     * Writes the uses as Chrome trace events (complete events, a process for each resource, a thread for each slot), which
     * Perfetto and chrome://tracing open.
     *
     * @param file where to; an existing file is replaced
     * @param microseconds how long a unit of simulated time is in the viewer, in microseconds; positive
     * @throws IOException if it cannot be written
     */
    public void writeChromeTrace(Path file, double microseconds) throws IOException {
        if (!(microseconds > 0) || microseconds == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("microseconds must be positive and finite, and is " + microseconds);
        }
        List<String> events = new ArrayList<>();
        Map<String, Integer> processes = new LinkedHashMap<>();
        for (Use use : uses()) {
            Integer process = processes.get(use.resource());
            if (process == null) {
                process = processes.size() + 1;
                processes.put(use.resource(), process);
                events.add("{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":" + process + ",\"args\":{\"name\":"
                        + Markup.json(use.resource()) + "}}");
            }
            events.add("{\"ph\":\"X\",\"name\":" + Markup.json(use.user()) + ",\"pid\":" + process + ",\"tid\":"
                    + (use.slot() + 1) + ",\"ts\":" + use.from() * microseconds + ",\"dur\":"
                    + (use.to() - use.from()) * microseconds + "}");
        }
        Files.writeString(file, "{\"traceEvents\":[\n" + String.join(",\n", events) + "\n]}\n");
    }
}
