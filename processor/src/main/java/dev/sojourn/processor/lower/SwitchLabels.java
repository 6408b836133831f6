package dev.sojourn.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The labels of a {@code case}, on every JDK: what is newer than the baseline's tree API is read by reflection. */
final class SwitchLabels {
    private SwitchLabels() {}

    /** Whether one of the cases fits whatever the selector is: a {@code default}, or patterns, which Java makes cover all. */
    static boolean isExhaustive(List<? extends CaseTree> cases) {
        return cases.stream().anyMatch(SwitchLabels::isDefault)
                || cases.stream().anyMatch(SwitchLabels::isEnhanced);
    }

    static boolean isDefault(CaseTree tree) {
        return kinds(tree).contains("DEFAULT_CASE_LABEL")
                || kinds(tree).isEmpty() && tree.getExpressions().isEmpty();
    }

    /** Whether the case has a pattern or {@code null} (JLS 21 14.11.1). */
    static boolean isEnhanced(CaseTree tree) {
        return kinds(tree).contains("PATTERN_CASE_LABEL")
                || tree.getExpressions().stream().anyMatch(label -> label.getKind() == Tree.Kind.NULL_LITERAL);
    }

    static boolean hasPattern(CaseTree tree) {
        return kinds(tree).contains("PATTERN_CASE_LABEL");
    }

    /** The pattern of a label, or null if it has none. */
    static Tree pattern(Tree label) {
        return label.getKind().name().equals("PATTERN_CASE_LABEL") ? (Tree) get(label, "getPattern") : null;
    }

    /** The constant of a label, or null if it has none. */
    static ExpressionTree constant(Tree label) {
        return label.getKind().name().equals("CONSTANT_CASE_LABEL")
                ? (ExpressionTree) get(label, "getConstantExpression")
                : null;
    }

    /** The guard of a case, or null. */
    static ExpressionTree guard(CaseTree tree) {
        return (ExpressionTree) get(tree, "getGuard");
    }

    /** Calls a method of an exported interface of javac's tree API that the baseline does not have. */
    private static Object get(Tree tree, String method) {
        for (Class<?> type : tree.getClass().getInterfaces()) {
            try {
                return type.getMethod(method).invoke(tree);
            } catch (NoSuchMethodException other) {
                // another of its interfaces has it
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("javac's " + type.getSimpleName() + "." + method, e);
            }
        }
        return null;
    }

    private static List<String> kinds(CaseTree tree) {
        List<String> kinds = new ArrayList<>();
        for (Tree label : labels(tree)) {
            kinds.add(label.getKind().name());
        }
        return kinds;
    }

    /** {@code CaseTree.getLabels()}, final since JDK 21. */
    static List<? extends Tree> labels(CaseTree tree) {
        try {
            Method getLabels = CaseTree.class.getMethod("getLabels");
            List<Tree> labels = new ArrayList<>();
            for (Object label : (Iterable<?>) getLabels.invoke(tree)) {
                labels.add((Tree) label);
            }
            return labels;
        } catch (ReflectiveOperationException older) {
            return List.of();
        }
    }
}
