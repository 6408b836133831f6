package dev.sojourn.processor.lower;

import dev.sojourn.processor.ir.Code;

/** The comments between two statements, which a reader of the generated code wants to find again. */
final class Comments {
    private Comments() {}

    /**
     * Adds each comment in a stretch of text that holds nothing but white space and comments: behind the last statement if
     * it stands on the same line, else as a line of its own.
     */
    static void between(String text, int from, int to, Output out) {
        int position = from;
        boolean isSameLine = true;
        while (position < to) {
            int end = endOfComment(text, position, to);
            if (end < 0) {
                isSameLine &= text.charAt(position) != '\n';
                position++;
                continue;
            }
            Indentation indentation = Indentation.of(text, position, end);
            Code comment = Code.text(indentation.strip(position, end).stripTrailing());
            if (!isSameLine || !out.appendToLast(comment)) {
                out.run(comment);
            }
            position = end;
        }
    }

    /** The end of the comment that starts here, or -1. */
    private static int endOfComment(String text, int position, int to) {
        if (text.startsWith("//", position)) {
            int newline = text.indexOf('\n', position);
            return newline < 0 || newline > to ? to : newline;
        }
        return text.startsWith("/*", position) ? text.indexOf("*/", position + 2) + 2 : -1;
    }
}
