package dev.sojourn.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.List;
import java.util.regex.Pattern;

/** The negation of a condition, as a person would write it. */
final class Negation {
    private static final Pattern CALL_OR_NAME = Pattern.compile("!?(this\\.<[^()]*>)?[\\w.]+(\\([^()]*\\))?");
    private static final Pattern EQUALITY = Pattern.compile("[\\w.\\[\\]]+ [=!]= [\\w.\\[\\]]+");

    private Negation() {}

    /** Of a condition that is printed as the text is. */
    static CodeBlock of(Code condition, CodeBlock text) {
        return isCount(condition.parts()) ? CodeBlock.of("$L", text.toString().replace(" < ", " >= ")) : of(text);
    }

    /** {@code index < array.length} of a loop's own variables: these are integers, and never NaN. */
    private static boolean isCount(List<Code.Part> parts) {
        return parts.size() == 4
                && isTemporary(parts.get(0))
                && parts.get(1).equals(new Code.Text(" < "))
                && isTemporary(parts.get(2))
                && parts.get(3).equals(new Code.Text(".length"));
    }

    private static boolean isTemporary(Code.Part part) {
        return part instanceof Code.Use use && use.local().kind() == Local.Kind.TEMPORARY;
    }

    private static CodeBlock of(CodeBlock condition) {
        String text = condition.toString();
        if (CALL_OR_NAME.matcher(text).matches()) {
            return text.startsWith("!") && !text.contains("<")
                    ? CodeBlock.of("$L", text.substring(1))
                    : CodeBlock.of("!$L", condition);
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
