import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts before each heading of Markdown pages the anchor by which other pages link to it, as it reads on the web: the site's
 * generator would call "Before you start" {@code Before_you_start}, links say {@code #before-you-start}.
 *
 * <p>{@code java Anchors.java FOLDER} changes all pages below a folder.
 */
final class Anchors {
    public static void main(String[] arguments) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            pages = files.filter(file -> file.toString().endsWith(".md")).toList();
        }
        for (Path page : pages) {
            List<String> lines = new ArrayList<>();
            boolean inBlock = false;
            for (String line : Files.readAllLines(page)) {
                inBlock ^= line.strip().startsWith("```");
                if (!inBlock && line.matches("##+ .*")) {
                    lines.add("<a id=\"" + anchor(line.replaceFirst("#+ ", "")) + "\"></a>");
                    lines.add("");
                }
                lines.add(line);
            }
            Files.write(page, lines);
        }
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
