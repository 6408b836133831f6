package dev.sojourn.processor.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.LocalType;
import dev.sojourn.processor.source.MethodSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds what has to be rewritten in one piece of source: names, {@code this}, and jumps that leave the piece. */
final class SliceEdits extends TreeScanner<Void, Void> {
    private final Context context;
    private final MethodSource source;
    private final Tree root;
    private final Map<Tree, Code> replacements;
    private final MemberNames members;
    private final AccessEdits access;
    private final List<Slicer.Edit> found = new ArrayList<>();

    /** Nodes from the piece's root down to the one being visited, innermost first. */
    private final Deque<Tree> ancestors = new ArrayDeque<>();

    /** Lambdas and classes of the piece around the node being visited. */
    private int nesting;

    /** What stands before the call of another constructor, in the constructor of a local class being visited. */
    private ConstructorPrologue prologue = ConstructorPrologue.NONE;

    SliceEdits(Context context, Tree root, Map<Tree, Code> replacements) {
        this.context = context;
        this.source = context.source;
        this.root = root;
        this.replacements = replacements;
        this.members = new MemberNames(source);
        this.access = new AccessEdits(context, this, this.replacements);
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

    private void replace(Tree tree, Code code) {
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

    private Tree parent() {
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
            replace(tree, Code.of(new Code.LocalTypeReference(localType)));
        } else if (local != null) {
            replace(tree, Code.of(nesting > 0 ? capture(tree, local) : access(tree, local)));
        } else if (!isCaseLabel(element) && !access.read(tree)) {
            members.rewrite(tree, element).ifPresent(code -> replace(tree, code));
        }
        return null;
    }

    private Code.Part capture(IdentifierTree tree, Local local) {
        return prologue.contains(tree, nesting) ? new Code.CaptureAtCreation(local) : new Code.Capture(local);
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
        if (nesting > 0) {
            context.localTypes.checkCreation(tree, source.element(tree.getIdentifier()));
        }
        if (access.create(tree)) {
            return null;
        }
        boolean isInner =
                tree.getEnclosingExpression() != null || members.isInner(source.element(tree.getIdentifier()));
        if (!isInner) {
            return super.visitNewClass(tree, unused);
        }
        created(tree);
        return null;
    }

    /** {@code new Inner()} of an inner class is {@code self.new Inner()}; the name behind {@code new} stays simple. */
    private void created(NewClassTree tree) {
        ExpressionTree identifier = tree.getIdentifier();
        if (tree.getEnclosingExpression() == null) {
            insert(source.start(tree), Code.of(new Code.Self()).append("."));
        }
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getTypeArguments(), null);
        if (identifier instanceof ParameterizedTypeTree type) {
            simpleName(type.getType());
            scan(type.getTypeArguments(), null);
        } else {
            simpleName(identifier);
        }
        scan(tree.getArguments(), null);
        scan(tree.getClassBody(), null);
    }

    private void simpleName(Tree name) {
        replace(name, Code.text(source.element(name).getSimpleName().toString()));
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
        if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
                && members.isInner(source.element(tree.getQualifierExpression()))) {
            throw new Unsupported(
                    tree,
                    "InnerConstructorReference",
                    "a reference to the constructor of an inner class is not supported in a @Process method; write a lambda"
                            + " that calls it.");
        }
        if (nesting > 0 && tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            context.localTypes.checkCreation(tree, source.element(tree.getQualifierExpression()));
        }
        return super.visitMemberReference(tree, unused);
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

