package dev.sojourn.processor.source;

import com.sun.source.util.Trees;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** The javac behind a processing environment. */
public final class Javac {
    private Javac() {}

    /** Javac's trees; empty under another compiler. */
    public static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }

    /**
     * The environment that javac made, where a build tool has wrapped it. IntelliJ documents this way to unwrap its own
     * (https://youtrack.jetbrains.com/issue/IDEA-256707).
     */
    public static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers =
                    environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            Object unwrapped = wrappers.getMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
            return unwrapped instanceof ProcessingEnvironment javacs ? javacs : environment;
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException notWrapped) {
            return environment;
        }
    }
}
