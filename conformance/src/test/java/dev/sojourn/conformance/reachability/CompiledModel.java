package dev.sojourn.conformance.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/** A model whose source a test has written, because nobody would by hand: compiled with the processor, without a warning. */
final class CompiledModel {
    private static final Pattern METHOD = Pattern.compile("^  \\S.*?(\\w+)\\(.*");
    private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): .*");

    private final String name;
    private final Path classes;
    private final ClassLoader loader;

    /**
     * Compiles a model.
     *
     * @param name the class, which has a constructor without parameters and a field {@code env}
     * @param members what the class consists of beside these
     */
    CompiledModel(String name, Path directory, String members) throws IOException, ReflectiveOperationException {
        this.name = name;
        classes = Files.createDirectories(directory.resolve("classes"));
        Path source = Files.writeString(
                directory.resolve(name + ".java"),
                "import static dev.sojourn.Sojourn.await;\nimport dev.sojourn.Environment;\n"
                        + "import dev.sojourn.annotation.Process;\n\npublic class " + name
                        + " {\n    public Environment env;\n\n" + members + "}\n");
        JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-Xlint:all,-processing,-path",
                    "-implicit:none",
                    "-Asojourn.all=off",
                    "-Werror");
            var task = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of((Processor) Class.forName("dev.sojourn.processor.SojournProcessor")
                    .getConstructor()
                    .newInstance()));
            assertThat(task.call()).as("compiled: %s", messages).isTrue();
        }
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    /** The value of a process method without parameters, and when it ended: as it was written, or as its state machine. */
    String run(String method, boolean direct) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(name);
        Object model = type.getConstructor().newInstance();
        Environment env = direct ? Environment.builder().direct().build() : new Environment();
        type.getField("env").set(model, env);
        var factory = loader.loadClass(name + "Processes").getMethod(method, type);
        SimProcess<?> process = env.process((SimProcess<?>) factory.invoke(null, model));
        Object value = env.run(process);
        return env.now() + " " + value;
    }

    /** The methods of a state machine, with the size of their code in bytes (that of the last instruction left out). */
    Map<String, Integer> codeSizes(String method) {
        StringWriter out = new StringWriter();
        int status = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(
                        new PrintWriter(out, true),
                        new PrintWriter(out, true),
                        "-c",
                        "-p",
                        classes.resolve(name + "_" + method + ".class").toString());
        assertThat(status).as("javap: %s", out).isZero();
        Map<String, Integer> sizes = new TreeMap<>();
        String current = "";
        for (String line : out.toString().split("\\R")) {
            Matcher declaration = METHOD.matcher(line);
            Matcher instruction = INSTRUCTION.matcher(line);
            if (declaration.matches()) {
                current = declaration.group(1);
            } else if (instruction.matches()) {
                sizes.put(current, Integer.valueOf(instruction.group(1)));
            }
        }
        return sizes;
    }
}
