package dev.sojourn.processor.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.sojourn.processor.ir.Accessor;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.source.MethodSource;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Rewrites the use of members that another class may not use: private ones, {@code super} calls, protected members of
 * another package.
 *
 * <pre>
 * count            countOf(self)
 * count = n        setCountOf(self, n)
 * count += n       setCountOf(self, (int) (countOf(self) + (n)))
 * count++          exchangeCountOf(self, (int) (countOf(self) + 1))
 * secret(a)        callSecret(self, a)
 * super.work(a)    callSuperWork(self, a)
 * </pre>
 */
final class AccessEdits {
    private final Context context;
    private final MethodSource source;
    private final SliceEdits edits;
    private final Map<Tree, Code> replacements;

    AccessEdits(Context context, SliceEdits edits, Map<Tree, Code> replacements) {
        this.context = context;
        this.source = context.source;
        this.edits = edits;
        this.replacements = replacements;
    }

    /** Whether the expression is a field that is read by an accessor. */
    boolean isRewritten(ExpressionTree tree) {
        return isUnreachableField(tree, source.element(tree));
    }

    /** Reads a field; answers whether there was something to rewrite. */
    boolean read(ExpressionTree tree) {
        Element field = source.element(tree);
        if (field == null || field.getKind() != ElementKind.FIELD) {
            return false;
        }
        requireNameable(tree);
        if (isReachable(field)) {
            return false;
        }
        if (((VariableElement) field).getConstantValue() != null) {
            edits.replace(source.start(tree), source.end(tree), name(Accessor.Kind.CONSTANT, field, tree));
            return true;
        }
        edits.insert(source.start(tree), name(Accessor.Kind.GET, field, tree).append("("));
        receiver(tree, field, source.end(tree), ")");
        return true;
    }

    boolean call(MethodInvocationTree tree) {
        Element method = source.element(tree);
        boolean isSuper =
                tree.getMethodSelect() instanceof MemberSelectTree select && isSuperOfHost(select.getExpression());
        if (method == null || method.getKind() != ElementKind.METHOD) {
            return false;
        }
        requireNameable(tree.getMethodSelect());
        if (!isSuper && isReachable(method)) {
            return false;
        }
        Accessor.Kind kind = isSuper ? Accessor.Kind.CALL_SUPER : Accessor.Kind.CALL;
        edits.insert(source.start(tree), name(kind, method, tree).append("("));
        arguments(tree.getMethodSelect(), method, tree.getArguments(), source.end(tree));
        return true;
    }

    /** {@code super}, unless it is that of a class inside of the method; {@code Bank.super} anywhere. */
    private boolean isSuperOfHost(ExpressionTree tree) {
        if (tree instanceof MemberSelectTree qualified && Syntax.isSuper(tree)) {
            Element named = source.element(qualified.getExpression());
            return !edits.isInClass() || source.host().equals(named);
        }
        return Syntax.isSuper(tree) && !edits.isInClass();
    }

    boolean create(NewClassTree tree) {
        Element constructor = source.element(tree);
        if (tree.getClassBody() != null) {
            refuseSubclassOfPrivate(tree);
            return false;
        }
        if (constructor == null || isReachable(constructor)) {
            return false;
        }
        List<? extends ExpressionTree> arguments = tree.getArguments();
        int start = source.start(tree);
        Code name = name(Accessor.Kind.CREATE, constructor, tree).append("(");
        if (arguments.isEmpty()) {
            edits.replace(start, source.end(tree), name.append(")"));
        } else {
            edits.replace(start, source.start(arguments.get(0)), name);
            arguments.forEach(argument -> edits.scan(argument, null));
        }
        return true;
    }

