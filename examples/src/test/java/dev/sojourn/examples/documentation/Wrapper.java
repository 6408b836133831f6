package dev.sojourn.examples.documentation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands around a block of Java that is not a whole file. */
enum Wrapper {
    /** Nothing: the block is a whole file, but for its package. */
    PROGRAM {
        @Override
        String head(String given) {
            return "";
        }

        @Override
        String tail(String text) {
            return "";
        }
    },
    /** Members of a class: fields and methods. Its process methods that have no parameters and no result run. */
    MEMBERS {
        @Override
        String head(String given) {
            return IMPORTS + "final class Model { final Environment env = new Environment(); " + given + "\n";
        }

        @Override
        String tail(String text) {
            String starts = RUNNABLE.matcher(text)
                    .results()
                    .map(found -> "model.env.process(ModelProcesses." + found.group(1) + "(model)); ")
                    .collect(Collectors.joining());
            return "public static void main(String[] args) { Model model = new Model(); " + starts
                    + "model.env.run(); } }\n";
        }
    },
    /** Statements of a process method. */
    PROCESS {
        @Override
        String head(String given) {
            return MEMBERS.head(given).stripTrailing() + " @Process void process() throws Exception {\n";
        }

        @Override
        String tail(String text) {
            return "}\n" + MEMBERS.tail("@Process void process()");
        }
    },
    /** Statements of an ordinary method. */
    STATEMENTS {
        @Override
        String head(String given) {
            return IMPORTS + "final class Model { public static void main(String[] args) throws Exception { "
                    + "Environment env = new Environment(); " + given + "\n";
        }

        @Override
        String tail(String text) {
            return "} }\n";
        }
    };

    private static final String IMPORTS = "import static dev.sojourn.Sojourn.await; import dev.sojourn.*;"
            + " import dev.sojourn.annotation.Process; import dev.sojourn.random.*; import dev.sojourn.resource.*;"
            + " import java.util.*; ";
    private static final Pattern RUNNABLE = Pattern.compile("@Process\\s+(?:static\\s+)?void\\s+(\\w+)\\(\\)");

    /** What stands before the block, whole lines. */
    abstract String head(String given);

    /** What stands behind it. */
    abstract String tail(String text);

    /** The wrapper that a block asks for. */
    static Wrapper of(Block block) {
        for (Wrapper wrapper : values()) {
            if (block.has(wrapper.toString())) {
                return wrapper;
            }
        }
        return PROGRAM;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the class that a file of a text is named after: the one with {@code main}, else the first. */
    String className(String text) {
        if (this != PROGRAM) {
            return "Model";
        }
        String name = "Imports";
        Matcher type = Pattern.compile("(?m)^(?:[a-z]+ )*(?:class|record|interface|enum) (\\w+)")
                .matcher(text);
        int main = text.indexOf("static void main(");
        for (boolean isFirst = true; type.find() && (isFirst || type.start() < main); isFirst = false) {
            name = type.group(1);
        }
        return name;
    }
}
