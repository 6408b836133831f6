package dev.sojourn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;

/** A compiler without trees (Eclipse's) gets one clear error, and no work. */
final class JavacNeededTest {
    @Test
    void anotherCompilerIsToldWhatIsNeeded() {
        List<String> messages = new ArrayList<>();
        Messager messager = proxy(Messager.class, arguments -> messages.add(arguments[0] + " " + arguments[1]));
        SojournProcessor processor = new SojournProcessor();
        processor.init(proxy(ProcessingEnvironment.class, arguments -> messager));
        assertThat(processor.process(Set.of(), null)).isFalse();
        assertThat(messages)
                .containsExactly(
                        "ERROR [JavacNeeded] Sojourn reads method bodies through javac's Trees API, which this compiler"
                                + " does not have; build with javac (Maven, Gradle, or the IDE's build delegated to them).");
    }

    private interface Call {
        Object of(Object[] arguments);
    }

    /** Answers every call that is made of it; as {@code toString()} its name. */
    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return type.getSimpleName();
                    }
                    Object result = call.of(arguments);
                    return method.getReturnType().isInstance(result) ? result : null;
                }));
    }
}
