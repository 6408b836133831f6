package dev.sojourn.processor.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severities;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.diagnostic.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Runs the checks that look at what javac itself has analysed, and prints what they find in the order of the source. They say
 * something, and change nothing.
 */
public final class ProgramChecks {
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Severities severities;
    private final List<ProgramCheck> checks;

    public ProgramChecks(Trees trees, Types types, Elements elements, Severities severities) {
        this(trees, types, elements, severities, Checks.PROGRAM);
    }

    ProgramChecks(Trees trees, Types types, Elements elements, Severities severities, List<ProgramCheck> checks) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.severities = severities;
        this.checks = checks;
    }

    private record Found(Rule rule, Finding finding) {}

    /** Checks one attributed class. */
    public void check(CompilationUnitTree unit, TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path == null || isStateMachine(type)) {
            return;
        }
        AnalysedClass code = AnalysedClass.of(path, trees, types, elements);
        List<Found> all = new ArrayList<>();
        for (ProgramCheck check : checks) {
            if (severities.of(check.rule()) != Severity.OFF) {
                all.addAll(found(check, code));
            }
        }
        all.sort(Comparator.comparing(found -> trees.getSourcePositions()
                .getStartPosition(unit, found.finding().tree())));
        all.forEach(found -> print(found, unit));
    }

    /** State machines are copies of the user's methods, and call them, for direct mode. */
    private static boolean isStateMachine(TypeElement type) {
        return type.getSuperclass().toString().startsWith("dev.sojourn.SimProcess");
    }

    /** What a check finds; a check that breaks down may not take javac with it. */
    private List<Found> found(ProgramCheck check, AnalysedClass code) {
        List<Found> found = new ArrayList<>();
        try {
            check.check(code).forEach(finding -> found.add(new Found(check.rule(), finding)));
        } catch (RuntimeException | StackOverflowError bug) {
            StackTraceElement[] trace = bug.getStackTrace();
            Rule rule = check.rule();
            String message =
                    "the check " + rule.tag() + " broke down because of a bug in Sojourn; please report it with the"
                            + " source of the class and this: " + bug + (trace.length == 0 ? "" : " at " + trace[0])
                            + (rule.isAdjustable() ? "; -A" + rule.option() + "=off does without it." : ".");
            found.add(new Found(Rules.BUG, new Finding(code.path().getLeaf(), message)));
        }
        return found;
    }

    private void print(Found found, CompilationUnitTree unit) {
        Rule rule = found.rule();
        TreePath place = trees.getPath(unit, found.finding().tree());
        if (!rule.isAdjustable() || !Suppressed.at(place, rule, trees)) {
            String message = "[" + rule.tag() + "] " + found.finding().message();
            trees.printMessage(
                    severities.of(rule).kind(), message, found.finding().tree(), unit);
        }
    }
}
