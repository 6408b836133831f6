package dev.sojourn.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.source.MethodSource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The labels of a {@code case}, on every JDK: what is newer than the baseline's tree API is read by reflection. */
final class SwitchLabels {
    private SwitchLabels() {}

    /** Whether one of the cases fits whatever the selector is: a {@code default}, or patterns, which Java makes cover all. */
    static boolean isExhaustive(MethodSource source, ExpressionTree selector, List<? extends CaseTree> cases) {
        return cases.stream().anyMatch(SwitchLabels::isDefault) || cases.stream().anyMatch(SwitchLabels::isEnhanced);
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

    private static List<String> kinds(CaseTree tree) {
        List<String> kinds = new ArrayList<>();
        for (Tree label : labels(tree)) {
            kinds.add(label.getKind().name());
        }
        return kinds;
    }

    /** {@code CaseTree.getLabels()}, final since JDK 21. */
    private static List<? extends Tree> labels(CaseTree tree) {
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
