package dev.sojourn.processor.check;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A loop over a hash set or hash map whose elements have no {@code hashCode} of their own, in which something happens in
 * simulated time: the order is that of addresses, and differs from run to run. Only what the declarations show counts.
 */
final class HashOrder extends ProcessCheck {
    private static final Set<String> VIEWS = Set.of("keySet", "entrySet", "values");
    private static final Set<String> EFFECTS = Set.of(
            "process",
            "schedule",
            "timeout",
            "succeed",
            "fail",
            "trigger",
            "interrupt",
            "request",
            "release",
            "put",
            "get");

    @Override
    public Rule rule() {
        return Rule.adjustable("HashOrder", Severity.WARN);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        new OwnCode() {
            @Override
            public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
                if (isHashed(tree.getExpression(), process) && isEffective(tree.getStatement(), process)) {
                    findings.add(new Finding(
                            tree,
                            "the order of " + Vocabulary.shown(tree.getExpression())
                                    + " differs from run to run, since its elements have no hashCode() of their own, and with"
                                    + " it what happens first in '" + process.name()
                                    + "'; use a LinkedHashSet or LinkedHashMap, or a List."));
                }
                return super.visitEnhancedForLoop(tree, unused);
            }
        }.scan(process.block(), null);
    }

    private static boolean isHashed(ExpressionTree collection, ProcessBody process) {
        ExpressionTree tree = Vocabulary.withoutParentheses(collection);
        if (tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && Vocabulary.isMethod(process.source().element(call), "java.util.Map", VIEWS, process)) {
            return isHashed(type(select.getExpression(), process), "java.util.HashMap");
        }
        return isHashed(type(tree, process), "java.util.HashSet");
    }

    /** The type of what an expression gives: that of the initialiser, where it is a variable that keeps it. */
    private static TypeMirror type(ExpressionTree tree, ProcessBody process) {
        Element element = process.source().element(tree);
        boolean isKept = element != null
                && (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.LOCAL_VARIABLE)
                && element.getModifiers().contains(Modifier.FINAL);
        TreePath declaration = isKept ? process.source().path(element) : null;
        boolean isMade = declaration != null
                && declaration.getLeaf() instanceof VariableTree variable
                && variable.getInitializer() instanceof NewClassTree;
        TypeMirror made =
                isMade ? process.source().type(((VariableTree) declaration.getLeaf()).getInitializer()) : null;
        return made != null ? made : process.source().type(tree);
    }

    /** {@code LinkedHashSet} is a subclass, but has an order; so only the class itself counts. */
    private static boolean isHashed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name)
                && !declared.getTypeArguments().isEmpty()
                && hasIdentityHash(declared.getTypeArguments().get(0));
    }

    private static boolean hasIdentityHash(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || declared.asElement().getKind() == ElementKind.INTERFACE) {
            return false;
        }
        for (TypeMirror parent = type; parent.getKind() == TypeKind.DECLARED; ) {
            TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
            String name = element.getQualifiedName().toString();
            if (name.equals("java.lang.Object")) {
                return parent != type;
            }
            boolean isEnum = name.equals("java.lang.Enum"); // whose hashCode() is that of Object
            if (!isEnum && (element.getKind() == ElementKind.RECORD || declaresHashCode(element))) {
                return false;
            }
            parent = element.getSuperclass();
        }
        return false;
    }

    private static boolean declaresHashCode(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals("hashCode")
                        && method.getParameters().isEmpty());
    }

    /** Whether the order of the turns shows in simulated time: the body suspends, or tells the environment something. */
    private static boolean isEffective(Tree body, ProcessBody process) {
        return process.suspensions().contains(body)
                || Boolean.TRUE.equals(
                        new TreeScanner<Boolean, Void>() {
                            @Override
                            public Boolean visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                                Element called = process.source().element(tree);
                                return (Vocabulary.isOfRuntime(
                                                        called, process.source().elements())
                                                && EFFECTS.contains(
                                                        called.getSimpleName().toString()))
                                        || Boolean.TRUE.equals(super.visitMethodInvocation(tree, unused));
                            }

                            @Override
                            public Boolean reduce(Boolean left, Boolean right) {
                                return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
                            }
                        }.scan(body, null));
    }
}
