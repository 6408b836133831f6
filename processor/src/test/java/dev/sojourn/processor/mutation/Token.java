package dev.sojourn.processor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or sign of a source text, and where it stands. */
record Token(String text, int start, int end) {
    private static final Pattern WORD = Pattern.compile("[\\p{Alpha}_$][\\w$]*");
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)(?:/\\*.*?\\*/|//[^\\n]*|\\s+)" // skipped
                    + "|(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
                    + "|[\\p{Alpha}_$][\\w$]*|\\d[\\w.]*"
                    + "|->|::|\\.\\.\\.|&&|\\|\\||\\+\\+|--|[-+*/%&|^<>=!]=|.)");

    boolean isWord() {
        return WORD.matcher(text).matches();
    }

    /** The tokens of a text; comments are none. */
    static List<Token> in(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                tokens.add(new Token(matcher.group(1), matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }
}
