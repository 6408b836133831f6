package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Wraps and unwraps as the build process of IntelliJ IDEA does, whose class of this name processors are told to look up. */
public final class APIWrappers {
    private APIWrappers() {}

    private record Wrapper(Object wrapped) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(wrapped, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    public static <T> T wrap(Class<T> type, T wrapped) {
        return type.cast(Proxy.newProxyInstance(
                APIWrappers.class.getClassLoader(), new Class<?>[] {type}, new Wrapper(wrapped)));
    }

    /** What IntelliJ IDEA documents: null for what is no wrapper. */
    public static <T> T unwrap(Class<T> type, Object wrapper) {
        return Proxy.isProxyClass(wrapper.getClass()) && Proxy.getInvocationHandler(wrapper) instanceof Wrapper handler
                ? type.cast(handler.wrapped())
                : null;
    }
}
