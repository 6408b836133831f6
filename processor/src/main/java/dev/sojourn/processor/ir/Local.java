package dev.sojourn.processor.ir;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * One declared variable of a process method: a parameter, a local variable, or a temporary of the transformer. Each
 * declaration is a local of its own, whatever its name; locals are compared by identity.
 */
public final class Local {
    /** Where a local comes from. */
    public enum Kind {
        PARAMETER,
        VARIABLE,
        /** A {@code final} variable with a constant initialiser: must stay a constant expression (JLS 15.29). */
        CONSTANT,
        TEMPORARY
    }

    private final String name;
    private final TypeMirror type;
    private final Kind kind;
    private final Object constant;
    private List<TypeMirror> otherBounds = List.of();
    private boolean isUnnameable;

    public Local(String name, TypeMirror type, Kind kind) {
        this(name, type, kind, null);
    }

    private Local(String name, TypeMirror type, Kind kind, Object constant) {
        this.name = name;
        this.type = type;
        this.kind = kind;
        this.constant = constant;
    }

    /** A constant variable and its value. */
    public static Local constant(String name, TypeMirror type, Object value) {
        return new Local(name, type, Kind.CONSTANT, value);
    }

    /** The types that this variable has besides {@link #type()}, where it has an intersection type (JLS 4.9). */
    public List<TypeMirror> otherBounds() {
        return otherBounds;
    }

    /** Whether the type has no name: a field cannot have it (JLS 15.9.5). */
    public boolean isUnnameable() {
        return isUnnameable;
    }

    /** Says that the type has no name. */
    public Local unnameable() {
        isUnnameable = true;
        return this;
    }

    /** Says what other types the variable has. */
    public Local withOtherBounds(List<? extends TypeMirror> bounds) {
        otherBounds = List.copyOf(bounds);
        return this;
    }

    /** The value of a {@link Kind#CONSTANT}, else null. */
    public Object constant() {
        return constant;
    }

    /** The name that the user wrote, or the one proposed for a temporary; not unique. */
    public String name() {
        return name;
    }

    /** The declared or inferred type. */
    public TypeMirror type() {
        return type;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
