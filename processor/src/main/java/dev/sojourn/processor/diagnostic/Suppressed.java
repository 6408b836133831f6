package dev.sojourn.processor.diagnostic;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Whether the source silences a rule at a place: {@code @SuppressWarnings("sojourn:ForgottenAwait")} around it. */
public final class Suppressed {
    private Suppressed() {}

    /** Looks at every declaration around the place: local variables, methods, classes. */
    public static boolean at(TreePath place, Rule rule, Trees trees) {
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            if (isDeclaration(path.getLeaf()) && in(trees.getElement(path), rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeclaration(Tree tree) {
        return switch (tree.getKind()) {
            case VARIABLE, METHOD, CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> true;
            default -> false;
        };
    }

    /** Whether a declaration, or one around it, silences the rule. */
    public static boolean around(Element declaration, Rule rule) {
        for (Element element = declaration; element != null; element = element.getEnclosingElement()) {
            if (in(element, rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(Element element, Rule rule) {
        return element != null
                && element.getAnnotationMirrors().stream()
                        .filter(annotation -> ((TypeElement)
                                        annotation.getAnnotationType().asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.SuppressWarnings"))
                        .flatMap(Suppressed::keys)
                        .anyMatch(rule.suppression()::equals);
    }

    private static Stream<Object> keys(AnnotationMirror suppressWarnings) {
        return suppressWarnings.getElementValues().values().stream()
                .flatMap(value -> value.getValue() instanceof List<?> several ? several.stream() : Stream.of(value))
                .map(value -> value instanceof AnnotationValue key ? key.getValue() : value);
    }
}
