package dev.sojourn.conformance.fuzz;

import dev.sojourn.SimProcess;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Finds the factories that the processor has generated, so that programs compile without it too. */
public final class Factories {
    private Factories() {}

    /** A process that has not started. */
    @SuppressWarnings("unchecked") // who asks knows the method
    public static <T> SimProcess<T> create(Class<?> host, String method, Object receiver, Object... arguments) {
        Method factory = find(host, method);
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try {
            return (SimProcess<T>) factory.invoke(null, all);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the factory of " + method + " fails", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method find(Class<?> host, String name) {
        try {
            Class<?> facade = Class.forName(host.getName() + "Processes", true, host.getClassLoader());
            for (Method method : facade.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    method.setAccessible(true);
                    return method;
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no factory for " + host.getName() + "." + name);
    }
}
