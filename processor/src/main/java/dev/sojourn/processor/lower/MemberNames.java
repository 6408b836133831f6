package dev.sojourn.processor.lower;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.UnnameableType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * How generated code writes the names of members and classes: what the user wrote unqualified gets its qualifier, since
 * the generated class has members of its own and other imports.
 */
final class MemberNames {
    private final MethodSource source;
    private final Types types;

    /** Classes declared inside the piece around the current place, innermost first. */
    private final Deque<TypeElement> nested = new ArrayDeque<>();

    MemberNames(MethodSource source) {
        this.source = source;
        this.types = source.types();
    }

    /** Whether the current place is inside of a class that the piece declares. */
    boolean isInClass() {
        return !nested.isEmpty();
    }

    /** Whether the current place is inside of that class. */
    boolean isInside(TypeElement type) {
        return nested.contains(type);
    }

    /** Whether an object of the class needs one of the user's class around it, which the generated class is not. */
    boolean isInner(Element created) {
        if (!(created instanceof TypeElement type)
                || type.getNestingKind() != NestingKind.MEMBER
                || type.getKind() != ElementKind.CLASS
                || type.getModifiers().contains(Modifier.STATIC)
                || isDeclaredInMethod(type)) {
            return false;
        }
        return nested.stream().noneMatch(inside -> isMemberOf(inside, type));
    }

    void enter(TypeElement type) {
        nested.push(type);
    }

    void leave() {
        nested.pop();
    }

    /** What to write for a simple name that is no local; empty if it may stay as it is. */
    Optional<Code> rewrite(IdentifierTree tree, Element element) {
        if (tree.getName().contentEquals("this")) {
            return nested.isEmpty() ? Optional.of(Code.of(new Code.Self())) : Optional.empty();
        }
        if (tree.getName().contentEquals("super")) {
            return Optional.empty();
        }
        return switch (element.getKind()) {
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> type(tree, (TypeElement) element);
            case FIELD, ENUM_CONSTANT, METHOD -> member(tree, element);
            default -> Optional.empty();
        };
    }

    private Optional<Code> type(IdentifierTree tree, TypeElement type) {
        if (isDeclaredInMethod(type)) {
            return Optional.empty();
        }
        Nameable.check(source, tree, type);
        return Optional.of(Code.of(new Code.ClassReference(type)));
    }

    static boolean isDeclaredInMethod(TypeElement type) {
        return UnnameableType.isDeclaredInMethod(type);
    }

    private Optional<Code> member(IdentifierTree tree, Element member) {
        for (TypeElement type : nested) {
            if (isMemberOf(type, member)) {
                return Optional.empty();
            }
        }
        if (!member.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(Code.of(new Code.Self()).append("." + tree.getName()));
        }
        return Optional.of(Code.of(new Code.ClassReference(qualifier(member))).append("." + tree.getName()));
    }

    /** The class to name before a static member: the nearest one around the method that has it. */
    private TypeElement qualifier(Element member) {
        TypeElement owner = (TypeElement) member.getEnclosingElement();
        if (owner.getKind().isInterface()) {
            return owner;
        }
        for (Element type = source.host(); type instanceof TypeElement outer; type = type.getEnclosingElement()) {
            if (isMemberOf(outer, member)) {
                return outer;
            }
        }
        return owner;
    }

    private boolean isMemberOf(TypeElement type, Element member) {
        return types.isSubtype(
                types.erasure(type.asType()),
                types.erasure(member.getEnclosingElement().asType()));
    }

    /** {@code Bank.this} is the user's object too. */
    Optional<Code> qualifiedThis(MemberSelectTree tree) {
        Element named = source.element(tree.getExpression());
        return named != null && named.equals(source.host()) ? Optional.of(Code.of(new Code.Self())) : Optional.empty();
    }
}
