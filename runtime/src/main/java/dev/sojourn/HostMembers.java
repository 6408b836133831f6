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
     * {@return the members that a model class may use}
     *
     * @param host the class whose process method was rewritten
     * @param caller the lookup of the state machine, in the same module
     */
    public static HostMembers of(Class<?> host, Lookup caller) {
        return new HostMembers(host, caller);
    }

    /**
     * {@return an instance field of {@code owner}}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param type its type
     */
    public VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(owner).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a static field of {@code owner}}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param type its type
     */
    public VarHandle staticField(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(owner).findStaticVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return an instance method of {@code owner}; its receiver comes first}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param result its result type
     * @param parameters its parameter types, erased
     */
    public MethodHandle method(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(owner).findVirtual(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a static method of {@code owner}}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param result its result type
     * @param parameters its parameter types, erased
     */
    public MethodHandle staticMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(owner).findStatic(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a protected instance field that the host inherits from {@code owner}; the receiver is a host}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param type its type
     */
    public VarHandle inheritedField(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(host).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a protected static field that the host inherits from {@code owner}}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param type its type
     */
    public VarHandle inheritedStaticField(Class<?> owner, String name, Class<?> type) {
        try {
            return lookup(host).findStaticVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a protected method that the host inherits from {@code owner}; the receiver, a host, comes first}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param result its result type
     * @param parameters its parameter types, erased
     */
    public MethodHandle inheritedMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(host).findVirtual(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a protected static method that the host inherits from {@code owner}}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param result its result type
     * @param parameters its parameter types, erased
     */
    public MethodHandle inheritedStaticMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(host).findStatic(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return what {@code super.name(...)} calls in the host; the receiver comes first}
     *
     * @param owner the class that declares it
     * @param name its name
     * @param result its result type
     * @param parameters its parameter types, erased
     */
    public MethodHandle superMethod(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return lookup(host).findSpecial(owner, name, MethodType.methodType(result, parameters), host);
        } catch (ReflectiveOperationException e) {
            throw changed(owner, name, e);
        }
    }

    /**
     * {@return a constructor of {@code owner}}
     *
     * @param owner the class that declares it
     * @param parameters its parameter types, erased
     */
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
