package dev.sojourn.junit;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a {@link SimulationTest}: once for each seed and mode. The annotation brings it along. */
public final class SimulationExtension implements TestTemplateInvocationContextProvider {

    private static final String SEED = "sojourn.seed";

    /** For JUnit. */
    public SimulationExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), SimulationTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        SimulationTest test = AnnotationSupport.findAnnotation(context.getElement(), SimulationTest.class)
                .orElseThrow();
        if (test.replications() < 1) {
            throw new ExtensionConfigurationException("replications must be positive, and is " + test.replications());
        }
        if (test.modes().length == 0) {
            throw new ExtensionConfigurationException("modes is empty: the test would not run");
        }
        long[] seeds = context.getConfigurationParameter(SEED, SimulationExtension::parseSeed)
                .map(seed -> new long[] {seed})
                .orElseGet(() -> LongStream.range(0, test.replications())
                        .map(replication -> test.seed() + replication)
                        .toArray());
        return Arrays.stream(seeds).boxed().flatMap(seed -> Arrays.stream(test.modes())
                .map(mode -> new Replication(seed, mode, test.mayLeaveProcesses())));
    }

    private static long parseSeed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new ExtensionConfigurationException(SEED + " must be a whole number, and is '" + text + "'", e);
        }
    }
}
