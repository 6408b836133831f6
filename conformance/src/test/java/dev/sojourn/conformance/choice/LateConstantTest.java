package dev.sojourn.conformance.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.conformance.call.Compilation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An enum that got a constant after the switches over it were compiled. */
class LateConstantTest {
    private static final String MODEL = """
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.Environment;
            import dev.sojourn.annotation.Process;
            public class Model {
                public Environment env;
                @Process public String expression(Mode mode) {
                    return await(env.timeout(1, "a")) + switch (mode) {
                        case SLOW -> await(env.timeout(1, "slow"));
                        case FAST -> "fast";
                    };
                }
                @Process public String statement(Mode mode) {
                    await(env.timeout(1));
                    switch (mode) {
                        case SLOW -> await(env.timeout(1, "slow"));
                        case FAST -> { return "fast"; }
                    }
                    return "none";
                }
                @Process public String yields(Mode mode) {
                    String s = switch (mode) {
                        case SLOW:
                            await(env.timeout(1));
                        case FAST:
                            yield await(env.timeout(1, "either"));
                    };
                    return s;
                }
            }
            """;

    private Object outcome(Compilation compilation, String method, boolean direct) throws Exception {
        try (var loader = compilation.loader()) {
            Class<?> modelType = loader.loadClass("Model");
            Class<?> mode = loader.loadClass("Mode");
            Object model = modelType.getConstructor().newInstance();
            Environment env = direct ? Environment.builder().direct().build() : new Environment();
            modelType.getField("env").set(model, env);
            Method factory = loader.loadClass("ModelProcesses").getMethod(method, modelType, mode);
            factory.setAccessible(true);
            SimProcess<?> process =
                    env.process((SimProcess<?>) factory.invoke(null, model, mode.getEnumConstants()[2]));
            process.defuse();
            env.run();
            return env.now() + " "
                    + (process.isOk() ? process.value() : process.failure().getClass());
        }
    }

    @Test
    @DisplayName("5.10 a constant that no case names fails as the method as written does")
    void lateConstant(@TempDir Path classes) throws Exception {
        Compilation compilation = new Compilation(classes);
        assertThat(compilation.compile(MODEL, "public enum Mode { SLOW, FAST }"))
                .isEmpty();
        assertThat(compilation.compile("public enum Mode { SLOW, FAST, LATE }")).isEmpty();
        for (String method : new String[] {"expression", "statement", "yields"}) {
            assertThat(outcome(compilation, method, false)).as(method).isEqualTo(outcome(compilation, method, true));
        }
    }
}
