package dev.sojourn.processor.check;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.source.Annotated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Something to wait for that is made and thrown away: {@code env.timeout(5);} lets no time pass. Only methods of the runtime
 * count, since one of the model may have done something that is worth calling it for; and an ordinary method may put
 * something into a store without waiting, which it cannot do, or run an environment up to a timeout.
 */
final class ForgottenAwait implements ProgramCheck {
    private static final Set<String> RUN = Set.of("run", "step");

    @Override
    public Rule rule() {
        return Rule.adjustable("ForgottenAwait", Severity.WARN);
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        for (ProcessBody process : code.processes()) {
            new OwnCode() {
                @Override
                public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
                    if (tree.getExpression() instanceof MethodInvocationTree call
                            && (isPure(call, code) || isA(code.element(call), Vocabulary.OPERATION, code))) {
                        findings.add(new Finding(
                                call,
                                Vocabulary.shown(call) + " is made and thrown away, so '" + process.name()
                                        + "' does not wait for it; " + remedy(call, code)));
                    }
                    return super.visitExpressionStatement(tree, unused);
                }
            }.scan(process.block(), null);
        }
        new OrdinaryMethods(code, findings).scan(code.path(), null);
        return findings;
    }

    private static String remedy(MethodInvocationTree call, AnalysedClass code) {
        String text = Vocabulary.shown(call);
        Element called = code.element(call);
        if (isA(called, Vocabulary.REQUEST, code)) {
            return "write try (var request = " + text + ") { await(request); ... }.";
        }
        String name = called.getSimpleName().toString();
        boolean isTried = isA(called, Vocabulary.OPERATION, code) && (name.equals("put") || name.equals("get"));
        return "write await(" + text + ")"
                + (isTried ? ", or " + (name.equals("put") ? "tryPut" : "tryGet") + " if it need not wait." : ".");
    }

    /** Whether the call does nothing but make an event. */
    private static boolean isPure(MethodInvocationTree call, AnalysedClass code) {
        Element called = code.element(call);
        return Stream.of(Vocabulary.TIMEOUT, Vocabulary.CONDITION, Vocabulary.FIRST_OF)
                        .anyMatch(type -> isA(called, type, code))
                || Vocabulary.isMethod(called, Vocabulary.ENVIRONMENT, Set.of("event"), code.types(), code.elements());
    }

    /** Whether it is a method of the runtime that gives an event of the type. */
    private static boolean isA(Element called, String type, AnalysedClass code) {
        TypeMirror result = called instanceof ExecutableElement method ? method.getReturnType() : null;
        return Vocabulary.isOfRuntime(called, code.elements())
                && Vocabulary.is(result, type, code.types(), code.elements());
    }

    /** Events that ordinary methods make in vain: nobody waits for them, and nobody can. */
    private static final class OrdinaryMethods extends TreePathScanner<Void, Void> {
        private final AnalysedClass code;
        private final List<Finding> findings;

        OrdinaryMethods(AnalysedClass code, List<Finding> findings) {
            this.code = code;
            this.findings = findings;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            Element method = code.trees().getElement(getCurrentPath());
            boolean isOrdinary = method != null && !Annotated.isProcess(method) && !runs(tree);
            return isOrdinary ? super.visitMethod(tree, unused) : null;
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
            if (tree.getExpression() instanceof MethodInvocationTree call && isPure(call, code)) {
                findings.add(new Finding(
                        call,
                        Vocabulary.shown(call) + " is made and thrown away, and an ordinary method cannot wait for it;"
                                + " await it in a @Process method."));
            }
            return super.visitExpressionStatement(tree, unused);
        }

        /** Whether the method runs an environment, which an event that nobody awaits keeps running. */
        private boolean runs(MethodTree tree) {
            return Boolean.TRUE.equals(
                    new TreeScanner<Boolean, Void>() {
                        @Override
                        public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                            return Vocabulary.isMethod(
                                            code.element(call),
                                            Vocabulary.ENVIRONMENT,
                                            RUN,
                                            code.types(),
                                            code.elements())
                                    || Boolean.TRUE.equals(super.visitMethodInvocation(call, unused));
                        }

                        @Override
                        public Boolean reduce(Boolean left, Boolean right) {
                            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
                        }
                    }.scan(tree, null));
        }
    }
}
