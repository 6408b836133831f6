package dev.sojourn.processor.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bad or the good example on the page of a check, with what has to be around it to make it a file. */
public final class PageExample {
    private static final Path PAGES = Path.of(System.getProperty("basedir", ""), "../docs/checks");
    private static final Pattern FACTORIES = Pattern.compile("(\\w+)Processes\\.");
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import static model.Given.env;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import dev.sojourn.resource.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            """;

    /** What a page shows: statements of a process method, members of a class, or whole classes. */
    private enum Kind {
        STATEMENTS,
        MEMBERS,
        CLASSES
    }

    /** What a page does not show, for the bad example and for the good one. */
    private record Around(Kind kind, String bad, String good) {
        Around(Kind kind, String both) {
            this(kind, both, both);
        }
    }

    private static final String CUSTOMER = "@Process void customer(String name) { await(env.timeout(1)); }";
    private static final String COUNTER = "final Resource counter = new Resource(env);";

    private static final Map<String, Around> AROUND = Map.ofEntries(
            Map.entry("AnonymousVariable", new Around(Kind.STATEMENTS, "")),
            Map.entry("AwaitInLambda", new Around(Kind.MEMBERS, "@Process void park() { await(env.timeout(1)); }")),
            Map.entry("AwaitInSynchronized", new Around(Kind.STATEMENTS, COUNTER + "int served;")),
            Map.entry("AwaitOutsideProcess", new Around(Kind.MEMBERS, "")),
            Map.entry(
                    "BlockingCall",
                    new Around(
                            Kind.STATEMENTS,
                            "final BlockingQueue<String> queue = new LinkedBlockingQueue<>();",
                            "final Store<String> store = new Store<>(env);")),
            Map.entry("DroppedProcess", new Around(Kind.STATEMENTS, CUSTOMER)),
            Map.entry(
                    "EndlessLoop",
                    new Around(
                            Kind.STATEMENTS,
                            "final Deque<String> queue = new ArrayDeque<>(); void serve(String name) {}",
                            "final Store<String> queue = new Store<>(env); void serve(String name) {}")),
            Map.entry(
                    "ForgottenAwait",
                    new Around(Kind.MEMBERS, "final Store<String> store = new Store<>(env); int wasted;")),
            Map.entry(
                    "HashOrder",
                    new Around(
                            Kind.MEMBERS,
                            "static class Car {} @Process void drive(Car car) { await(env.timeout(1)); }")),
            Map.entry(
                    "LockAcrossAwait",
                    new Around(
                            Kind.STATEMENTS,
                            "final Lock lock = new ReentrantLock(); final Resource door = new Resource(env);")),
            Map.entry("LongProcess", new Around(Kind.MEMBERS, "void prepare() {} int sum;")),
            Map.entry("NameTaken", new Around(Kind.CLASSES, "")),
            Map.entry("NativeProcess", new Around(Kind.MEMBERS, "")),
            Map.entry(
                    "OverrideMismatch",
                    new Around(Kind.CLASSES, "", "class Vehicle { @Process void drive() { await(env.timeout(1)); } }")),
            Map.entry("PrivateConstructor", new Around(Kind.MEMBERS, "")),
            Map.entry("PrivateProcess", new Around(Kind.MEMBERS, "")),
            Map.entry("PrivateType", new Around(Kind.MEMBERS, "")),
            Map.entry(
                    "ProcessCalledDirectly", new Around(Kind.MEMBERS, "final Environment env = Given.env;" + CUSTOMER)),
            Map.entry(
                    "StaleCheck",
                    new Around(
                            Kind.STATEMENTS,
                            "int free; double total; final Store<Double> account = new Store<>(env);")),
            Map.entry(
                    "SwallowedInterrupt",
                    new Around(
                            Kind.STATEMENTS,
                            "double repairTime = 1; boolean broken; final List<String> log = new ArrayList<>();")),
            Map.entry("SynchronizedProcess", new Around(Kind.MEMBERS, "")),
            Map.entry(
                    "UnreachableField",
                    new Around(
                            Kind.STATEMENTS,
                            "private int served; String name; Bank bankOf(String name) { return this; }")),
            Map.entry("UnreachableHost", new Around(Kind.CLASSES, "")),
            Map.entry(
                    "UnreachableMethodReference",
                    new Around(
                            Kind.STATEMENTS,
                            "final List<String> items = new ArrayList<>(); private void count(String item) {}")),
            Map.entry("UnreleasedRequest", new Around(Kind.STATEMENTS, COUNTER + "double patience = 1;")),
            Map.entry("UnseededRandom", new Around(Kind.MEMBERS, "")),
            Map.entry(
                    "WallClock",
                    new Around(
                            Kind.STATEMENTS,
                            "final List<Long> waits = new ArrayList<>();",
                            "final List<Double> waits = new ArrayList<>();")));

    private final String text;

    private PageExample(String text) {
        this.text = text;
    }

    /** Whether the page shows code that can be compiled. */
    public static boolean exists(String tag) {
        return AROUND.containsKey(tag);
    }

    public static PageExample bad(String tag) throws IOException {
        return of(tag, "Bad", AROUND.get(tag).bad());
    }

    public static PageExample good(String tag) throws IOException {
        return of(tag, "Good", AROUND.get(tag).good());
    }

    private static PageExample of(String tag, String heading, String given) throws IOException {
        String code = block(tag, heading).group(2);
        if (tag.equals("LongProcess")) {
            code = code.replace("// hundreds of statements", "sum = sum * 31 + 12345;\n".repeat(1200));
        }
        Matcher factories = FACTORIES.matcher(code);
        String host = factories.find() ? factories.group(1) : "Bank";
        return new PageExample(
                switch (AROUND.get(tag).kind()) {
                    case CLASSES -> code + given;
                    case MEMBERS -> "class " + host + " {\n" + given + code + "}\n";
                    case STATEMENTS ->
                        "class " + host + " {\n" + given + "@Process void example() throws Exception {\n"
                                + "await(env.timeout(1));\n" + code + "}\n}\n";
                });
    }

    /** The word behind the fence of an example. */
    public static String fence(String tag, String heading) throws IOException {
        return block(tag, heading).group(1);
    }

    private static Matcher block(String tag, String heading) throws IOException {
        String page = Files.readString(PAGES.resolve(tag + ".md"));
        Matcher block = Pattern.compile("\n## " + heading + "\n\n```(\\w+)\n(.*?)```\n", Pattern.DOTALL)
                .matcher(page);
        if (!block.find()) {
            throw new AssertionError("the page " + tag + " has no block under the heading " + heading);
        }
        return block;
    }

    /** The same with an annotation on each class at top level. */
    public PageExample annotated(String annotation) {
        return new PageExample(text.replaceAll("(?m)^class ", Matcher.quoteReplacement(annotation) + "\nclass "));
    }

    /** Compiles it. */
    public Build build(Path folder, String... options) {
        return new Project(folder)
                .with(options)
                .file("model/Given.java", """
                        package model;
                        final class Given { static final dev.sojourn.Environment env = new dev.sojourn.Environment(); }
                        """)
                .file("model/Example.java", HEAD + text)
                .build();
    }
}
