package dev.sojourn.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.sojourn.processor.source.MethodSource;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** The values of constant expressions (JLS 15.29), as far as they decide whether a loop ends. */
final class Constants {
    private Constants() {}

    /** The constant's value, or nothing where the expression is no constant. */
    static Optional<Object> of(MethodSource source, ExpressionTree expression) {
        ExpressionTree tree = Syntax.unparenthesized(expression);
        if (tree instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue());
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return source.element(tree) instanceof VariableElement variable
                    ? Optional.ofNullable(variable.getConstantValue())
                    : Optional.empty();
        }
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return of(source, ((UnaryTree) tree).getExpression())
                    .map(value -> value instanceof Boolean known ? !known : null);
        }
        if (tree instanceof BinaryTree binary) {
            Optional<Object> left = of(source, binary.getLeftOperand());
            Optional<Object> right = of(source, binary.getRightOperand());
            return left.isPresent() && right.isPresent()
                    ? Optional.ofNullable(combine(binary.getKind(), left.get(), right.get()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Object combine(Tree.Kind kind, Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return switch (kind) {
                case CONDITIONAL_AND, AND -> a && b;
                case CONDITIONAL_OR, OR -> a || b;
                case EQUAL_TO -> a.equals(b);
                case NOT_EQUAL_TO, XOR -> !a.equals(b);
                default -> null;
            };
        }
        if (left instanceof Number a && right instanceof Number b) {
            double x = a.doubleValue();
            double y = b.doubleValue();
            return switch (kind) {
                case LESS_THAN -> x < y;
                case LESS_THAN_EQUAL -> x <= y;
                case GREATER_THAN -> x > y;
                case GREATER_THAN_EQUAL -> x >= y;
                case EQUAL_TO -> x == y;
                case NOT_EQUAL_TO -> x != y;
                default -> null;
            };
        }
        return null;
    }
}
