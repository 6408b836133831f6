package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Statements that the Java of the future may bring. */
final class UnsupportedStatementTest {
    /** What a newer javac might hand over: a statement, of none of the kinds there are. */
    private static final StatementTree NEWER = (StatementTree) Proxy.newProxyInstance(
            StatementTree.class.getClassLoader(),
            new Class<?>[] {StatementTree.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getKind" -> Tree.Kind.OTHER;
                case "toString" -> "a newer statement";
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    @DisplayName("5.18 a statement of an unknown kind is refused in words, at its place")
    void aStatementOfAnUnknownKindIsRefused() {
        assertThatThrownBy(() -> new Loops(null).lower(NEWER, null))
                .isInstanceOfSatisfying(Unsupported.class, refusal -> {
                    assertThat(refusal.tree()).isSameAs(NEWER);
                    assertThat(refusal.tag()).isEqualTo("UnsupportedStatement");
                })
                .hasMessage("await is not supported in a statement of kind OTHER; await before it.");
    }
}
