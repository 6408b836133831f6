package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.SojournProcessor;
import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body that names what exists only after the last round cannot be rewritten, and that is said where javac sees no error. */
final class NotAttributedTest {
    /** Generates {@code parts.Last} when no round is left. */
    @SupportedAnnotationTypes("*")
    public static final class LastProcessor extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (round.processingOver()) {
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("parts.Last").openWriter()) {
                    writer.write("package parts; public record Last(int size) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @TempDir
    Path folder;

    @Test
    void aClassOfTheLastRound() {
        Build build = new Project(folder)
                .with("-processor", LastProcessor.class.getName() + "," + SojournProcessor.class.getName())
                .file("model/Bank.java", """
                        package model;
                        import static dev.sojourn.Sojourn.await;
                        import dev.sojourn.annotation.Process;
                        class Bank {
                            @Process
                            static int customer(dev.sojourn.Environment env) {
                                await(env.timeout(1));
                                return new parts.Last(3).size();
                            }
                        }
                        """)
                .build();
        assertThat(build.succeeded()).isFalse();
        assertThat(build.output())
                .contains("[NotAttributed] 'Bank.customer' could not be rewritten: a class that it uses exists for"
                        + " javac only after the last round of annotation processing.")
                .contains("1 error\n");
    }
}
