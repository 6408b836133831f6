package dev.sojourn.examples.documentation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.SimpleJavaFileObject;

/** A block of Java as a source file, and what the page says about it. */
final class Snippet extends SimpleJavaFileObject {
    final Block block;
    final List<Block> said;
    final String packageName;
    final String className;
    private final Wrapper wrapper;
    private final String head;

    /**
     * A snippet.
     *
     * @param block its Java
     * @param said the blocks behind it that say what it does: output, errors, generated code
     */
    Snippet(Block block, List<Block> said) {
        this(block, said, block.page().replaceAll("\\.md$", "").replaceAll("[^a-zA-Z0-9]", "_") + "_" + block.line());
    }

    private Snippet(Block block, List<Block> said, String packageName) {
        super(
                URI.create("string:///" + packageName + "/" + Wrapper.of(block).className(block.text()) + ".java"),
                Kind.SOURCE);
        this.block = block;
        this.said = said;
        this.packageName = packageName;
        this.wrapper = Wrapper.of(block);
        this.className = wrapper.className(block.text());
        String given = block.comment().startsWith("given ") ? block.comment().substring(6) : "";
        this.head = "package " + packageName + "; " + wrapper.head(given.replace('\n', ' '));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return head + block.text() + wrapper.tail(block.text());
    }

    /** The line of the block that a line of the source file is, counted from its first one. */
    long lineOfBlock(long line) {
        return line - head.lines().count() + (head.endsWith("\n") ? 0 : 1);
    }

    /** The line of the page that a line of the source file is. */
    String place(long line) {
        return block.page() + ":" + (block.line() + lineOfBlock(line));
    }

    /** The block of a language behind the snippet, if there is one. */
    Optional<Block> said(String language) {
        return said.stream().filter(each -> each.language().equals(language)).findFirst();
    }

    /** Whether it has something to run. */
    boolean isRunnable() {
        return wrapper != Wrapper.PROGRAM || block.text().contains("static void main(");
    }

    @Override
    public String toString() {
        return block.place();
    }
}
