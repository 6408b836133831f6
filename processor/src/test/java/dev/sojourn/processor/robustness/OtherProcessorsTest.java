package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.SojournProcessor;
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

/** Classes that another annotation processor generates in the same compilation. */
final class OtherProcessorsTest {
    /** Generates {@code parts.Part} in the first round, {@code parts.Late} in the second. */
    @SupportedAnnotationTypes("*")
    public static final class PartProcessor extends AbstractProcessor {
        private int round;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (round++ < 2) {
                String name = round == 1 ? "Part" : "Late";
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("parts." + name)
                        .openWriter()) {
                    writer.write("package parts; public record " + name + "(int size) {}");
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
    void generatedTypesInABody() {
        assertThat(run("int work(Object any) { Part part = new Part(4); await(env.timeout(part.size()));"
                        + " return part.size(); }"))
                .isEqualTo(4);
    }

    @Test
    void typesOfALaterRoundInABody() {
        assertThat(run("int work(Object any) { Late late = new Late(4); await(env.timeout(late.size()));"
                        + " return late.size(); }"))
                .isEqualTo(4);
    }

    @Test
    void typesOfALaterRoundInOneOfSeveralBodies() {
        assertThat(run("int work(Part part) { await(env.timeout(part.size())); return late(); }"
                        + " @Process int late() { await(env.timeout(1)); return new Late(9).size(); }"))
                .isEqualTo(9);
    }

    @Test
    void generatedTypesInASignature() {
        assertThat(run("int work(Part part) { await(env.timeout(part.size())); return part.size(); }"))
                .isEqualTo(3);
    }

    @Test
    void typesOfALaterRoundInASignature() {
        assertThat(run("int work(Part part) { await(env.timeout(part.size())); return late(null).size(); }"
                        + " @Process Late late(Late late) { await(env.timeout(1)); return new Late(9); }"))
                .isEqualTo(9);
    }

    private Object run(String work) {
        return new Project(folder)
                .with("-processor", PartProcessor.class.getName() + "," + SojournProcessor.class.getName())
                .file("model/Model.java", """
                        package model;
                        import static dev.sojourn.Sojourn.await;
                        import dev.sojourn.*;
                        import dev.sojourn.annotation.Process;
                        import parts.*;
                        import parts.Part;
                        class Model {
                            final Environment env = new Environment();
                            @Process WORK
                            static Object run() {
                                Model model = new Model();
                                return model.env.run(model.env.process(ModelProcesses.work(model, new Part(3))));
                            }
                        }
                        """.replace("WORK", work))
                .build()
                .isClean()
                .call("model.Model", "run");
    }
}
