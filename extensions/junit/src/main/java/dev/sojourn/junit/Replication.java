package dev.sojourn.junit;

import dev.sojourn.Environment;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a test, with an environment of its own. */
final class Replication
        implements TestTemplateInvocationContext,
                ParameterResolver,
                AfterTestExecutionCallback,
                TestExecutionExceptionHandler {

    private final long seed;
    private final SimulationTest.Mode mode;
    private final boolean mayLeaveProcesses;
    private final Environment environment;
    private final Leaks leaks;

    Replication(long seed, SimulationTest.Mode mode, boolean mayLeaveProcesses) {
        this.seed = seed;
        this.mode = mode;
        this.mayLeaveProcesses = mayLeaveProcesses;
        Environment.Builder builder = Environment.builder().seed(seed);
        this.environment = (mode == SimulationTest.Mode.DIRECT ? builder.direct() : builder).build();
        this.leaks = new Leaks(environment);
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return "seed " + seed + ", " + mode.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Environment.class || type == Leaks.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Environment.class ? environment : leaks;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        thrown.addSuppressed(new Circumstances(describe()));
        throw thrown;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        try {
            if (mayLeaveProcesses) {
                leaks.assertNoRequests();
            } else {
                leaks.assertNone();
            }
        } catch (AssertionError left) {
            left.addSuppressed(new Circumstances(describe()));
            throw left;
        }
    }

    private String describe() {
        return "seed " + seed + ", " + mode.name().toLowerCase(Locale.ROOT) + " mode, simulated time "
                + environment.now() + "; to run with this seed only: -Dsojourn.seed=" + seed;
    }

    /** Says with which seed a test failed; suppressed by the failure. */
    private static final class Circumstances extends Exception {

        private static final long serialVersionUID = 1L;

        Circumstances(String message) {
            super(message, null, false, false);
        }
    }
}
