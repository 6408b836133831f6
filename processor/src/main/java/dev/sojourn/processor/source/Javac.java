package dev.sojourn.processor.source;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/** The javac behind a processing environment. */
public final class Javac {
    /** Nobody wraps an environment this often; a wrapper around itself would never end. */
    private static final int MOST_LAYERS = 10;

    private Javac() {}

    /** Javac's trees; empty under another compiler. */
    public static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }

    /** The environment that javac made, where an IDE or a build tool has wrapped it, perhaps one around the other. */
    public static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment outer = environment;
        Optional<ProcessingEnvironment> inner = Optional.of(environment);
        for (int layers = 0; inner.isPresent() && layers < MOST_LAYERS; layers++) {
            outer = inner.get();
            ProcessingEnvironment wrapper = outer;
            inner = ofIntelliJ(wrapper).or(() -> delegate(wrapper));
        }
        return outer;
    }

    /** IntelliJ IDEA documents this way to unwrap its proxies (https://youtrack.jetbrains.com/issue/IDEA-256707). */
    private static Optional<ProcessingEnvironment> ofIntelliJ(ProcessingEnvironment wrapper) {
        ClassLoader loader = wrapper.getClass().getClassLoader();
        if (loader == null) {
            return Optional.empty();
        }
        try {
            Class<?> wrappers = loader.loadClass("org.jetbrains.jps.javac.APIWrappers");
            Object unwrapped = wrappers.getMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, wrapper);
            return unwrapped instanceof ProcessingEnvironment inner && inner != wrapper
                    ? Optional.of(inner)
                    : Optional.empty();
        } catch (ReflectiveOperationException notWrapped) {
            return Optional.empty();
        }
    }

    /** Gradle, and others, keep it in a field of that name. */
    private static Optional<ProcessingEnvironment> delegate(ProcessingEnvironment wrapper) {
        return Stream.<Class<?>>iterate(wrapper.getClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getName().equals("delegate"))
                .findFirst()
                .flatMap(field -> value(field, wrapper));
    }

    private static Optional<ProcessingEnvironment> value(Field field, ProcessingEnvironment wrapper) {
        try {
            field.setAccessible(true);
            return field.get(wrapper) instanceof ProcessingEnvironment inner ? Optional.of(inner) : Optional.empty();
        } catch (IllegalAccessException | InaccessibleObjectException hidden) {
            return Optional.empty();
        }
    }
}
