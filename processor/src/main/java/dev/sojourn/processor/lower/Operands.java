package dev.sojourn.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Keeps Java's order of evaluation (JLS 15.7) around suspensions: operands that stand left of the last suspension are
 * evaluated before it, into temporaries where their value can change or their evaluation has an effect; the rest stays in
 * place.
 *
 * <pre>
 * f(a(), x, await(e), b())     argument = a();
 *                              await e
 *                              f(argument, x, received, b())
 * </pre>
 */
final class Operands {
    /**
     * A part of an expression that is evaluated before the expression itself. {@code type} is what it is converted to
     * when it is evaluated.
     */
    private record Operand(ExpressionTree tree, String name, TypeMirror type, Use use) {
        /** Whether it is turned into a string when it is evaluated (JLS 15.18.1). */
        boolean isText() {
            return use == Use.TEXT;
        }

        boolean isAssigned() {
            return use == Use.ASSIGNED;
        }
    }

    private enum Use {
        OPERAND,
        TEXT,
        NOT_NULL,
        ASSIGNED
    }

    private final Context context;

    Operands(Context context) {
        this.context = context;
    }

    /** The expression with all suspensions in its operands done, and whatever stands left of them spilled. */
    Code inPlace(ExpressionTree tree, Output out) {
        return context.slicer.slice(tree, spill(of(tree), List.of(), out));
    }

    /** The parts of an assignment's target, all spilled, since {@code later} suspends before they are used. */
    Map<Tree, Code> spillTarget(ExpressionTree target, ExpressionTree later, Output out) {
        return spill(ofTarget(target), List.of(later), out);
    }

    /** A receiver and arguments: what to write for each of them. */
    Map<Tree, Code> call(MethodInvocationTree tree, Output out) {
        Map<Tree, Code> spilled = spill(of(tree), List.of(), out);
        Map<Tree, Code> all = new IdentityHashMap<>();
        receiverAndArguments(tree).forEach(part -> all.put(part, spilled.getOrDefault(part, null)));
        all.replaceAll((part, code) -> code != null ? code : context.slicer.slice(part));
        return all;
    }

    private static Stream<ExpressionTree> receiverAndArguments(MethodInvocationTree tree) {
        Stream<ExpressionTree> arguments = tree.getArguments().stream().map(ExpressionTree.class::cast);
        return tree.getMethodSelect() instanceof MemberSelectTree select
                ? Stream.concat(Stream.of(select.getExpression()), arguments)
                : arguments;
    }

    private Map<Tree, Code> spill(List<Operand> operands, List<ExpressionTree> later, Output out) {
        int last = later.isEmpty() ? lastSuspending(operands) : operands.size();
        Map<Tree, Code> replacements = new IdentityHashMap<>();
        for (int i = 0; i < last; i++) {
            Operand operand = operands.get(i);
            List<ExpressionTree> rest = new ArrayList<>(later);
            operands.subList(i + 1, Math.min(last + 1, operands.size()))
                    .forEach(following -> rest.add(following.tree()));
            if (context.suspensions.contains(operand.tree())) {
                replacements.put(
                        operand.tree(), temporary(operand, context.expressions.value(operand.tree(), out), out));
            } else if (!isStable(operand, rest)) {
                replacements.put(operand.tree(), temporary(operand, context.slicer.slice(operand.tree()), out));
            }
        }
        if (last < operands.size() && last >= 0) {
            Operand operand = operands.get(last);
            replacements.put(
                    operand.tree(),
                    operand.isAssigned()
                            ? context.expressions.assigned(operand.tree(), operand.type(), out)
                            : context.expressions.value(operand.tree(), out));
        }
        return replacements;
    }

    private int lastSuspending(List<Operand> operands) {
        for (int i = operands.size() - 1; i >= 0; i--) {
            if (context.suspensions.contains(operands.get(i).tree())) {
                return i;
            }
        }
        return -1;
    }

    private Code temporary(Operand operand, Code evaluated, Output out) {
        Code value = operand.use() == Use.NOT_NULL ? notNull(evaluated) : evaluated;
        boolean isTemporary = value.parts().size() == 1
                && value.parts().get(0) instanceof Code.Use use
                && use.local().kind() == Local.Kind.TEMPORARY;
        if (isTemporary && !operand.isText()) {
            return value;
        }
        Local local = context.locals.temporary(operand.name(), operand.type());
        context.switchOnStack.assign(local, operand.tree(), operand.isText() ? asText(value) : value, out);
        return Code.use(local);
    }

