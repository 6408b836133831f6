package dev.sojourn.processor.check;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;

/** What a process does with a local variable that holds a request. */
final class RequestUses {
    private static final Set<String> RELEASES = Set.of("close", "cancel", "release");

    private final ProcessBody process;
    private final Element request;

    RequestUses(ProcessBody process, Element request) {
        this.process = process;
        this.request = request;
    }

    /** Whether the tree is the variable itself. */
    boolean isRequest(Tree tree) {
        return tree instanceof ExpressionTree expression
                && Vocabulary.withoutParentheses(expression) instanceof IdentifierTree name
                && request.equals(process.source().element(name));
    }

    /** Whether the variable occurs in the tree. */
    boolean isMentioned(Tree tree) {
        return Boolean.TRUE.equals(
                new Search() {
                    @Override
                    public Boolean visitIdentifier(IdentifierTree name, Void unused) {
                        return isRequest(name);
                    }
                }.scan(tree, null));
    }

    /** Whether the tree is, or contains, {@code request.close()}, {@code request.cancel()} or {@code r.release(request)}. */
    boolean releases(Tree tree) {
        return Boolean.TRUE.equals(
                new Search() {
                    @Override
                    public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                        return isRelease(call) || Boolean.TRUE.equals(super.visitMethodInvocation(call, unused));
                    }
                }.scan(tree, null));
    }

    private boolean isRelease(MethodInvocationTree call) {
        Element called = process.source().element(call);
        return called != null
                && RELEASES.contains(called.getSimpleName().toString())
                && (isReceiver(call) || call.getArguments().stream().anyMatch(this::isRequest));
    }

    private boolean isReceiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select && isRequest(select.getExpression());
    }

    /** Whether somebody else may release it: it is stored, returned, captured, or passed to a method of the model. */
    boolean escapes() {
        return Boolean.TRUE.equals(
                new Search() {
                    private boolean isInside;

                    @Override
                    public Boolean visitIdentifier(IdentifierTree name, Void unused) {
                        return isRequest(name); // in none of the places below
                    }

                    @Override
                    public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                        Element called = process.source().element(call);
                        boolean isKnown =
                                Vocabulary.isOfRuntime(called, process.source().elements());
                        boolean result = false;
                        if (isInside || !isReceiver(call)) {
                            result = isIn(call.getMethodSelect());
                        }
                        for (ExpressionTree argument : call.getArguments()) {
                            boolean isHarmless = !isInside && isKnown && isRequest(argument);
                            result |= !isHarmless && isIn(argument);
                        }
                        return result;
                    }

                    @Override
                    public Boolean visitBinary(BinaryTree tree, Void unused) {
                        boolean left = !isRequest(tree.getLeftOperand()) && isIn(tree.getLeftOperand());
                        return left || (!isRequest(tree.getRightOperand()) && isIn(tree.getRightOperand()));
                    }

                    @Override
                    public Boolean visitTry(TryTree tree, Void unused) {
                        boolean result = false;
                        for (Tree resource : tree.getResources()) {
                            result |= !isRequest(resource) && isIn(resource);
                        }
                        return result
                                || isIn(tree.getBlock())
                                || Boolean.TRUE.equals(scan(tree.getCatches(), null))
                                || isIn(tree.getFinallyBlock());
                    }

                    @Override
                    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                        return inside(() -> super.visitLambdaExpression(tree, unused));
                    }

                    @Override
                    public Boolean visitClass(ClassTree tree, Void unused) {
                        return inside(() -> super.visitClass(tree, unused));
                    }

                    private boolean isIn(Tree tree) {
                        return Boolean.TRUE.equals(scan(tree, null));
                    }

                    private boolean inside(Supplier<Boolean> visit) {
                        boolean before = isInside;
                        isInside = true;
                        boolean result = Boolean.TRUE.equals(visit.get());
                        isInside = before;
                        return result;
                    }
                }.scan(process.block(), null));
    }

    private abstract static class Search extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
