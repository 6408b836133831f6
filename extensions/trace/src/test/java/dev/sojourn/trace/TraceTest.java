package dev.sojourn.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    /** Writes what it is told, a line each. */
    private static final class Lines implements TraceSink {

        final List<String> lines = new ArrayList<>();

        @Override
        public void begin(Track track, String name, String detail, double time) {
            lines.add(time + " " + track.name() + track.lane() + " { " + name);
        }

        @Override
        public void end(Track track, double time) {
            lines.add(time + " " + track.name() + track.lane() + " }");
        }

        @Override
        public void level(String name, String what, double time, double level) {
            lines.add(time + " " + name + " " + what + " = " + level);
        }

        @Override
        public void close() {
            lines.add("closed");
        }
    }

    private static Lines traceOf(Environment env) {
        Lines lines = new Lines();
        Bank bank = new Bank(env);
        try (Trace trace = Trace.of(env, lines)) {
            trace.follow("clerk", bank.clerk).follow("till", bank.till).follow("slips", bank.slips);
            bank.open();
            env.run(10);
        }
        env.run(); // nobody is told
        return lines;
    }

    @Test
    void everyLifeWaitUseAndLevelIsTold() {
        assertThat(traceOf(new Environment()).lines)
                .containsSubsequence(
                        "0.0 till level = 50.0",
                        "0.0 customer0 { customer",
                        "0.0 customer0 { wait for clerk",
                        "0.0 customer1 { customer",
                        "0.0 clerk waiting = 1.0",
                        "0.0 customer0 { timeout",
                        "2.0 customer0 }",
                        "2.0 till level = 40.0",
                        "2.0 clerk0 }",
                        "2.0 customer0 }",
                        "2.0 clerk0 { customer",
                        "2.0 customer1 }",
                        "2.0 customer1 { timeout",
                        "5.0 slips items = 2.0",
                        "5.0 customer1 }",
                        "10.0 guard0 }",
                        "10.0 guard0 }",
                        "closed")
                .endsWith("closed")
                .contains("0.0 clerk0 { customer", "0.0 guard0 { wait for Event()");
    }

    @Test
    void whatIsToldIsTheSameInDirectMode() {
        assertThat(traceOf(Environment.builder().direct().build()).lines).isEqualTo(traceOf(new Environment()).lines);
    }

    @Test
    void aTracedRunDoesTheSame() {
        assertThat(randomRun(true)).isEqualTo(randomRun(false)).contains("count=500");
    }

    /** Five hundred customers, and fifty who turn round at the door. */
    private static String randomRun(boolean isTraced) {
        Environment env = Environment.builder().seed(7).build();
        Bank bank = new Bank(env);
        ResourceMonitor clerk = ResourceMonitor.of(bank.clerk);
        if (isTraced) {
            Trace.of(env, new Lines()).follow("clerk", bank.clerk).follow("till", bank.till);
        }
        for (int i = 0; i < 550; i++) {
            double arrival = env.random("arrivals").uniform(0, 1000);
            SimProcess<?> customer =
                    BankProcesses.customer(bank, env.random("services").exponential(1.5));
            boolean isLate = i % 11 == 0;
            env.schedule(arrival, () -> {
                env.process(customer);
                if (isLate) {
                    customer.cancel();
                } else {
                    bank.till.put(10);
                }
            });
        }
        env.run();
        return env.now() + " " + clerk + " " + clerk.usageTimes() + bank.till.level()
                + bank.slips.items().size();
    }

    @Test
    void aChromeTraceIsNestedAndInOrder(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("bank.json");
        Bank bank = new Bank(new Environment());
        try (Trace trace = Trace.of(bank.env, new ChromeTrace(file))) {
            trace.follow("clerk \"A\"", bank.clerk).follow("till", bank.till);
            bank.open();
            bank.env.run(10);
        }
        Map<String, List<Double>> open = new HashMap<>();
        double last = 0;
        for (JsonNode event :
                new ObjectMapper().readTree(Files.newInputStream(file)).path("traceEvents")) {
            String row = event.path("pid") + "/" + event.path("tid");
            if (!event.path("ph").asText().equals("M")) {
                assertThat(event.path("ts").asDouble()).isGreaterThanOrEqualTo(last);
                last = event.path("ts").asDouble();
            }
            switch (event.path("ph").asText()) {
                case "B" ->
                    open.computeIfAbsent(row, absent -> new ArrayList<>()).add(last);
                case "E" -> {
                    assertThat(open.get(row)).as(row).isNotEmpty();
                    open.get(row).remove(open.get(row).size() - 1);
                }
                default -> assertThat(event.path("ph").asText()).isIn("M", "C");
            }
        }
        assertThat(last).isEqualTo(10e6);
        assertThat(open).hasSize(4).allSatisfy((row, slices) -> assertThat(slices)
                .isEmpty());
        assertThat(Files.readString(file))
                .contains(
                        "{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":2,\"tid\":0,\"args\":{\"name\":\"clerk \\\"A\\\"\"}}")
                .contains(
                        "{\"ph\":\"C\",\"name\":\"till level\",\"pid\":3,\"tid\":0,\"ts\":2000000.0,\"args\":{\"level\":40.0}}")
                .contains("\"args\":{\"detail\":\"at dev.sojourn.trace.Bank.customer(Bank.java:");
    }

    @Test
    void whoHoldsASlotAlreadyIsTold() {
        Environment env = new Environment();
        Resource desk = new Resource(env, 2);
        desk.request();
        desk.request();
        Lines lines = new Lines();
        try (Trace trace = Trace.of(env, lines)) {
            trace.follow("desk", desk);
        }
        assertThat(lines.lines)
                .containsExactly(
                        "0.0 desk0 { (no process)",
                        "0.0 desk1 { (no process)",
                        "0.0 desk in use = 2.0",
                        "0.0 desk waiting = 0.0",
                        "0.0 desk0 }",
                        "0.0 desk1 }",
                        "closed");
    }

    @Test
    void badArgumentsAreRefused(@TempDir Path directory) {
        Environment env = new Environment();
        Trace trace = Trace.of(env, new Lines()).follow("a", new Resource(env));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace.follow("a", new Resource(env, 7)))
                .withMessageContaining("\"a\" is followed already: Resource(capacity=1)");
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChromeTrace(directory.resolve("never.json"), bad))
                    .withMessageContaining(String.valueOf(bad));
        }
        assertThat(directory).isEmptyDirectory();
    }
}