    /** {@code new Neighbour(5) { … }} with a private constructor: the anonymous class could not call it. */
    private void refuseSubclassOfPrivate(NewClassTree tree) {
        if (!(source.element(tree.getIdentifier()) instanceof TypeElement type)
                || !type.getKind().isClass()
                || MemberNames.isDeclaredInMethod(type)) {
            return;
        }
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        if (!constructors.isEmpty()
                && constructors.stream().allMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))) {
            throw new Unsupported(
                    tree,
                    "PrivateConstructor",
                    "an anonymous subclass of '" + type.getSimpleName()
                            + "', whose constructor is private, cannot be made in a @Process method; make the constructor"
                            + " package-private.");
        }
    }

    boolean assign(AssignmentTree tree) {
        ExpressionTree target = Syntax.unparenthesized(tree.getVariable());
        Element field = source.element(target);
        if (!isUnreachableField(target, field)) {
            return false;
        }
        ExpressionTree value = tree.getExpression();
        edits.insert(source.start(tree), name(Accessor.Kind.SET, field, target).append("("));
        receiver(target, field, source.start(value), separator(field));
        String cast = narrowing(source.type(target), source.type(value));
        edits.insert(source.start(value), Code.text(cast));
        edits.scan(value, null);
        edits.insert(source.end(tree), Code.text(cast.isEmpty() ? ")" : "))"));
        return true;
    }

    /** The target of an assignment whose value is written by someone else, up to that value. */
    boolean assignTo(ExpressionTree target) {
        Element field = source.element(target);
        if (!isUnreachableField(target, field)) {
            return false;
        }
        edits.insert(
                source.start(target), name(Accessor.Kind.SET, field, target).append("("));
        receiver(target, field, source.end(target), separator(field));
        return true;
    }

    boolean update(CompoundAssignmentTree tree) {
        ExpressionTree target = Syntax.unparenthesized(tree.getVariable());
        Element field = source.element(target);
        if (!isUnreachableField(target, field)) {
            return false;
        }
        ExpressionTree value = tree.getExpression();
        boolean casts = !context.conversions.isResult(source.type(target), source.type(value));
        boolean isSimple = Syntax.isPrimary(value);
        Code operation = updated(Accessor.Kind.SET, target, field, casts)
                .append(" " + CompoundOperators.of(tree.getKind()) + (isSimple ? " " : " ("));
        edits.replace(source.start(tree), source.start(value), operation);
        edits.scan(value, null);
        edits.insert(source.end(tree), Code.text((isSimple ? "" : ")") + (casts ? "))" : ")")));
        return true;
    }

    boolean increment(UnaryTree tree, Tree parent) {
        ExpressionTree target = Syntax.unparenthesized(tree.getExpression());
        Element field = source.element(target);
        if (!Syntax.isIncrement(tree) || !isUnreachableField(target, field)) {
            return false;
        }
        boolean isPrefix = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
        boolean isPlus = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        Accessor.Kind kind =
                isPrefix || parent instanceof ExpressionStatementTree ? Accessor.Kind.SET : Accessor.Kind.EXCHANGE;
        TypeMirror type = source.type(target);
        boolean casts = !context.conversions.isResult(type, type);
        Code operation = updated(kind, target, field, casts)
                .append(isPlus ? " + 1" : " - 1")
                .append(casts ? "))" : ")");
        edits.replace(source.start(tree), source.end(tree), operation);
        return true;
    }

    void refuse(MemberReferenceTree tree) {
        Element method = source.element(tree);
        boolean isSuper = isSuperOfHost(tree.getQualifierExpression());
        if (method != null && (isSuper || !isReachable(method))) {
            throw new Unsupported(
                    tree,
                    "UnreachableMethodReference",
                    "a reference to the method '" + method.getSimpleName()
                            + "', which other classes may not call like that, is not supported in a @Process method; write a lambda"
                            + " that calls it.");
        }
    }

    /** {@code setCountOf(self, (int) (countOf(self)}: reads the receiver twice, so it is kept where it is more than a name. */
    private Code updated(Accessor.Kind kind, ExpressionTree target, Element field, boolean casts) {
        TypeMirror type = source.type(target);
        TypeMirror unboxed = context.conversions.unboxed(type);
        Code first = Code.EMPTY;
        Code again = Code.EMPTY;
        if (!isStatic(field)) {
            Code receiver = target instanceof MemberSelectTree select && !Syntax.isSuper(select.getExpression())
                    ? context.slicer.slice(select.getExpression(), replacements)
                    : Code.of(new Code.Self());
            boolean isName = receiver.parts().size() == 1;
            if (!isName && edits.isInLambdaOrClass()) {
                throw new Unsupported(
                        target,
                        "UnreachableField",
                        "the field '" + field.getSimpleName()
                                + "' cannot be updated through an expression in a lambda; assign the object to a variable"
                                + " first.");
            }
            if (isName) {
                first = receiver;
                again = receiver;
            } else {
                Local object =
                        context.locals.temporary("object", source.type(((MemberSelectTree) target).getExpression()));
                first = Code.of(new Code.Store(object, false, false))
                        .append(" = ")
                        .append(receiver);
                again = Code.use(object);
            }
        }
        return Code.concat(
                name(kind, field, target),
                Code.text("("),
                first,
                Code.text(first.isEmpty() ? "" : ", "),
                casts
                        ? Code.concat(Code.text("("), Code.type(unboxed != null ? unboxed : type), Code.text(") ("))
                        : Code.EMPTY,
                name(Accessor.Kind.GET, field, target),
                Code.text("("),
                again,
                Code.text(")"));
    }

    /** Writes what stands before a member as first argument, followed by {@code end}. */
    private void receiver(ExpressionTree tree, Element member, int until, String end) {
        if (isStatic(member)) {
            edits.replace(source.start(tree), until, Code.text(end));
        } else if (tree instanceof MemberSelectTree select && !Syntax.isSuper(select.getExpression())) {
            edits.scan(select.getExpression(), null);
            edits.replace(source.end(select.getExpression()), until, Code.text(end));
        } else {
            edits.replace(source.start(tree), until, Code.of(new Code.Self()).append(end));
        }
    }

    private void arguments(ExpressionTree select, Element method, List<? extends ExpressionTree> arguments, int end) {
        if (arguments.isEmpty()) {
            receiver(select, method, end, ")");
        } else {
            receiver(select, method, source.start(arguments.get(0)), separator(method));
            arguments.forEach(argument -> edits.scan(argument, null));
        }
    }

    private static String separator(Element member) {
        return isStatic(member) ? "" : ", ";
    }

    /** A constant that an assignment would narrow has to be narrowed by a cast when it is an argument (JLS 5.2, 5.3). */
    private String narrowing(TypeMirror target, TypeMirror value) {
        TypeMirror primitive = context.conversions.unboxed(target);
        boolean narrows = primitive != null
                && value.getKind().isPrimitive()
                && context.conversions.isNarrow(primitive)
                && !source.types().isSameType(value, primitive);
        return narrows ? "(" + primitive + ") (" : "";
    }

    private Code name(Accessor.Kind kind, Element member, ExpressionTree tree) {
        if (kind == Accessor.Kind.CONSTANT) {
            return accessor(kind, member);
        }
        if (kind != Accessor.Kind.CALL_SUPER) {
            Nameable.check(source, tree, (TypeElement) member.getEnclosingElement());
        }
        if (member instanceof ExecutableElement executable) {
            Nameable.check(source, tree, executable.getReturnType());
            executable.getParameters().forEach(each -> Nameable.check(source, tree, each.asType()));
        } else {
            Nameable.check(source, tree, member.asType());
        }
        return accessor(kind, member);
    }

    private Code accessor(Accessor.Kind kind, Element member) {
        return Code.of(new Code.AccessorName(new Accessor(kind, member), edits.isInClass()));
    }

    /** Other classes may not use a member of an expression whose type is private, however public the member is (JLS 6.6.1). */
    private void requireNameable(ExpressionTree tree) {
        if (tree instanceof MemberSelectTree select && !Syntax.isSuper(select.getExpression())) {
            TypeMirror type = source.type(select.getExpression());
            while (type instanceof ArrayType array) {
                type = array.getComponentType();
            }
            if (type instanceof DeclaredType declared) {
                Nameable.check(source, tree, (TypeElement) declared.asElement());
            }
        }
    }

    private boolean isUnreachableField(ExpressionTree target, Element field) {
        return (target instanceof IdentifierTree || target instanceof MemberSelectTree)
                && field != null
                && field.getKind() == ElementKind.FIELD
                && !isReachable(field);
    }

    /** Whether a class in the host's package that is not a part of the host may use the member (JLS 6.6). */
    private boolean isReachable(Element member) {
        if (!(member.getEnclosingElement() instanceof TypeElement owner) || MemberNames.isDeclaredInMethod(owner)) {
            return true;
        }
        if (member.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return !member.getModifiers().contains(Modifier.PROTECTED)
                || source.elements()
                        .getPackageOf(member)
                        .equals(source.elements().getPackageOf(source.host()));
    }

    private static boolean isStatic(Element element) {
        return element.getModifiers().contains(Modifier.STATIC);
    }
}