    /** {@code outer.new Inner(…)} fails before it evaluates its arguments if outer is null (JLS 15.9.4). */
    private Code notNull(Code value) {
        TypeElement objects = context.source.elements().getTypeElement("java.util.Objects");
        return Code.concat(
                Code.of(new Code.ClassReference(objects)), Code.text(".requireNonNull("), value, Code.text(")"));
    }

    private Code asText(Code value) {
        return Code.concat(
                Code.type(context.conversions.string()), Code.text(".valueOf((Object) ("), value, Code.text("))"));
    }

    /** Whether evaluating the operand later gives the same, and does the same. */
    private boolean isStable(Operand operand, List<ExpressionTree> rest) {
        ExpressionTree tree = Syntax.unparenthesized(operand.tree());
        if (tree.getKind() == Tree.Kind.NULL_LITERAL
                || tree instanceof LambdaExpressionTree
                || Constants.of(context.source, tree).isPresent()) {
            return true;
        }
        boolean unboxes = operand.type().getKind().isPrimitive()
                && !context.source.type(tree).getKind().isPrimitive();
        Element element = context.source.element(tree);
        if (element == null || unboxes || operand.isText() || operand.use() == Use.NOT_NULL) {
            return false;
        }
        if (tree instanceof IdentifierTree name && name.getName().contentEquals("this")) {
            return true;
        }
        return switch (element.getKind()) {
            case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
                !context.variables.isAssignedIn(element, rest);
            default -> false;
        };
    }

    // ---- the operands of each kind of expression

