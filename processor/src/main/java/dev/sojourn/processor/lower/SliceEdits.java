package dev.sojourn.processor.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.LocalType;
import dev.sojourn.processor.source.MethodSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Finds what has to be rewritten in one piece of source: names, {@code this}, and jumps that leave the piece. */
final class SliceEdits extends TreeScanner<Void, Void> {
    private final Context context;
    private final MethodSource source;
    private final Tree root;
    private final Map<Tree, Code> replacements;
    private final MemberNames members;
    private final AccessEdits access;
    private final JumpEdits jumps;
    private final PatternEdits patterns;
    private final ClassEdits classes;
    private final List<Slicer.Edit> found = new ArrayList<>();

    /** Nodes from the piece's root down to the one being visited, innermost first. */
    private final Deque<Tree> ancestors = new ArrayDeque<>();

    /** Lambdas and classes of the piece around the node being visited. */
    private int nesting;

    SliceEdits(Context context, Tree root, Map<Tree, Code> replacements) {
        this.context = context;
        this.source = context.source;
        this.root = root;
        this.replacements = replacements;
        this.members = new MemberNames(source);
        this.access = new AccessEdits(context, this, this.replacements);
        this.jumps = new JumpEdits(context, this, this.replacements);
        this.patterns = new PatternEdits(context, this, root);
        this.classes = new ClassEdits(context, this, members);
    }

    List<Slicer.Edit> found() {
        return found;
    }

    /** Rewrites the target of an assignment, up to its value; answers what must stand behind the value. */
    String scanTarget(ExpressionTree target) {
        if (access.assignTo(target)) {
            return ")";
        }
        scan(target, null);
        insert(source.end(target), Code.text(" = "));
        return "";
    }

    void replace(Tree tree, Code code) {
        replace(source.start(tree), source.end(tree), code);
    }

    void replace(int from, int until, Code code) {
        found.add(new Slicer.Edit(from, until, code));
    }

    void insert(int position, Code code) {
        replace(position, position, code);
    }

    boolean isInClass() {
        return members.isInClass();
    }

