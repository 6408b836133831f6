package dev.sojourn.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Origin;
import dev.sojourn.processor.ir.Stmt;
import dev.sojourn.processor.ir.Suspension;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Lowers expressions: their suspensions become statements before, and what is left of them is text with holes. */
final class Expressions {
    private final Context context;

    Expressions(Context context) {
        this.context = context;
    }

    /**
     * Evaluates the expression as far as its last suspension. What it answers must be used by the next statement, before
     * anything else.
     */
    Code value(ExpressionTree tree, Output out) {
        if (!context.suspensions.contains(tree)) {
            return context.slicer.slice(tree);
        }
        if (context.suspensions.isAwait(tree) || context.suspensions.isProcessCall(tree)) {
            suspend(tree, out);
            return Code.of(new Code.Received(denotable(context.source.type(tree)), false));
        }
        if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            return shortCircuit((BinaryTree) tree, out);
        }
        if (tree instanceof ConditionalExpressionTree conditional && suspendsInArm(conditional)) {
            return conditional(conditional, out);
        }
        if (tree instanceof SwitchExpressionTree choice
                && choice.getCases().stream().anyMatch(context.suspensions::contains)) {
            return context.switches.expression(choice, out);
        }
        if (tree instanceof CompoundAssignmentTree assignment) {
            return Code.concat(Code.text("("), compound(assignment, out), Code.text(")"));
        }
        return context.operands.inPlace(tree, out);
    }

    /** The same for a value that is assigned to something of a given type, from which Java may infer its own. */
    Code assigned(ExpressionTree tree, TypeMirror target, Output out) {
        if (!context.suspensions.isAwait(tree) && !context.suspensions.isProcessCall(tree)) {
            return value(tree, out);
        }
        suspend(tree, out);
        TypeMirror type = context.source.type(tree);
        return Code.of(new Code.Received(denotable(type), isInferable(type, target)));
    }

    private TypeMirror denotable(TypeMirror type) {
        return Denotable.in(context.source.types(), type);
    }

    /** {@code long x = received()} would be taken for a Long, whatever it was: only the very same type may be inferred. */
    private boolean isInferable(TypeMirror type, TypeMirror target) {
        if (type.getKind().isPrimitive()) {
            return true;
        }
        Types types = context.source.types();
        return types.isSameType(type, context.conversions.boxed(target))
                || !target.getKind().isPrimitive()
                        && types.isAssignable(type, target)
                        && !(context.conversions.unboxed(type) != null && context.conversions.unboxed(target) != null);
    }

    /** The same for an expression whose value nobody wants. */
    Code effect(ExpressionTree tree, Output out) {
        return tree instanceof CompoundAssignmentTree assignment ? compound(assignment, out) : value(tree, out);
    }

    // ---- suspensions

    /** Suspends at an await or a call of a process method; what that brings is there to be received. */
    void suspend(ExpressionTree tree, Output out) {
        MethodInvocationTree invocation = (MethodInvocationTree) tree;
        Origin origin = Origins.of(context.source, tree);
        out.add(new Stmt.Suspend(
                context.suspensions.isAwait(tree)
                        ? await(invocation.getArguments().get(0), origin, out)
                        : call(invocation, origin, out)));
    }

    private Suspension await(ExpressionTree argument, Origin origin, Output out) {
        if (Syntax.unparenthesized(argument) instanceof MethodInvocationTree made
                && made.getMethodSelect() instanceof MemberSelectTree select
                && isTimeout(context.source.element(made))) {
            Map<Tree, Code> parts = context.operands.call(made, out);
            return new Suspension.Sleep(
                    parts.get(select.getExpression()),
                    parts.get(made.getArguments().get(0)),
                    origin);
        }
        Optional<TypeMirror> witness = witness(argument);
        return new Suspension.Await(value(argument, out), witness, origin);
    }

    /** {@code env.timeout(double)}: a wait that needs no event. */
    private static boolean isTimeout(Element called) {
        return called.getSimpleName().contentEquals("timeout")
                && ((ExecutableElement) called).getParameters().size() == 1
                && ((TypeElement) called.getEnclosingElement())
                        .getQualifiedName()
                        .contentEquals(RuntimeNames.ENVIRONMENT);
    }

    /** The type argument of await, where what is in its own argument takes its type from there (JLS 15.12, 15.27). */
    private Optional<TypeMirror> witness(ExpressionTree argument) {
        if (!Boolean.TRUE.equals(new TypedByTarget().scan(argument, null))) {
            return Optional.empty();
        }
        return Optional.of(context.source.type(argument))
                .flatMap(this::awaitedType)
                .filter(this::isDenotable);
    }

    /** Finds lambdas, method references and {@code new ArrayList<>()} in arguments. */
    private static final class TypedByTarget extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitMemberReference(MemberReferenceTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitNewClass(NewClassTree tree, Void unused) {
            boolean isDiamond = tree.getIdentifier() instanceof ParameterizedTypeTree type
                    && type.getTypeArguments().isEmpty();
            return isDiamond || reduce(super.visitNewClass(tree, unused), false);
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }

    private Optional<TypeMirror> awaitedType(TypeMirror type) {
        return SuperTypes.argument(context.source, type, RuntimeNames.AWAITABLE);
    }

    private boolean isDenotable(TypeMirror type) {
        return type.getKind() != TypeKind.WILDCARD
                && context.source.types().isSameType(type, Denotable.in(context.source.types(), type));
    }

    /** {@code serve(name)} becomes {@code BankProcesses.serve(self, name)}. */
    private Suspension call(MethodInvocationTree tree, Origin origin, Output out) {
        ExecutableElement method = (ExecutableElement) context.source.element(tree);
        Nameable.check(context.source, tree, (TypeElement) method.getEnclosingElement());
        Nameable.check(context.source, tree, method.getReturnType());
        ExpressionTree select = tree.getMethodSelect();
        boolean isSuper = select instanceof MemberSelectTree member && Syntax.isSuper(member.getExpression());
        Map<Tree, Code> parts = context.operands.call(tree, out);
        List<Code> arguments = new ArrayList<>();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            arguments.add(
                    select instanceof MemberSelectTree member && !isSuper
                            ? parts.get(member.getExpression())
                            : Code.of(new Code.Self()));
        }
        boolean isByArray = isSuper && isElsewhere(method) && method.isVarArgs();
        List<Code> given = tree.getArguments().stream().map(parts::get).toList();
        arguments.addAll(isByArray ? asArray(method, tree.getArguments(), given) : given);
        return new Suspension.Call(
                Code.concat(factory(method, isSuper), Code.join(", ", arguments), Code.text(")")), origin);
    }

    /** Whether the state machine of the method stands in another package, which cannot name it. */
    private boolean isElsewhere(ExecutableElement method) {
        Elements elements = context.source.elements();
        return !elements.getPackageOf(method).equals(elements.getPackageOf(context.source.host()));
    }

    /** The arguments with the variable ones in an array, as the state machine takes them (JLS 15.12.4.2). */
    private List<Code> asArray(ExecutableElement method, List<? extends ExpressionTree> arguments, List<Code> given) {
        int fixed = method.getParameters().size() - 1;
        TypeMirror array =
                context.source.types().erasure(method.getParameters().get(fixed).asType());
        boolean isArray = arguments.size() == fixed + 1
                && context.source.types().isAssignable(context.source.type(arguments.get(fixed)), array);
        List<Code> passed = new ArrayList<>(given.subList(0, fixed));
        Code elements = Code.join(", ", given.subList(fixed, given.size()));
        Code made = Code.concat(Code.text("new "), Code.type(array), Code.text(" {"), elements, Code.text("}"));
        passed.add(Code.text("(Object) ").append(isArray ? elements : made));
        return passed;
    }

    /** What makes the state machine: the facade, which asks the receiver's class, or for {@code super} just that one. */
    private Code factory(ExecutableElement method, boolean isSuper) {
        Elements elements = context.source.elements();
        ProcessMethod process = ProcessMethod.of(method, elements).orElseThrow();
        Code facade = Code.of(new Code.GeneratedReference(process.facadeName()));
        if (!isSuper || !process.isOverridable()) {
            return facade.append("." + method.getSimpleName() + "(");
        }
        if (isElsewhere(method)) {
            return facade.append("." + process.overridesName() + ".createOwn(");
        }
        boolean isGeneric = !process.host().getTypeParameters().isEmpty()
                || !method.getTypeParameters().isEmpty();
        return Code.text("new ")
                .append(Code.of(new Code.GeneratedReference(process.machineName())))
                .append(isGeneric ? "<>(" : "(");
    }

    // ---- expressions that evaluate only some of their operands

    /** {@code a && await(b)}: {@code both = a; if (both) { both = await(b) }}. */
    private Code shortCircuit(BinaryTree tree, Output out) {
        if (!context.suspensions.contains(tree.getRightOperand())) {
            return context.operands.inPlace(tree, out);
        }
        Local result = context.locals.temporary("condition", context.conversions.primitive(TypeKind.BOOLEAN));
        context.switchOnStack.assign(result, tree.getLeftOperand(), value(tree.getLeftOperand(), out), out);
        Output right = new Output();
        context.switchOnStack.assign(result, tree.getRightOperand(), value(tree.getRightOperand(), right), right);
        out.add(
                tree.getKind() == Tree.Kind.CONDITIONAL_AND
                        ? new Stmt.If(Code.use(result), right.toStatement(), Stmt.NOTHING)
                        : new Stmt.If(Code.use(result), Stmt.NOTHING, right.toStatement()));
        return Code.use(result);
    }

    private boolean suspendsInArm(ConditionalExpressionTree tree) {
        return context.suspensions.contains(tree.getTrueExpression())
                || context.suspensions.contains(tree.getFalseExpression());
    }

    /** {@code c ? a : b} as {@code if}: the result has the conditional's own type, to which each arm is converted. */
    private Code conditional(ConditionalExpressionTree tree, Output out) {
        TypeMirror type = context.source.type(tree);
        Local result = context.locals.temporary(
                "chosen", type.getKind() == TypeKind.NULL ? context.conversions.object() : type);
        Label end = new Label("end");
        Label otherwise = new Label("else");
        Output then = new Output();
        context.conditions.jumpUnless(tree.getCondition(), otherwise, then);
        assign(result, tree.getTrueExpression(), then);
        then.jump(end);
        Output both = new Output();
        both.add(new Stmt.Labeled(otherwise, then.toStatement()));
        assign(result, tree.getFalseExpression(), both);
        out.add(new Stmt.Labeled(end, both.toStatement()));
        return Code.use(result);
    }

    // ---- compound assignment

    /**
     * {@code target += await(e)} reads the target before it suspends (JLS 15.26.2): {@code old = target; await e; target =
     * (T) (old + received)}. A local that nobody assigns meanwhile may be read afterwards.
     */
    private Code compound(CompoundAssignmentTree tree, Output out) {
        ExpressionTree target = Syntax.unparenthesized(tree.getVariable());
        if (!context.suspensions.contains(tree.getExpression()) || isUnchangedLocal(target, tree.getExpression())) {
            return context.operands.inPlace(tree, out);
        }
        Map<Tree, Code> parts = context.operands.spillTarget(target, tree.getExpression(), out);
        TypeMirror type = context.source.type(target);
        TypeMirror unboxed = context.conversions.unboxed(type);
        TypeMirror operated = unboxed != null ? unboxed : type;
        Local old = context.locals.temporary("old", operated);
        out.run(Code.assign(old, context.slicer.slice(target, parts)));
        Code value = value(tree.getExpression(), out);
        ExpressionTree operand = tree.getExpression();
        boolean isPrimary = Syntax.isPrimary(operand);
        Code result = Code.concat(
                Code.use(old),
                Code.text(" " + CompoundOperators.of(tree.getKind()) + (isPrimary ? " " : " (")),
                value,
                Code.text(isPrimary ? "" : ")"));
        TypeMirror operandType = context.source.type(operand);
        TypeMirror right = context.conversions.unboxed(operandType);
        if (!context.conversions.isResult(operated, right == null ? operandType : right)) {
            result = Code.concat(Code.text("("), Code.type(operated), Code.text(") ("), result, Code.text(")"));
        }
        return assign(target, parts, result);
    }

    private boolean isUnchangedLocal(ExpressionTree target, ExpressionTree value) {
        Element element = context.source.element(target);
        return target instanceof IdentifierTree
                && context.locals.find(element) != null
                && context.source.type(target).getKind().isPrimitive()
                && !context.variables.isAssignedIn(element, List.of(value));
    }

    /** Assigns an expression to a local of the same type. */
    void assign(Local local, ExpressionTree tree, Output out) {
        context.switchOnStack.assign(local, tree, assigned(tree, local.type(), out), out);
    }

    /** {@code target = value}, with the parts of the target already evaluated. */
    private Code assign(ExpressionTree target, Map<Tree, Code> parts, Code value) {
        Local local = target instanceof IdentifierTree ? context.locals.find(context.source.element(target)) : null;
        if (local != null) {
            return Code.of(new Code.Store(local, false, false)).append(" = ").append(value);
        }
        return context.slicer.assign(target, parts, value);
    }
}
