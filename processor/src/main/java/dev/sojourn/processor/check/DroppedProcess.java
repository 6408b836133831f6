package dev.sojourn.processor.check;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.source.Annotated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** A process that a factory has made and that nobody starts: thrown away, or awaited as if it ran. */
final class DroppedProcess implements ProgramCheck {
    private static final Set<String> CONDITIONS = Set.of("anyOf", "allOf", "firstOf", "and", "or");

    @Override
    public Rule rule() {
        return Rule.adjustable("DroppedProcess", Severity.ERROR);
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        new Scanner(code, new Factories(code), findings).scan(code.path().getLeaf(), null);
        return findings;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final AnalysedClass code;
        private final Factories factories;
        private final List<Finding> findings;

        Scanner(AnalysedClass code, Factories factories, List<Finding> findings) {
            this.code = code;
            this.factories = factories;
            this.findings = findings;
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
            ExpressionTree made = unnamed(tree.getExpression());
            if (factories.isCall(made)) {
                findings.add(new Finding(
                        tree.getExpression(),
                        "the process that " + Vocabulary.shown(made) + " makes is thrown away and never starts; write"
                                + " env.process(" + Vocabulary.shown(tree.getExpression()) + ")."));
            }
            return super.visitExpressionStatement(tree, unused);
        }

        /** {@code p.named("x")} is {@code p}. */
        private ExpressionTree unnamed(ExpressionTree tree) {
            ExpressionTree process = Vocabulary.withoutParentheses(tree);
            while (process instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && Vocabulary.isMethod(
                            code.element(call),
                            Vocabulary.SIM_PROCESS,
                            Set.of("named"),
                            code.types(),
                            code.elements())) {
                process = Vocabulary.withoutParentheses(select.getExpression());
            }
            return process;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            if (isWait(code.element(tree))) {
                for (ExpressionTree awaited : tree.getArguments()) {
                    ExpressionTree made = unnamed(awaited);
                    if (factories.isCall(made)) {
                        String name = String.valueOf(code.element(made).getSimpleName());
                        findings.add(new Finding(
                                awaited,
                                "the process that " + Vocabulary.shown(made)
                                        + " makes never starts, so waiting for it never ends; write env.process("
                                        + Vocabulary.shown(awaited) + "), or call '" + name
                                        + "' itself to run it as part of this process."));
                    }
                }
            }
            return super.visitMethodInvocation(tree, unused);
        }

        private boolean isWait(Element called) {
            return called != null
                    && called.getKind() == ElementKind.METHOD
                    && (Annotated.isSuspensionPoint(called)
                            || (Vocabulary.isOfRuntime(called, code.elements())
                                    && CONDITIONS.contains(
                                            called.getSimpleName().toString())));
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            if (tree.getBody() != null) {
                onlyAwaited(tree.getBody());
            }
            return super.visitMethod(tree, unused);
        }

        /** Variables with a new process that are awaited and used for nothing else. */
        private void onlyAwaited(Tree body) {
            Map<Element, VariableTree> made = new LinkedHashMap<>();
            Map<Element, Integer> uses = new LinkedHashMap<>();
            Map<Element, Integer> waits = new LinkedHashMap<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree tree, Void unused) {
                    if (tree.getInitializer() != null && factories.isCall(unnamed(tree.getInitializer()))) {
                        made.put(code.element(tree), tree);
                    }
                    return super.visitVariable(tree, unused);
                }

                @Override
                public Void visitIdentifier(IdentifierTree tree, Void unused) {
                    uses.merge(code.element(tree), 1, Integer::sum);
                    return null;
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                    if (isWait(code.element(tree))) {
                        tree.getArguments().stream()
                                .filter(IdentifierTree.class::isInstance)
                                .forEach(argument -> waits.merge(code.element(argument), 1, Integer::sum));
                    }
                    return super.visitMethodInvocation(tree, unused);
                }
            }.scan(body, null);
            made.forEach((variable, tree) -> {
                if (waits.getOrDefault(variable, 0) > 0 && waits.get(variable).equals(uses.get(variable))) {
                    findings.add(new Finding(
                            tree,
                            "the process '" + tree.getName() + "' never starts, so waiting for it never ends; write"
                                    + " env.process(" + Vocabulary.shown(tree.getInitializer()) + ")."));
                }
            });
        }
    }
}
