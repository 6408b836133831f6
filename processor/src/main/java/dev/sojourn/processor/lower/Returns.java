package dev.sojourn.processor.lower;

import com.sun.source.tree.ExpressionTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.source.MethodSource;
import javax.lang.model.type.TypeMirror;

/** The value of a {@code return} statement, converted to the method's type as Java converts it at that point. */
final class Returns {
    private final MethodSource source;
    private final Conversions conversions;
    private final TypeMirror type;

    Returns(MethodSource source, Conversions conversions) {
        this.source = source;
        this.conversions = conversions;
        this.type = source.method().getReturnType();
    }

    TypeMirror type() {
        return type;
    }

    /**
     * {@code return 1;} in a method that returns byte is {@code (byte) (1)}: the generated code passes the value as an
     * argument, where Java does not narrow constants (JLS 5.3).
     */
    Code convert(ExpressionTree expression, Code value) {
        TypeMirror primitive = conversions.unboxed(type);
        if (primitive == null) {
            return value;
        }
        boolean isNarrow = conversions.isNarrow(primitive);
        TypeMirror from = source.type(expression);
        if (!isNarrow || !from.getKind().isPrimitive() || source.types().isSameType(from, primitive)) {
            return value;
        }
        return Code.concat(Code.text("(" + primitive + ") ("), value, Code.text(")"));
    }
}
