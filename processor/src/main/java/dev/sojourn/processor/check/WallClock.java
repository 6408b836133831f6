package dev.sojourn.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A process that asks the clock on the wall: simulated time is another, and the next run gives another result. */
final class WallClock extends ProcessCheck {
    private static final Set<String> SYSTEM = Set.of("currentTimeMillis", "nanoTime");

    @Override
    public Rule rule() {
        return Rule.adjustable("WallClock", Severity.WARN);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                Element called = process.source().element(tree);
                if (called instanceof ExecutableElement method && isClock(method, process)) {
                    add(tree);
                }
                return super.visitMethodInvocation(tree, unused);
            }

            @Override
            public Void visitNewClass(NewClassTree tree, Void unused) {
                Element made = process.source().element(tree.getIdentifier());
                boolean isNow = made instanceof TypeElement type
                        && type.getQualifiedName().contentEquals("java.util.Date")
                        && tree.getArguments().isEmpty();
                if (isNow) {
                    add(tree);
                }
                return super.visitNewClass(tree, unused);
            }

            private void add(Tree tree) {
                findings.add(new Finding(
                        tree,
                        Vocabulary.shown(tree) + " in '" + process.name()
                                + "' is the time of the computer, which differs from run to run; the simulated time is"
                                + " env.now()."));
            }
        }.scan(process.block(), null);
    }

    private static boolean isClock(ExecutableElement method, ProcessBody process) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        if (Vocabulary.isMethod(method, "java.lang.System", SYSTEM, process)
                || Vocabulary.isMethod(method, "java.util.Calendar", Set.of("getInstance"), process)) {
            return true;
        }
        boolean isNow = method.getSimpleName().contentEquals("now")
                && process.source()
                        .elements()
                        .getPackageOf(method)
                        .getQualifiedName()
                        .toString()
                        .startsWith("java.time");
        boolean hasClock = method.getParameters().stream()
                .anyMatch(parameter -> Vocabulary.is(
                        parameter.asType(),
                        "java.time.Clock",
                        process.source().types(),
                        process.source().elements()));
        return isNow && !hasClock;
    }
}