    private List<Operand> of(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return List.of(plain(parenthesized.getExpression(), "value"));
        }
        if (tree instanceof UnaryTree unary) {
            return Syntax.isIncrement(unary)
                    ? ofTarget(unary.getExpression())
                    : List.of(promoted(unary.getExpression(), "value"));
        }
        if (tree instanceof BinaryTree binary) {
            return List.of(
                    side(binary, binary.getLeftOperand(), "left"), side(binary, binary.getRightOperand(), "right"));
        }
        if (tree instanceof ConditionalExpressionTree conditional) {
            return List.of(promoted(conditional.getCondition(), "condition"));
        }
        if (tree instanceof MethodInvocationTree call) {
            return ofCall(call);
        }
        if (tree instanceof NewClassTree creation) {
            return ofCreation(creation);
        }
        if (tree instanceof NewArrayTree array) {
            return ofArray(array);
        }
        if (tree instanceof TypeCastTree cast) {
            return List.of(plain(cast.getExpression(), "value"));
        }
        if (tree instanceof InstanceOfTree test) {
            return List.of(plain(test.getExpression(), "value"));
        }
        if (tree instanceof AssignmentTree assignment) {
            List<Operand> operands = new ArrayList<>(ofTarget(assignment.getVariable()));
            operands.add(new Operand(
                    assignment.getExpression(), "value", context.source.type(assignment.getVariable()), Use.ASSIGNED));
            return operands;
        }
        if (tree instanceof CompoundAssignmentTree assignment) {
            List<Operand> operands = new ArrayList<>(ofTarget(assignment.getVariable()));
            operands.add(promoted(assignment.getExpression(), "value"));
            return operands;
        }
        if (tree instanceof MemberReferenceTree reference) {
            return List.of(plain(reference.getQualifierExpression(), "receiver"));
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return List.of(plain(choice.getExpression(), "selector"));
        }
        return ofTarget(tree);
    }

    /** What is evaluated before a variable is read or assigned: nothing, an object, or an array and an index. */
    private List<Operand> ofTarget(ExpressionTree target) {
        ExpressionTree tree = Syntax.unparenthesized(target);
        if (tree instanceof MemberSelectTree select) {
            return isValue(select.getExpression()) ? List.of(plain(select.getExpression(), "object")) : List.of();
        }
        if (tree instanceof ArrayAccessTree access) {
            return List.of(plain(access.getExpression(), "array"), promoted(access.getIndex(), "index"));
        }
        if (tree instanceof IdentifierTree) {
            return List.of();
        }
        throw new Unsupported(
                tree,
                "AwaitInExpression",
                "await is not supported inside an expression of kind " + tree.getKind()
                        + "; assign it to a local variable first.");
    }

    private List<Operand> ofCall(MethodInvocationTree call) {
        List<Operand> operands = new ArrayList<>();
        if (call.getMethodSelect() instanceof MemberSelectTree select && isValue(select.getExpression())) {
            operands.add(plain(select.getExpression(), "receiver"));
        }
        addArguments((ExecutableElement) context.source.element(call), call.getArguments(), operands);
        return operands;
    }

    private List<Operand> ofCreation(NewClassTree creation) {
        List<Operand> operands = new ArrayList<>();
        if (creation.getEnclosingExpression() != null) {
            ExpressionTree outer = creation.getEnclosingExpression();
            operands.add(new Operand(outer, "outer", context.source.type(outer), Use.NOT_NULL));
        }
        addArguments((ExecutableElement) context.source.element(creation), creation.getArguments(), operands);
        return operands;
    }

    private void addArguments(
            ExecutableElement called, List<? extends ExpressionTree> arguments, List<Operand> operands) {
        for (int i = 0; i < arguments.size(); i++) {
            ExpressionTree argument = arguments.get(i);
            TypeMirror type = context.conversions.argument(context.source.type(argument), called, i);
            operands.add(new Operand(argument, "argument", type, Use.OPERAND));
        }
    }

    /** Dimensions or elements; the elements of nested braces, which have no type of their own, count as ours. */
    private List<Operand> ofArray(NewArrayTree array) {
        List<Operand> operands = new ArrayList<>();
        array.getDimensions().forEach(dimension -> operands.add(promoted(dimension, "size")));
        if (array.getInitializers() != null) {
            for (ExpressionTree element : array.getInitializers()) {
                if (element instanceof NewArrayTree nested && nested.getType() == null) {
                    operands.addAll(ofArray(nested));
                } else {
                    operands.add(element(element, array));
                }
            }
        }
        return operands;
    }

    /** An element is converted to the array's element type when it is evaluated. */
    private Operand element(ExpressionTree element, NewArrayTree array) {
        boolean unboxes = context.source.type(array) instanceof ArrayType type
                && type.getComponentType().getKind().isPrimitive();
        return unboxes ? promoted(element, "element") : plain(element, "element");
    }

    private Operand side(BinaryTree binary, ExpressionTree operand, String name) {
        TypeMirror type = context.source.type(operand);
        if (context.conversions.isString(context.source.type(binary))) {
            boolean isText = !type.getKind().isPrimitive() && !context.conversions.isString(type);
            return isText
                    ? new Operand(operand, name, context.conversions.string(), Use.TEXT)
                    : new Operand(operand, name, type, Use.OPERAND);
        }
        boolean isEquality = binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO;
        boolean comparesReferences = isEquality
                && !context.source.type(binary.getLeftOperand()).getKind().isPrimitive()
                && !context.source.type(binary.getRightOperand()).getKind().isPrimitive();
        return comparesReferences ? plain(operand, name) : promoted(operand, name);
    }

    private Operand plain(ExpressionTree tree, String name) {
        TypeMirror type = context.source.type(tree);
        return new Operand(
                tree, name, type.getKind() == TypeKind.NULL ? context.conversions.object() : type, Use.OPERAND);
    }

    private Operand promoted(ExpressionTree tree, String name) {
        TypeMirror type = context.source.type(tree);
        TypeMirror unboxed = context.conversions.unboxed(type);
        return unboxed == null ? plain(tree, name) : new Operand(tree, name, unboxed, Use.OPERAND);
    }

    /** Whether what stands before a dot is evaluated, rather than naming a class or package. */
    private boolean isValue(ExpressionTree tree) {
        if (Syntax.isSuper(tree)) {
            return false;
        }
        Element element = context.source.element(tree);
        if (element == null || !(tree instanceof IdentifierTree || tree instanceof MemberSelectTree)) {
            return true;
        }
        ElementKind kind = element.getKind();
        return !kind.isClass()
                && !kind.isInterface()
                && kind != ElementKind.PACKAGE
                && kind != ElementKind.TYPE_PARAMETER;
    }
}
