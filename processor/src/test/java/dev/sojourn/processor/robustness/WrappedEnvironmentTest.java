package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.sojourn.processor.SojournProcessor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;

/** IDEs and build tools wrap the processing environment, which javac's Trees do not accept. */
final class WrappedEnvironmentTest {
    private static final String BANK = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.Environment;
            import dev.sojourn.annotation.Process;
            class Bank {
                final Environment env = new Environment();
                @Process void customer(double patience) {
                    env.timeout(patience);
                    await(env.timeout(1));
                }
                static void start(Bank bank) {
                    bank.env.process(BankProcesses.customer(bank, 2));
                }
            }
            """;

    /** Hands Sojourn's processor a wrapped environment. */
    private static final class Wrapping extends AbstractProcessor {
        private final SojournProcessor processor = new SojournProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(wrapper.apply(environment));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }
    }

    /** As Gradle does for incremental processing, to see which files are written for which classes. */
    private static class DelegatingEnvironment implements ProcessingEnvironment {
        private final ProcessingEnvironment delegate;
        private final List<String> written;

        DelegatingEnvironment(ProcessingEnvironment delegate, List<String> written) {
            this.delegate = delegate;
            this.written = written;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return (Filer) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("createSourceFile")) {
                            written.add(arguments[0] + " for " + List.of((Object[]) arguments[1]));
                        }
                        return method.invoke(delegate.getFiler(), arguments);
                    });
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper) {
        return Compiler.javac()
                .withProcessors(new Wrapping(wrapper))
                .compile(JavaFileObjects.forSourceString("model.Bank", BANK));
    }

    private static List<String> generated(Compilation compilation) {
        return compilation.generatedSourceFiles().stream()
                .map(file -> file.getName().replaceAll(".*/", ""))
                .sorted()
                .toList();
    }

    private static void isWhole(Compilation compilation) {
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.getMessage(Locale.ROOT)).startsWith("[ForgottenAwait] ");
            assertThat(warning.getLineNumber()).isEqualTo(8);
        });
        assertThat(generated(compilation)).containsExactly("BankProcesses.java", "Bank_customer.java");
    }

    @Test
    void asIntelliJWrapsIt() {
        isWhole(compile(environment -> APIWrappers.wrap(ProcessingEnvironment.class, environment)));
    }

    @Test
    void asGradleWrapsItAndToldOfEachFile() {
        List<String> written = new ArrayList<>();
        isWhole(compile(environment -> new DelegatingEnvironment(environment, written)));
        assertThat(written)
                .containsExactly("model.BankProcesses for [model.Bank]", "model.Bank_customer for [model.Bank]");
    }

    @Test
    void oneWrapperInAnother() {
        isWhole(compile(environment -> new DelegatingEnvironment(
                APIWrappers.wrap(
                        ProcessingEnvironment.class, new DelegatingEnvironment(environment, new ArrayList<>()) {}),
                new ArrayList<>())));
    }

    /** A wrapper that nobody knows how to open. */
    @Test
    void anUnknownWrapperIsOneClearError() {
        Compilation compilation = compile(environment -> (ProcessingEnvironment) Proxy.newProxyInstance(
                ProcessingEnvironment.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> method.invoke(environment, arguments)));
        assertThat(compilation.errors()).singleElement().satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                .startsWith("[JavacNeeded] "));
    }
}
