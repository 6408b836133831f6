package dev.sojourn.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/** The negation of a condition, as a person would write it. */
final class Negation {
    private static final Pattern CALL_OR_NAME = Pattern.compile("!?[\\w.]+(\\([^()]*\\))?");
    private static final Pattern EQUALITY = Pattern.compile("[\\w.\\[\\]]+ [=!]= [\\w.\\[\\]]+");

    private Negation() {}

    static CodeBlock of(CodeBlock condition) {
        String text = condition.toString();
        if (CALL_OR_NAME.matcher(text).matches()) {
            return text.startsWith("!") ? CodeBlock.of("$L", text.substring(1)) : CodeBlock.of("!$L", condition);
        }
        if (EQUALITY.matcher(text).matches()) {
            return CodeBlock.of(
                    "$L", text.contains(" == ") ? text.replace(" == ", " != ") : text.replace(" != ", " == "));
        }
        return isInParentheses(text) ? CodeBlock.of("!$L", condition) : CodeBlock.of("!($L)", condition);
    }

    private static boolean isInParentheses(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i > 0 && i == text.length() - 1;
            }
        }
        return false;
    }
}
