package dev.sojourn.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.sojourn.processor.source.Annotated;
import dev.sojourn.processor.source.Overridden;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic.Kind;

/**
 * What can go wrong outside of process methods: an await that nobody rewrites, a process method that is called as if it were
 * an ordinary one, a process method in a class without a name. Looks at everything that javac has analysed.
 */
public final class ProgramCheck {
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final InheritedMismatch inherited;

    public ProgramCheck(Trees trees, Types types, Elements elements) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.inherited = new InheritedMismatch(types, elements);
    }

    /** Checks one attributed class. */
    public void check(CompilationUnitTree unit, TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path != null && !isStateMachine(type)) {
            new Scanner(unit).scan(path, null);
        }
    }

    /** State machines call the user's methods, for direct mode. */
    private static boolean isStateMachine(TypeElement type) {
        return type.getSuperclass().toString().startsWith("dev.sojourn.SimProcess");
    }

    private final class Scanner extends TreePathScanner<Void, Boolean> {
        private final CompilationUnitTree unit;

        Scanner(CompilationUnitTree unit) {
            this.unit = unit;
        }

        private void error(Tree tree, String tag, String message) {
            trees.printMessage(Kind.ERROR, "[" + tag + "] " + message, tree, unit);
        }

        /** The parameter says whether the place belongs to a process method, whose body has checks of its own. */
        @Override
        public Void visitMethod(MethodTree tree, Boolean isInProcess) {
            Element method = trees.getElement(getCurrentPath());
            boolean isProcess = method != null && Annotated.isProcess(method);
            if (isProcess && !Boolean.TRUE.equals(isInProcess)) {
                checkHost(tree, (TypeElement) method.getEnclosingElement());
            }
            if (method instanceof ExecutableElement executable && method.getKind() == ElementKind.METHOD) {
                checkOverridden(tree, executable, isProcess);
            }
            return super.visitMethod(tree, isProcess || Boolean.TRUE.equals(isInProcess));
        }

        /** A call cannot know whether it suspends if some overrides do and others do not. */
        private void checkOverridden(MethodTree tree, ExecutableElement method, boolean isProcess) {
            for (ExecutableElement overridden : Overridden.by(method, types, elements)) {
                if (Annotated.isProcess(overridden) != isProcess) {
                    String other = overridden.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
                    error(
                            tree,
                            "OverrideMismatch",
                            isProcess
                                    ? "the @Process method '" + method.getSimpleName() + "' overrides '" + other
                                            + "', which is none; give it another name, or annotate both."
                                    : "'" + method.getSimpleName() + "' overrides the @Process method '" + other
                                            + "'; annotate it with @Process too.");
                    return;
                }
            }
        }

        private void checkHost(MethodTree tree, TypeElement host) {
            if (host.getNestingKind() == NestingKind.ANONYMOUS || host.getNestingKind() == NestingKind.LOCAL) {
                String what = host.getNestingKind() == NestingKind.ANONYMOUS
                        ? "an anonymous class, which generated code cannot name; give the class a name at top level."
                        : "the local class '" + host.getSimpleName()
                                + "', which generated code cannot name; move it to top level.";
                error(tree, "UnreachableHost", "@Process method '" + tree.getName() + "' stands in " + what);
            }
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Boolean isProcess) {
            Element called = trees.getElement(getCurrentPath());
            if (!Boolean.TRUE.equals(isProcess) && called != null && called.getKind() == ElementKind.METHOD) {
                if (Annotated.isSuspensionPoint(called)) {
                    error(
                            tree,
                            "AwaitOutsideProcess",
                            "await(...) outside of a @Process method cannot suspend; annotate the method around it with"
                                    + " @Process, or await in the process that calls it.");
                } else if (Annotated.isProcess(called)) {
                    error(tree, "ProcessCalledDirectly", calledDirectly(called));
                }
            }
            return super.visitMethodInvocation(tree, isProcess);
        }

        /** The type that is being checked, too: the classes in it come here one by one. */
        @Override
        public Void visitClass(ClassTree tree, Boolean isProcess) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
                inherited.inClass(type).ifPresent(message -> error(tree, "OverrideMismatch", message));
            }
            return super.visitClass(tree, isProcess);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Boolean isProcess) {
            inherited
                    .inFunction(trees.getTypeMirror(getCurrentPath()), "a lambda")
                    .ifPresent(message -> error(tree, "OverrideMismatch", message));
            return super.visitLambdaExpression(tree, isProcess);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Boolean isProcess) {
            inherited
                    .inFunction(trees.getTypeMirror(getCurrentPath()), "a method reference")
                    .ifPresent(message -> error(tree, "OverrideMismatch", message));
            Element called = trees.getElement(getCurrentPath());
            if (called != null && called.getKind() == ElementKind.METHOD) {
                if (Annotated.isSuspensionPoint(called)) {
                    error(
                            tree,
                            "AwaitOutsideProcess",
                            "a reference to await(...) cannot suspend; write a @Process method.");
                } else if (Annotated.isProcess(called)) {
                    error(tree, "ProcessCalledDirectly", calledDirectly(called));
                }
            }
            return super.visitMemberReference(tree, isProcess);
        }

        private String calledDirectly(Element called) {
            Element host = called.getEnclosingElement();
            String name = called.getSimpleName().toString();
            return "the @Process method '" + name + "' can only be called by another @Process method; start it with"
                    + " env.process(" + facade(host) + "." + name + "(...)).";
        }

        private String facade(Element host) {
            String name = host.getSimpleName().toString();
            for (Element outer = host.getEnclosingElement();
                    outer instanceof TypeElement;
                    outer = outer.getEnclosingElement()) {
                name = outer.getSimpleName() + "_" + name;
            }
            return name + "Processes";
        }
    }
}
