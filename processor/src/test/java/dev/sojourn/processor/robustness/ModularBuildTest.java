package dev.sojourn.processor.robustness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model in a named module, with the runtime and the annotations on the module path. */
final class ModularBuildTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import dev.sojourn.resource.Store;
            """;
    private static final String BANK = HEAD + """
            public final class Bank {
                final Environment env = new Environment();
                private final Store<String> names = new Store<>(env);
                private int served;
                public Bank() {}
                @Process int customer() {
                    await(names.put("Ann"));
                    String name = await(names.get());
                    served += name.length();
                    return served + Helper.serve(env);
                }
                public static Object run() {
                    Bank bank = new Bank();
                    return bank.env.run(bank.env.process(BankProcesses.customer(bank)));
                }
            }
            """;
    private static final String HELPER = HEAD + """
            final class Helper {
                @Process static int serve(Environment env) {
                    await(env.timeout(1));
                    return 10;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aModule() throws Exception {
        Build build = project("module shop { requires transitive dev.sojourn.runtime; exports model; }")
                .build()
                .isClean();
        assertThat(run(build)).isEqualTo(13);
    }

    @Test
    void aModuleThatIsCompiledAgainInPart() throws Exception {
        Project project = project("module shop { requires transitive dev.sojourn.runtime; exports model; }");
        project.with("-Xlint:-processing").build().isClean();
        project.file("model/Helper.java", HELPER.replace("return 10", "return 20"));
        Build build = project.build("module-info.java", "model/Helper.java").isClean();
        assertThat(run(build)).isEqualTo(23);
    }

    @Test
    void generatedCodeIsMarkedWhereTheModuleCanSeeTheAnnotation() {
        Project project = project("module shop { requires dev.sojourn.runtime; requires java.compiler; }");
        project.build().isClean();
        assertThat(project.generated("model/BankProcesses.java")).contains("@Generated");
    }

    private Project project(String module) {
        return new Project(folder)
                .with("--module-path", runtime().map(Path::toString).collect(joining(File.pathSeparator)))
                .file("module-info.java", module)
                .file("model/Bank.java", BANK)
                .file("model/Helper.java", HELPER);
    }

    /** Runs the model in a module layer of its own. */
    private static Object run(Build build) throws ReflectiveOperationException {
        ModuleFinder finder = ModuleFinder.of(
                Stream.concat(Stream.of(build.project().classes()), runtime()).toArray(Path[]::new));
        ModuleLayer boot = ModuleLayer.boot();
        Configuration modules = boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("shop"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
        Method run = layer.findLoader("shop").loadClass("model.Bank").getMethod("run");
        Module shop = layer.findModule("shop").orElseThrow();
        assertThat(run.getDeclaringClass().getModule()).isSameAs(shop);
        return run.invoke(null);
    }

    /** The runtime's modules, and those that it requires. */
    private static Stream<Path> runtime() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<Path> libraries = Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(each -> each.getFileName().toString().startsWith("commons-"));
        return Stream.concat(Stream.of(location(Environment.class), location(Process.class)), libraries);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
