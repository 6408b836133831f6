package dev.sojourn.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the dependencies between the stages: {@code diagnostic ← source ← check}; {@code source ← lower → ir ← flow ← analyse ←
 * emit}. The root sees all, nobody sees the root. Javac's trees stop at lower, JavaPoet begins at emit.
 */
final class ArchitectureTest {
    private static final String ROOT = "dev.sojourn.processor";

    /** What each stage may use beside itself. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "diagnostic", List.of(),
            "source", List.of("diagnostic"),
            "check", List.of("source", "diagnostic"),
            "ir", List.of(),
            "lower", List.of("ir", "source"),
            "flow", List.of("ir"),
            "analyse", List.of("flow", "ir"),
            "emit", List.of("analyse", "flow", "ir", "source"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(
                    SojournProcessor.class.getProtectionDomain().getCodeSource().getLocation());

    @TestFactory
    Stream<DynamicTest> aStageUsesOnlyThoseBeforeIt() {
        return ALLOWED.entrySet().stream()
                .map(stage -> DynamicTest.dynamicTest(stage.getKey(), () -> uses(stage.getKey(), stage.getValue())));
    }

    private static void uses(String stage, List<String> allowed) {
        String[] forbidden = Stream.concat(
                        Stream.of(ROOT),
                        ALLOWED.keySet().stream()
                                .filter(other -> !other.equals(stage) && !allowed.contains(other))
                                .map(other -> ROOT + "." + other))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + stage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsAStageOrTheRoot() {
        String[] known = Stream.concat(
                        Stream.of(ROOT), ALLOWED.keySet().stream().map(stage -> ROOT + "." + stage))
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(CLASSES);
    }

    @Test
    void onlyEmitKnowsJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CLASSES);
    }

    @Test
    void javacsTreesStopAtLower() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".ir", ROOT + ".flow", ROOT + ".analyse", ROOT + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsJavacsInternals() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.tools..")
                .check(CLASSES);
    }

    @Test
    void theRuntimeIsKnownByNameOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.sojourn", "dev.sojourn.resource..", "dev.sojourn.random..")
                .check(CLASSES);
    }
}
