package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Expressions that the Java of the future may bring. */
final class AwaitInExpressionTest {
    /** What a newer javac might hand over: an expression, of none of the kinds there are. */
    private static final ExpressionTree NEWER = (ExpressionTree) Proxy.newProxyInstance(
            ExpressionTree.class.getClassLoader(),
            new Class<?>[] {ExpressionTree.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getKind" -> Tree.Kind.OTHER;
                case "toString" -> "a newer expression";
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void anExpressionOfAnUnknownKindIsRefused() {
        assertThatThrownBy(() -> new Operands(null).spillTarget(NEWER, null, null))
                .isInstanceOfSatisfying(Unsupported.class, refusal -> {
                    assertThat(refusal.tree()).isSameAs(NEWER);
                    assertThat(refusal.tag()).isEqualTo("AwaitInExpression");
                })
                .hasMessage(
                        "await is not supported inside an expression of kind OTHER; assign it to a local variable first.");
    }
}
