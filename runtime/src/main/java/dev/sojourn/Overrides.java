package dev.sojourn;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: which state machine a call of an overridable process method makes. It is that of the class that
 * a virtual call would choose (JLS 15.12.4.4). Classes that override the method are compiled later than this is: each tells
 * of itself when its {@code …Processes} class is loaded, which happens when the first of its objects comes here.
 */
public final class Overrides {

    /** Makes the state machine of one class's method. */
    @FunctionalInterface
    public interface Creator {
        /**
         * {@return a new state machine}
         *
         * @param self the receiver
         * @param arguments the arguments, boxed
         */
        SimProcess<?> create(Object self, @Nullable Object[] arguments);
    }

    /** What a class has told of itself. */
    private static final class Own {
        private volatile @Nullable Creator creator;
    }

    /** The process methods of a class with a body, by name and erased parameters. */
    private static final ClassValue<Map<String, Creator>> DECLARED = new ClassValue<>() {
        @Override
        protected Map<String, Creator> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Class<?> declaring;
    private final String method;
    private final Class<?>[] parameters;

    private final ClassValue<Own> owns = new ClassValue<>() {
        @Override
        protected Own computeValue(Class<?> type) {
            return new Own();
        }
    };

    private final ClassValue<Creator> chosen = new ClassValue<>() {
        @Override
        protected Creator computeValue(Class<?> type) {
            return choose(type);
        }
    };

    private Overrides(Class<?> declaring, String method, Class<?>... parameters) {
        this.declaring = declaring;
        this.method = method;
        this.parameters = parameters.clone();
    }

    /**
     * {@return the overrides of an abstract method}
     *
     * @param declaring the class that declares the method
     * @param method the name of the method
     * @param parameters its parameter types, erased
     */
    public static Overrides of(Class<?> declaring, String method, Class<?>... parameters) {
        return new Overrides(declaring, method, parameters);
    }

    /**
     * {@return the overrides of a method that has a body of its own}
     *
     * @param declaring the class that declares the method
     * @param own what makes the state machine of that body
     * @param method the name of the method
     * @param parameters its parameter types, erased
     */
    public static Overrides of(Class<?> declaring, Creator own, String method, Class<?>... parameters) {
        Overrides overrides = new Overrides(declaring, method, parameters);
        overrides.add(declaring, own);
        DECLARED.get(declaring).put(overrides.signature(), own);
        return overrides;
    }

    /**
     * A class overrides the method.
     *
     * @param overriding the class that overrides it
     * @param creator what makes the state machine of its method
     */
    public void add(Class<?> overriding, Creator creator) {
        owns.get(overriding).creator = creator;
    }

    /**
     * {@return the state machine of the method that a call on {@code self} would run}
     *
     * @param <T> the type of what the method returns
     * @param self the receiver
     * @param arguments the arguments, boxed
     */
    @SuppressWarnings("unchecked") // overrides return what the overridden method may return
    public <T extends @Nullable Object> SimProcess<T> create(Object self, @Nullable Object... arguments) {
        Objects.requireNonNull(self, "the receiver of the process method is null");
        return (SimProcess<T>) chosen.get(self.getClass()).create(self, arguments);
    }

    /**
     * {@return the state machine of the method of the declaring class itself, as {@code super} calls it}
     *
     * @param <T> the type of what the method returns
     * @param self the receiver
     * @param arguments the arguments, boxed
     */
    @SuppressWarnings("unchecked") // as above
    public <T extends @Nullable Object> SimProcess<T> createOwn(Object self, @Nullable Object... arguments) {
        Creator own = Objects.requireNonNull(owns.get(declaring).creator, "an abstract method has no state machine");
        return (SimProcess<T>) own.create(self, arguments);
    }

    private Creator choose(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Creator creator = creator(c);
            if (creator != null) {
                return creator;
            }
        }
        Creator nearest = null;
        Class<?> nearestType = Object.class;
        for (Class<?> candidate : interfaces(type)) {
            Creator creator = creator(candidate);
            if (creator != null && (nearest == null || nearestType.isAssignableFrom(candidate))) {
                nearest = creator;
                nearestType = candidate;
            }
        }
        if (nearest == null) {
            throw new IllegalStateException(
                    "no state machine was generated for the process methods of " + type.getName() + ", which extends "
                            + declaring.getName() + ": compile it with Sojourn's annotation processor");
        }
        return nearest;
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            List<Class<?>> open = new ArrayList<>(Arrays.asList(c.getInterfaces()));
            while (!open.isEmpty()) {
                Class<?> next = open.remove(0);
                if (found.add(next)) {
                    open.addAll(Arrays.asList(next.getInterfaces()));
                }
            }
        }
        return found;
    }

    private @Nullable Creator creator(Class<?> type) {
        if (type != declaring) {
            load(type);
        }
        Creator own = owns.get(type).creator;
        if (own != null || type == declaring || !declares(type)) {
            return own;
        }
        // it has such a method without overriding ours, and a subclass of it implements ours by that
        Creator other = DECLARED.get(type).get(signature());
        if (other == null) {
            throw new IllegalStateException("'" + method + "' of " + type.getName()
                    + " is not a @Process method, and stands for the one of " + declaring.getName()
                    + ": annotate it, and compile it with Sojourn's annotation processor");
        }
        return other;
    }

    /** Whether the class has a method that stands for ours in a subclass: not if only its own package may see it. */
    private boolean declares(Class<?> type) {
        try {
            Method declared = type.getDeclaredMethod(method, parameters);
            int hidden = Modifier.ABSTRACT | Modifier.STATIC | Modifier.PRIVATE;
            return (declared.getModifiers() & hidden) == 0
                    && !declared.isBridge()
                    && (isVisible(declared) && isVisible(declaring.getDeclaredMethod(method, parameters))
                            || type.getPackage() == declaring.getPackage());
        } catch (NoSuchMethodException inherits) {
            return false;
        }
    }

    private static boolean isVisible(Method method) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private String signature() {
        return method + Arrays.toString(parameters);
    }

    /** Initialises the facade of a class, if it has one. */
    private static void load(Class<?> type) {
        try {
            Class.forName(facadeName(type), true, type.getClassLoader());
        } catch (ClassNotFoundException hasNoProcesses) {
            // nothing to tell
        }
    }

    private static String facadeName(Class<?> type) {
        String nested = type.getSimpleName();
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            nested = outer.getSimpleName() + "_" + nested;
        }
        String packageName = type.getPackageName();
        return (packageName.isEmpty() ? "" : packageName + ".") + nested + "Processes";
    }
}
