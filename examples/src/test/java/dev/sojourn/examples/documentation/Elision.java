package dev.sojourn.examples.documentation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts in which a line {@code ...} stands for any number of lines. */
final class Elision {
    private Elision() {}

    /** Whether a text is what a page shows of it. */
    static boolean matches(String shown, String text) {
        return pattern(shown).matcher(normal(text)).matches();
    }

    /** Whether a part of a text is what a page shows of it. */
    static boolean isPart(String shown, String text) {
        return pattern(shown).matcher(normal(text)).find();
    }

    private static Pattern pattern(String shown) {
        List<String> parts = normal(shown)
                .lines()
                .map(line -> line.equals("...") || line.equals("// ...") ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
                .toList();
        return Pattern.compile(String.join("", parts));
    }

    /** Neither indentation nor blank lines count. */
    private static String normal(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
