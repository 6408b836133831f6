package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Trees;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severities;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import dev.sojourn.processor.source.AnalysisListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that breaks down is one error, with what to do without it; the others go on, and so does javac. */
final class BugTest {
    private record Broken(Rule rule) implements ProgramCheck {
        @Override
        public List<Finding> check(AnalysedClass code) {
            throw new IndexOutOfBoundsException("7 of 3");
        }
    }

    private record Thorough(Rule rule) implements ProgramCheck {
        @Override
        public List<Finding> check(AnalysedClass code) {
            return List.of(new Finding(code.path().getLeaf(), "a class."));
        }
    }

    /** Runs these checks instead of Sojourn's. */
    @SupportedAnnotationTypes("*")
    public static final class Checking extends AbstractProcessor {
        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            List<ProgramCheck> checks = List.of(
                    new Broken(Rule.adjustable("Broken", Severity.WARN)),
                    new Broken(Rule.fixed("Fixed")),
                    new Thorough(Rule.adjustable("Thorough", Severity.WARN)));
            Severities severities = Severities.of(
                    environment.getOptions(),
                    checks.stream().map(ProgramCheck::rule).toList());
            ProgramChecks program = new ProgramChecks(
                    Trees.instance(environment),
                    environment.getTypeUtils(),
                    environment.getElementUtils(),
                    severities,
                    checks);
            AnalysisListener.of(environment).onAnalysis(program::check);
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    @TempDir
    Path folder;

    private List<String> messages(String... options) {
        Build build = new Project(folder)
                .with("-processor", Checking.class.getName())
                .with(options)
                .file("Bank.java", "class Bank {\n  int wrong = \"text\";\n}")
                .build();
        return build.messages().stream()
                .filter(message ->
                        message.key().equals("proc.messager") || message.key().startsWith("prob"))
                .map(message -> message.key().startsWith("prob")
                        ? message.key()
                        : message.text().replaceAll(" at \\S+\\(.*?\\)", " at ..."))
                .toList();
    }

    @Test
    void whatBrokeDownIsNamedAndTheRestIsSaidAllTheSame() {
        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "prob.found.req",
                        "[Bug] the check Broken broke down because of a bug in Sojourn; please report it with the source of"
                                + " the class and this: java.lang.IndexOutOfBoundsException: 7 of 3 at ...;"
                                + " -Asojourn.Broken=off does without it.",
                        "[Bug] the check Fixed broke down because of a bug in Sojourn; please report it with the source of"
                                + " the class and this: java.lang.IndexOutOfBoundsException: 7 of 3 at ....",
                        "[Thorough] a class.");
    }

    @Test
    void theOptionDoesWithoutIt() {
        assertThat(messages("-Asojourn.Broken=off")).noneMatch(message -> message.contains("the check Broken"));
    }
}