    /** A pattern variable that is used outside of the piece: the pattern binds a variable of its own, then stores it. */
    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        if (nesting > 0 || tree.getPattern() == null) {
            return super.visitInstanceOf(tree, unused);
        }
        Bindings bindings = new Bindings();
        bindings.scan(tree.getPattern(), null);
        if (bindings.leaking.isEmpty()) {
            return super.visitInstanceOf(tree, unused);
        }
        Local first = local(bindings.leaking.get(0));
        insert(source.start(tree), Code.of(new Code.IfStored(first, Code.text("("))));
        super.visitInstanceOf(tree, unused);
        Code stores = stores(bindings.leaking);
        insert(source.end(tree), stores.append(Code.of(new Code.IfStored(first, Code.text(")")))));
        return null;
    }

    /** {@code && bound(s = sMatch)} for each variable. */
    private Code stores(List<BindingPatternTree> bindings) {
        Code stores = Code.EMPTY;
        for (BindingPatternTree binding : bindings) {
            Local local = local(binding);
            Code store = Code.concat(
                    Code.text(" && bound("),
                    Code.of(new Code.Store(local, false, false)),
                    Code.text(" = "),
                    Code.of(new Code.PatternVariable(local)),
                    Code.text(")"));
            stores = stores.append(Code.of(new Code.IfStored(local, store)));
        }
        return stores;
    }

    private Local local(BindingPatternTree binding) {
        return context.locals.find(source.element(binding.getVariable()));
    }

    /** The pattern of a {@code case} as that of an {@code instanceof}; answers what must stand behind it. */
    Code scanCasePattern(Tree pattern) {
        Bindings bindings = new Bindings();
        bindings.all = true;
        bindings.scan(pattern, null);
        scan(pattern, null);
        return stores(bindings.leaking);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
        VariableTree variable = tree.getVariable();
        if (variable.getName().isEmpty() || context.locals.find(source.element(variable)) == null) {
            return super.visitBindingPattern(tree, unused);
        }
        scanDeclaredType(variable);
        int end = source.end(variable);
        replace(end - variable.getName().length(), end, Code.of(new Code.PatternVariable(local(tree))));
        return null;
    }

    /** Makes locals of the pattern variables that can be seen outside of the piece. */
    private final class Bindings extends TreeScanner<Void, Void> {
        private final List<BindingPatternTree> leaking = new ArrayList<>();
        private boolean all;

        /** In the generated class, even where nothing uses it: behind {@code if (!(o instanceof T t)) throw …}. */
        private final boolean isVisibleBehind = ancestors.stream().noneMatch(BlockTree.class::isInstance);

        @Override
        public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
            if (tree.getVariable().getName().isEmpty()) {
                return null;
            }
            boolean known = context.locals.find(source.element(tree.getVariable())) != null;
            if (all || known || isVisibleBehind || context.variables.leaks(tree, root)) {
                context.locals.variable(tree.getVariable());
                leaking.add(tree);
            }
            return null;
        }
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
        TypeElement type = (TypeElement) source.element(tree);
        members.enter(type);
        LocalType localType = context.localTypes.find(type);
        if (localType != null) {
            int name = source.text().indexOf(tree.getSimpleName().toString(), LocalTypes.nameFrom(source, tree));
            replace(name, name + tree.getSimpleName().length(), Code.of(new Code.LocalTypeReference(localType)));
            int body = LocalTypes.bodyFrom(source, tree);
            insert(body, Code.of(new Code.CopiesOfCaptured(localType)));
        }
        super.visitClass(tree, unused);
        members.leave();
        nesting--;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        Element method = source.element(tree);
        boolean isWritten = method != null && source.elements().getOrigin(method) == Elements.Origin.EXPLICIT;
        boolean isAnonymousConstructor = tree.getName().contentEquals("<init>")
                && method != null
                && method.getEnclosingElement().getSimpleName().isEmpty();
        if (!isWritten || isAnonymousConstructor) {
            return null;
        }
        LocalType localType = context.localTypes.find(method.getEnclosingElement());
        if (localType != null && tree.getName().contentEquals("<init>")) {
            String simpleName = localType.toString();
            int name = source.text().indexOf(simpleName, LocalTypes.nameFrom(source, tree));
            replace(name, name + simpleName.length(), Code.of(new Code.LocalTypeReference(localType)));
            ConstructorPrologue outer = prologue;
            prologue = ConstructorPrologue.of(tree, source, nesting);
            super.visitMethod(tree, unused);
            prologue = outer;
            return null;
        }
        return super.visitMethod(tree, unused);
    }

    // ---- jumps

    @Override
    public Void visitBreak(BreakTree tree, Void unused) {
        if (nesting == 0 && !isTargetInside(tree.getLabel(), true)) {
            leave(tree, context.jumps.onBreak(tree.getLabel()));
        }
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void unused) {
        if (nesting == 0 && !isTargetInside(tree.getLabel(), false)) {
            leave(tree, context.jumps.onContinue(tree.getLabel()));
        }
        return null;
    }

    private boolean isTargetInside(Name label, boolean isBreak) {
        return ancestors.stream()
                .anyMatch(tree -> label == null
                        ? isBreak ? Syntax.isBreakable(tree) : Syntax.isLoop(tree)
                        : tree instanceof LabeledStatementTree labeled
                                && labeled.getLabel().equals(label));
    }

    private void leave(Tree tree, Label target) {
        if (ancestors.stream().anyMatch(SwitchExpressionTree.class::isInstance)) {
            throw new Unsupported( // JLS 15.28 forbids it, javac 17 lets some of them pass
                    tree,
                    "JumpOutOfSwitchExpression",
                    "a jump out of a switch expression is not Java; end the case with 'yield', or make it a switch"
                            + " statement.");
        }
        replace(tree, Code.of(new Code.Leave(target, standsInBlock())));
    }

    /** Whether several statements may stand where the one being visited does. */
    private boolean standsInBlock() {
        return parent() instanceof BlockTree
                || parent() instanceof CaseTree group && group.getCaseKind() == CaseTree.CaseKind.STATEMENT;
    }

    @Override
    public Void visitYield(YieldTree tree, Void unused) {
        if (nesting > 0 || ancestors.stream().anyMatch(SwitchExpressionTree.class::isInstance)) {
            return super.visitYield(tree, unused);
        }
        Jumps.Yield target = context.jumps.onYield();
        replace(
                tree,
                Code.concat(
                        Code.text("{ "),
                        Code.assign(target.value(), context.slicer.slice(tree.getValue(), replacements)),
                        Code.text(" "),
                        Code.of(new Code.Leave(target.end(), true)),
                        Code.text(" }")));
        return null;
    }

    /** {@code assert c : d} asks whether assertions are on for the user's class, not for the generated one. */
    @Override
    public Void visitAssert(AssertTree tree, Void unused) {
        ExpressionTree condition = tree.getCondition();
        ExpressionTree detail = tree.getDetail();
        Code test = Code.concat(Code.text("{ if ("), Code.of(new Code.AssertionsEnabled()), Code.text(" && !("));
        replace(source.start(tree), source.start(condition), test);
        scan(condition, unused);
        if (detail == null) {
            replace(source.end(condition), source.end(tree), Code.text(")) { throw new AssertionError(); } }"));
        } else {
            replace(source.end(condition), source.start(detail), Code.text(")) { throw new AssertionError("));
            scan(detail, unused);
            replace(source.end(detail), source.end(tree), Code.text("); } }"));
        }
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (nesting > 0) {
            return super.visitReturn(tree, unused);
        }
        ExpressionTree value = tree.getExpression();
        Code converted =
                value == null ? Code.EMPTY : context.returns.convert(value, context.slicer.slice(value, replacements));
        replace(tree, Code.of(new Code.LeaveMethod(converted, standsInBlock(), passesSomething())));
        return null;
    }

    /** Whether the piece runs a {@code finally} or closes resources when control leaves it from here. */
    private boolean passesSomething() {
        return ancestors.stream()
                .anyMatch(tree -> tree instanceof TryTree region
                        && (region.getFinallyBlock() != null
                                || !region.getResources().isEmpty()));
    }
}
