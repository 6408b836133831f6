package dev.sojourn.processor.lower;

/**
 * Takes the indentation that a piece had in the user's file off its second and later lines, the same from each, so that
 * a text block in it keeps its meaning.
 */
record Indentation(String text, int width) {
    static Indentation of(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int width = leading(text, lineStart, end);
        for (int newline = text.indexOf('\n', start); newline >= 0 && newline < end; ) {
            int next = text.indexOf('\n', newline + 1);
            int lineEnd = Math.min(next < 0 ? text.length() : next, end);
            if (!text.substring(newline + 1, lineEnd).isBlank()) {
                width = Math.min(width, leading(text, newline + 1, lineEnd));
            }
            newline = next;
        }
        return new Indentation(text, width);
    }

    /** The text between two positions without the common indentation. */
    String strip(int from, int to) {
        StringBuilder stripped = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                continue;
            }
            stripped.append(c);
            if (c == '\n') {
                i += Math.min(Math.min(width, leading(text, i + 1, to)), to - i - 1);
            }
        }
        return stripped.toString();
    }

    private static int leading(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i - from;
    }
}
