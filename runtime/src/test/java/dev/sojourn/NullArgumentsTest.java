package dev.sojourn;

import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sojourn.resource.Barrier;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever may not be null says so in words, in every public method that models call, and changes nothing. The methods are found, so
 * that none is forgotten.
 */
class NullArgumentsTest {

    private static final Environment ENVIRONMENT = new Environment();

    private static final List<Class<?>> TYPES = List.of(
            Environment.class,
            Environment.Builder.class,
            RealtimeEnvironment.class,
            Event.class,
            Timeout.class,
            SimProcess.class,
            Condition.class,
            ConditionValue.class,
            FirstOf.class,
            LogEntry.class,
            Waiting.class,
            Resource.class,
            PriorityResource.class,
            PreemptiveResource.class,
            Container.class,
            Store.class,
            FilterStore.class,
            PriorityStore.class,
            Barrier.class,
            Request.class);

    record Case(Executable member, int parameter) {
        @Override
        public String toString() {
            return member.getDeclaringClass().getSimpleName() + "." + member.getName()
                    + Arrays.toString(member.getParameterTypes()) + " " + parameter;
        }
    }

    static Stream<Case> cases() {
        return TYPES.stream()
                .flatMap(type -> Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors())))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .filter(member ->
                        !member.getName().equals("equals") && !member.getName().equals("contains"))
                .sorted(Comparator.comparing(Executable::toGenericString))
                .flatMap(NullArgumentsTest::cases);
    }

    private static Stream<Case> cases(Executable member) {
        AnnotatedType[] types = member.getAnnotatedParameterTypes();
        return Stream.iterate(0, i -> i < types.length, i -> i + 1)
                .filter(i -> !member.getParameterTypes()[i].isPrimitive() && !isNullable(types[i]))
                .map(i -> new Case(member, i));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || (type.getType() instanceof TypeVariable<?> variable
                        && variable.getAnnotatedBounds()[0].isAnnotationPresent(Nullable.class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nullIsRefusedInWords(Case each) {
        Object[] arguments = Arrays.stream(each.member.getParameterTypes())
                .map(NullArgumentsTest::example)
                .toArray();
        arguments[each.parameter] = null;
        assertThat(catchThrowable(() -> call(each.member, arguments)))
                .isInstanceOf(NullPointerException.class)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .as("the message, which is to name the parameter")
                        .isNotNull()
                        .doesNotStartWith("Cannot "));
        assertThat(ENVIRONMENT.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    private static void call(Executable member, Object... arguments) throws Throwable {
        try {
            if (member instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) member).invoke(example(member.getDeclaringClass()), arguments);
            }
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Something of a type that is not null; whatever events it takes has nothing due. */
    private static Object example(Class<?> type) {
        List<Object> examples = List.of(
                1.0,
                1,
                1L,
                true,
                "text",
                ENVIRONMENT,
                new RealtimeEnvironment(),
                Environment.builder(),
                new Resource(ENVIRONMENT),
                new PriorityResource(ENVIRONMENT),
                new PreemptiveResource(ENVIRONMENT),
                new Container(ENVIRONMENT),
                new Store<>(ENVIRONMENT),
                new FilterStore<>(ENVIRONMENT),
                new PriorityStore<>(ENVIRONMENT),
                new Barrier(ENVIRONMENT),
                new Event<Object>(ENVIRONMENT),
                script("example", in -> done()),
                new Resource(ENVIRONMENT).tryAcquire().orElseThrow(),
                new ConditionValue(),
                new Random(1),
                (Condition.Rule) (events, happened) -> true,
                (Runnable) () -> {},
                (Consumer<Object>) ignored -> {},
                (Predicate<Object>) ignored -> true,
                Comparator.comparing(Object::toString),
                List.of(),
                new Event<?>[0],
                new IllegalStateException("example"));
        Class<?> wrapped = type == double.class
                ? Double.class
                : type == int.class
                        ? Integer.class
                        : type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
        return examples.stream()
                .filter(wrapped::isInstance)
                .filter(example -> type != Object.class && (type != Collection.class || example instanceof List))
                .findFirst()
                .orElseGet(() -> {
                    if (type == Object.class) {
                        return "item";
                    }
                    throw new AssertionError("this test needs an example of " + type);
                });
    }
}
