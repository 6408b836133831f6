package dev.sojourn.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * A generated file. JavaPoet lays it out but for two things: it has no members of raw text, which types that the user
 * declared in a method are, and it would put an empty line between any two fields.
 */
public final class GeneratedSource {
    private static final String INDENT = "    ";
    private static final String RAW_MEMBER = "//@raw";

    private final JavaFile file;

    GeneratedSource(JavaFile file) {
        this.file = file;
    }

    /** Adds a member of a class that is written as it is. */
    static void addRawMember(TypeSpec.Builder type, CodeBlock text) {
        type.addInitializerBlock(
                CodeBlock.builder().add(RAW_MEMBER + "\n").add(text).add("\n").build());
    }

    /** The qualified name of the class in it. */
    public String qualifiedName() {
        String name = file.typeSpec().name();
        return file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    }

    public void writeTo(Filer filer) throws IOException {
        Element[] originating = file.typeSpec().originatingElements().toArray(Element[]::new);
        try (Writer writer =
                filer.createSourceFile(qualifiedName(), originating).openWriter()) {
            writer.write(toString());
        }
    }

    @Override
    public String toString() {
        return String.join(
                        "\n",
                        joinFields(unwrapRawMembers(List.of(file.toString().split("\n"))))) + "\n";
    }

    /** Raw members stand at the end of the class, where JavaPoet has no place for them. */
    private static List<String> unwrapRawMembers(List<String> lines) {
        List<String> unwrapped = new ArrayList<>();
        List<String> members = new ArrayList<>();
        boolean isRaw = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(INDENT + "{") && lines.get(i + 1).strip().equals(RAW_MEMBER)) {
                isRaw = true;
                members.add("");
                i++;
            } else if (isRaw && line.equals(INDENT + "}")) {
                isRaw = false;
                i += lines.get(i + 1).isEmpty() ? 1 : 0; // what is behind comes after the empty line before it
                if (members.get(members.size() - 1).isEmpty()) {
                    members.remove(members.size() - 1);
                }
            } else if (isRaw) {
                members.add(line.startsWith(INDENT) ? line.substring(INDENT.length()) : line);
            } else {
                unwrapped.add(line);
            }
        }
        unwrapped.addAll(unwrapped.size() - 1, members);
        return unwrapped;
    }

    private static List<String> joinFields(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isBetweenFields = lines.get(i).isEmpty()
                    && i > 0
                    && i + 1 < lines.size()
                    && isField(lines.get(i - 1))
                    && isField(lines.get(i + 1))
                    && isStatic(lines.get(i - 1)) == isStatic(lines.get(i + 1));
            if (!isBetweenFields) {
                joined.add(lines.get(i));
            }
        }
        return joined;
    }

    private static boolean isField(String line) {
        return line.startsWith(INDENT + "private ") && line.endsWith(";");
    }

    private static boolean isStatic(String line) {
        return line.startsWith(INDENT + "private static ");
    }
}
