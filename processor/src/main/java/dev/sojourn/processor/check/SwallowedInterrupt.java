package dev.sojourn.processor.check;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A {@code catch} around an await that is so wide that it takes an {@code Interrupt} too, and does not look like meaning it:
 * it neither throws on, nor asks what it has caught, nor hands it on.
 */
final class SwallowedInterrupt extends ProcessCheck {
    @Override
    public Rule rule() {
        return Rule.adjustable("SwallowedInterrupt", Severity.WARN);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        new OwnCode() {
            @Override
            public Void visitTry(TryTree tree, Void unused) {
                boolean suspends = process.suspensions().contains(tree.getBlock())
                        || tree.getResources().stream().anyMatch(process.suspensions()::contains);
                if (suspends) {
                    check(tree, process, findings);
                }
                return super.visitTry(tree, unused);
            }
        }.scan(process.block(), null);
    }

    private static void check(TryTree tree, ProcessBody process, List<Finding> findings) {
        for (CatchTree clause : tree.getCatches()) {
            Tree type = clause.getParameter().getType();
            List<? extends Tree> types =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            if (types.stream().anyMatch(each -> isInterrupt(each, process))) {
                return; // later clauses do not see it
            }
            if (types.stream().anyMatch(each -> takesInterrupt(each, process))) {
                if (!isMeant(clause, process)) {
                    findings.add(new Finding(
                            clause,
                            "catch (" + type + ") around an await takes the Interrupt of '" + process.name()
                                    + "' too; put catch (Interrupt interrupt) before it, and throw the interrupt on or say"
                                    + " what it means."));
                }
                return;
            }
        }
    }

    private static boolean isInterrupt(Tree type, ProcessBody process) {
        return Vocabulary.is(
                process.source().type(type),
                Vocabulary.INTERRUPT,
                process.source().types(),
                process.source().elements());
    }

    private static boolean takesInterrupt(Tree type, ProcessBody process) {
        TypeMirror caught = process.source().type(type);
        Element interrupt = process.source().elements().getTypeElement(Vocabulary.INTERRUPT);
        return caught != null && interrupt != null && process.source().types().isSubtype(interrupt.asType(), caught);
    }

    /** Whether the handler throws, or does something with what it has caught other than printing it. */
    private static boolean isMeant(CatchTree clause, ProcessBody process) {
        Element caught = process.source().element(clause.getParameter());
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitThrow(ThrowTree tree, Void unused) {
                        return true;
                    }

                    @Override
                    public Boolean visitInstanceOf(InstanceOfTree tree, Void unused) {
                        return isCaught(tree.getExpression())
                                || Boolean.TRUE.equals(super.visitInstanceOf(tree, unused));
                    }

                    @Override
                    public Boolean visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                        boolean isReceiver = tree.getMethodSelect() instanceof MemberSelectTree select
                                && isCaught(select.getExpression());
                        boolean isPrinted = isPrint(tree);
                        if (isReceiver || isPrinted) {
                            return false; // e.getMessage(), e.printStackTrace(), System.err.println(e)
                        }
                        return super.visitMethodInvocation(tree, unused);
                    }

                    @Override
                    public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
                        return isCaught(tree); // handed on, stored, returned, compared
                    }

                    private boolean isCaught(Tree tree) {
                        return tree instanceof IdentifierTree
                                && caught.equals(process.source().element(tree));
                    }

                    private boolean isPrint(MethodInvocationTree tree) {
                        Element called = process.source().element(tree);
                        return called != null
                                && (called.getSimpleName().toString().startsWith("print")
                                        || called.getSimpleName().contentEquals("log")
                                        || called.getSimpleName().contentEquals("valueOf"));
                    }

                    @Override
                    public Boolean reduce(Boolean left, Boolean right) {
                        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
                    }
                }.scan(clause.getBlock(), null));
    }
}
