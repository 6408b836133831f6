package dev.sojourn.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.source.Annotated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Random numbers without a seed, in a process or in a field of a class that has processes: no run can be repeated. A
 * generator that is handed over is somebody else's concern.
 */
final class UnseededRandom implements ProgramCheck {
    private static final Set<String> UNSEEDED =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    @Override
    public Rule rule() {
        return Rule.adjustable("UnseededRandom", Severity.WARN);
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        Scanner scanner = new Scanner(code, findings);
        code.processes().forEach(process -> scanner.scan(process.block(), null));
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                Element type = code.element(tree);
                if (type != null && type.getEnclosedElements().stream().anyMatch(Annotated::isProcess)) {
                    tree.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .forEach(field -> scanner.scan(field, null));
                }
                return super.visitClass(tree, unused);
            }
        }.scan(code.path().getLeaf(), null);
        return findings;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final AnalysedClass code;
        private final List<Finding> findings;

        Scanner(AnalysedClass code, List<Finding> findings) {
            this.code = code;
            this.findings = findings;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
            if (tree.getArguments().isEmpty()
                    && code.element(tree.getIdentifier()) instanceof TypeElement type
                    && UNSEEDED.contains(type.getQualifiedName().toString())) {
                add(tree);
            }
            return super.visitNewClass(tree, unused);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            Element called = code.element(tree);
            boolean isUnseeded = is(called, "java.lang.Math", "random")
                    || is(called, "java.lang.StrictMath", "random")
                    || is(called, "java.util.concurrent.ThreadLocalRandom", "current")
                    || is(called, "java.util.UUID", "randomUUID")
                    || is(called, "java.util.random.RandomGenerator", "getDefault")
                    || (is(called, "java.util.Collections", "shuffle")
                            && ((ExecutableElement) called).getParameters().size() == 1);
            if (isUnseeded) {
                add(tree);
            }
            return super.visitMethodInvocation(tree, unused);
        }

        private boolean is(Element called, String owner, String name) {
            return Vocabulary.isMethod(called, owner, Set.of(name), code.types(), code.elements());
        }

        private void add(Tree tree) {
            String remedy = code.element(tree) instanceof ExecutableElement method
                            && method.getSimpleName().contentEquals("shuffle")
                    ? "pass it a java.util.Random with a seed."
                    : "draw from env.random(), or give the generator a seed.";
            findings.add(new Finding(
                    tree, Vocabulary.shown(tree) + " differs from run to run, so no run can be repeated; " + remedy));
        }
    }
}
