package dev.sojourn.conformance.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Customers who renege leave nothing behind, in a virtual machine with so little memory that what they left would fill it.
 * {@code -Dsojourn.customers=100000} has fewer of them come than the ten million of a build.
 */
class NothingPilesUpTest {

    /** A customer that left its timeout behind would take a hundred bytes and more: these would not fit. */
    private static final String MEMORY = "-Xmx16m";

    private static final long CUSTOMERS = Long.getLong("sojourn.customers", 10_000_000);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void renegingCustomersLeaveNothingBehind() throws Exception {
        Process bank = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenegingCustomers.class.getName(),
                        Long.toString(CUSTOMERS))
                .redirectErrorStream(true)
                .start();
        String output = new String(bank.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bank.waitFor()).as("the exit code; it said %s", output).isZero();
        assertThat(output.strip()).isEqualTo(CUSTOMERS + " reneged, 0 requests, 0 gets, next event at Infinity");
    }
}
