package dev.sojourn.processor.lower;

import dev.sojourn.processor.ir.Code;
import java.util.ArrayList;
import java.util.List;

/** The comments between two statements, which a reader of the generated code wants to find again. */
final class Comments {
    private Comments() {}

    /** Each comment in a stretch of text that holds nothing but white space and comments. */
    static List<Code> between(String text, int from, int to) {
        List<Code> comments = new ArrayList<>();
        int position = from;
        while (position < to) {
            int end;
            if (text.startsWith("//", position)) {
                int newline = text.indexOf('\n', position);
                end = newline < 0 || newline > to ? to : newline;
            } else if (text.startsWith("/*", position)) {
                end = text.indexOf("*/", position + 2) + 2;
            } else {
                position++;
                continue;
            }
            Indentation indentation = Indentation.of(text, position, end);
            comments.add(Code.text(indentation.strip(position, end).stripTrailing()));
            position = end;
        }
        return comments;
    }
}