    boolean isInLambdaOrClass() {
        return nesting > 0;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree == null || !source.isWritten(tree) && !(tree instanceof ClassTree)) {
            return null;
        }
        Code replacement = replacements.get(tree);
        if (replacement != null) {
            replace(tree, replacement);
            return null;
        }
        ancestors.push(tree);
        super.scan(tree, unused);
        ancestors.pop();
        return null;
    }

    /** From the piece's root down to the node being visited, innermost first. */
    Stream<Tree> ancestors() {
        return ancestors.stream();
    }

    /** What the node being visited stands in; null for the root. */
    Tree parent() {
        return ancestors.stream().skip(1).findFirst().orElse(null);
    }

    // ---- names

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Element element = source.element(tree);
        if (element == null) {
            return null;
        }
        Local local = context.locals.find(element);
        LocalType localType = context.localTypes.find(element);
        if (localType != null) {
            if (!members.isInside(localType.element())) {
                replace(tree, Code.text(localType.name()));
            }
        } else if (local != null) {
            replace(tree, Code.of(nesting > 0 ? new Code.Capture(local) : access(tree, local)));
        } else if (!isCaseLabel(element) && !access.read(tree)) {
            members.rewrite(tree, element).ifPresent(code -> replace(tree, code));
        }
        return null;
    }

    /** Enum constants in case labels are simple names. */
    private boolean isCaseLabel(Element element) {
        Tree parent = parent();
        return element.getKind() == ElementKind.ENUM_CONSTANT
                && (parent instanceof CaseTree
                        || parent != null && parent.getKind().name().equals("CONSTANT_CASE_LABEL"));
    }

    /** How an expression uses the local: {@code x = …} stores, {@code x += …} and {@code x++} read and store. */
    private Code.Part access(IdentifierTree tree, Local local) {
        Tree use = null;
        boolean isStatement = false;
        for (Tree ancestor : ancestors) {
            if (ancestor == tree || ancestor.getKind() == Tree.Kind.PARENTHESIZED) {
                continue;
            }
            if (use != null) {
                isStatement = ancestor instanceof ExpressionStatementTree && ancestor == root;
                break;
            }
            use = ancestor;
            isStatement = use == root;
        }
        if (use instanceof AssignmentTree assignment && isTarget(assignment.getVariable(), tree)) {
            return new Code.Store(local, isStatement, false);
        }
        if (use instanceof CompoundAssignmentTree assignment && isTarget(assignment.getVariable(), tree)) {
            return new Code.Store(local, false, true);
        }
        if (use instanceof UnaryTree unary && Syntax.isIncrement(unary)) {
            return new Code.Store(local, false, true);
        }
        return new Code.Use(local);
    }

    private static boolean isTarget(ExpressionTree target, IdentifierTree tree) {
        return Syntax.unparenthesized(target) == tree;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.getIdentifier().contentEquals("this")) {
            members.qualifiedThis(tree).ifPresent(code -> replace(tree, code));
            return null;
        }
        if (access.read(tree)) {
            return null;
        }
        if (Syntax.isSuper(tree.getExpression()) && !members.isInClass()) {
            replace(
                    tree.getExpression(),
                    Code.concat(
                            Code.text("(("),
                            Code.type(source.type(tree.getExpression())),
                            Code.text(") "),
                            Code.of(new Code.Self()),
                            Code.text(")")));
            return null;
        }
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return access.call(tree) ? null : super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        return access.create(tree) || classes.create(tree) ? null : super.visitNewClass(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        return access.assign(tree) ? null : super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        return access.update(tree) ? null : super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        return access.increment(tree, parent()) ? null : super.visitUnary(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        access.refuse(tree);
        return classes.refer(tree) ? null : super.visitMemberReference(tree, unused);
    }

    // ---- declarations

    /** A declaration inside of a piece stays as it is. */
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        context.locals.keep(tree);
        scanDeclaredType(tree);
        return scan(tree.getInitializer(), unused);
    }

    private void scanDeclaredType(VariableTree tree) {
        scan(tree.getModifiers(), null);
        if (context.declarations.isTyped(tree)) {
            scan(tree.getType(), null);
        }
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        List<BindingPatternTree> leaking =
                nesting > 0 || tree.getPattern() == null ? List.of() : patterns.leaking(tree.getPattern(), false);
        if (leaking.isEmpty()) {
            return super.visitInstanceOf(tree, unused);
        }
        boolean isInParentheses = parent() instanceof ParenthesizedTree;
        Local first = patterns.local(leaking.get(0));
        if (!isInParentheses) {
            insert(source.start(tree), Code.of(new Code.IfStored(first, Code.text("("))));
        }
        super.visitInstanceOf(tree, unused);
        Code end = isInParentheses ? Code.EMPTY : Code.of(new Code.IfStored(first, Code.text(")")));
        insert(source.end(tree), patterns.stores(leaking).append(end));
        return null;
    }

    /** The pattern of a {@code case} as that of an {@code instanceof}; answers what must stand behind it. */
    Code scanCasePattern(Tree pattern) {
        List<BindingPatternTree> all = patterns.leaking(pattern, true);
        scan(pattern, null);
        return patterns.stores(all);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
        VariableTree variable = tree.getVariable();
        if (variable.getName().isEmpty() || patterns.local(tree) == null) {
            return super.visitBindingPattern(tree, unused);
        }
        scanDeclaredType(variable);
        int end = source.end(variable);
        replace(end - variable.getName().length(), end, Code.of(new Code.PatternVariable(patterns.local(tree))));
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        scan(tree.getAnnotationType(), unused);
        for (ExpressionTree argument : tree.getArguments()) {
            scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, unused);
        }
        return null;
    }

    /** {@code try (a; this.b)}: what these become need not be effectively final variables. */
    @Override
    public Void visitTry(TryTree tree, Void unused) {
        for (Tree resource : tree.getResources()) {
            Element element = resource instanceof ExpressionTree ? source.element(resource) : null;
            Local local = element == null || nesting > 0 ? null : context.locals.find(element);
            if (local != null || resource instanceof ExpressionTree existing && access.isRewritten(existing)) {
                String name = element.getSimpleName().toString();
                insert(source.start(resource), Code.of(new Code.ResourceCopy(element.asType(), name, local)));
            }
        }
        return super.visitTry(tree, unused);
    }

    // ---- bodies that are somebody else's

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        nesting++;
        super.visitLambdaExpression(tree, unused);
        nesting--;
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        nesting++;
        members.enter((TypeElement) source.element(tree));
        classes.declare(tree);
        super.visitClass(tree, unused);
        members.leave();
        nesting--;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        if (!classes.isWritten(tree)) {
            return null;
        }
        if (ClassEdits.isConstructor(tree)) {
            classes.construct(tree);
        }
        return super.visitMethod(tree, unused);
    }

    // ---- jumps

    @Override
    public Void visitBreak(BreakTree tree, Void unused) {
        if (nesting == 0) {
            jumps.leaveFor(tree);
        }
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void unused) {
        if (nesting == 0) {
            jumps.leaveFor(tree);
        }
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Void unused) {
        if (nesting > 0 || jumps.isInSwitchExpression()) {
            return super.visitYield(tree, unused);
        }
        jumps.leaveFor(tree);
        return null;
    }

    /** In lambdas and classes too. */
    @Override
    public Void visitAssert(AssertTree tree, Void unused) {
        jumps.assertion(tree);
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (nesting > 0) {
            return super.visitReturn(tree, unused);
        }
        jumps.leaveMethod(tree);
        return null;
    }
}
