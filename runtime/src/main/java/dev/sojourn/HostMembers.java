package dev.sojourn;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/**
 * For generated code: handles to members of a model class that the class itself may use and a state machine may not, such
 * as private fields. Kept in {@code static final} fields, they are compiled to direct access.
 */
public final class HostMembers {

    private final Class<?> host;
    private final Lookup caller;

    private HostMembers(Class<?> host, Lookup caller) {
        this.host = host;
        this.caller = caller;
    }

    /**
     * The members that a model class may use.
     *
     * @param host the class whose process method was rewritten
     * @param caller the lookup of the state machine, in the same module
     */
    public static HostMembers of(Class<?> host, Lookup caller) {
        return new HostMembers(host, caller);
    }

    /** An instance field of {@code owner}. */
    public VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(owner).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A static field of {@code owner}. */
    public VarHandle staticField(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(owner).findStaticVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** An instance method of {@code owner}; its receiver comes first. */
    public MethodHandle method(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(owner).findVirtual(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A static method of {@code owner}. */
    public MethodHandle staticMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(owner).findStatic(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A protected instance field that the host inherits from {@code owner}; the receiver is a host. */
    public VarHandle inheritedField(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(host).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A protected static field that the host inherits from {@code owner}. */
    public VarHandle inheritedStaticField(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(host).findStaticVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A protected method that the host inherits from {@code owner}; the receiver, a host, comes first. */
    public MethodHandle inheritedMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(host).findVirtual(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A protected static method that the host inherits from {@code owner}. */
    public MethodHandle inheritedStaticMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(host).findStatic(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** What {@code super.name(...)} calls in the host; the receiver comes first. */
    public MethodHandle superMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(host).findSpecial(owner, name, MethodType.methodType(result, parameters), host);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /** A constructor of {@code owner}. */
    public MethodHandle constructor(Class<?> owner, Class<?>... parameters) {
        try {
            return lookup(owner).findConstructor(owner, MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, "new " + owner.getSimpleName(), e);
        }
    }

    private Lookup lookup(Class<?> owner) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(owner, caller);
    }

    private IllegalStateException changed(Class<?> owner, String name, ReflectiveOperationException cause) {
        return new IllegalStateException(
                "'" + name + "' of " + owner.getName() + " has changed since the state machines of " + host.getName()
                        + " were generated; compile them again",
                cause);
    }
}
