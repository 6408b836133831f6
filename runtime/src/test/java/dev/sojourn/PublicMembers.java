package dev.sojourn;

import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sojourn.experiment.Configuration;
import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.Failure;
import dev.sojourn.experiment.Model;
import dev.sojourn.experiment.ProgressListener;
import dev.sojourn.experiment.Replication;
import dev.sojourn.random.Empirical;
import dev.sojourn.random.RandomStream;
import dev.sojourn.random.RandomStreams;
import dev.sojourn.random.Weighted;
import dev.sojourn.resource.Barrier;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.ContainerMonitor;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.QueueMonitor;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.resource.Store;
import dev.sojourn.resource.StoreMonitor;
import dev.sojourn.resource.UsageListener;
import dev.sojourn.stats.BatchMeans;
import dev.sojourn.stats.ConfidenceInterval;
import dev.sojourn.stats.Histogram;
import dev.sojourn.stats.Tally;
import dev.sojourn.stats.TimeSeries;
import dev.sojourn.stats.TimeWeighted;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public members that models call. They are found, so that a test of all of them forgets none. */
final class PublicMembers {

    static final Environment ENVIRONMENT = new Environment();

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
            Request.class,
            ResourceMonitor.class,
            ContainerMonitor.class,
            StoreMonitor.class,
            QueueMonitor.class,
            RandomStream.class,
            RandomStreams.class,
            Weighted.class,
            Empirical.class,
            Tally.class,
            TimeWeighted.class,
            TimeSeries.class,
            Histogram.class,
            BatchMeans.class,
            ConfidenceInterval.class,
            Experiment.class,
            Configuration.class,
            ConfigurationResult.class,
            ExperimentResult.class,
            Failure.class,
            Replication.class);

    private static final List<Replication> REPLICATIONS = new ArrayList<>();

    private static @Nullable ExperimentResult result;

    /** An argument of a member. */
    record Argument(Executable member, int index) {

        AnnotatedType type() {
            return member.getAnnotatedParameterTypes()[index];
        }

        boolean isPrimitive() {
            return member.getParameterTypes()[index].isPrimitive();
        }

        /** What calling the member throws, with this for the argument and examples for the others. */
        @Nullable Throwable thrownFor(@Nullable Object value) {
            Object[] arguments = Arrays.stream(member.getParameterTypes())
                    .map(PublicMembers::example)
                    .toArray();
            arguments[index] = value;
            return catchThrowable(() -> call(member, arguments));
        }

        @Override
        public String toString() {
            return member.getDeclaringClass().getSimpleName() + "." + member.getName()
                    + Arrays.toString(member.getParameterTypes()) + " " + index;
        }
    }

    private PublicMembers() {}

    static Stream<Argument> arguments() {
        return TYPES.stream()
                .flatMap(type -> Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors())))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .filter(member ->
                        !member.getName().equals("equals") && !member.getName().equals("contains"))
                .sorted(Comparator.comparing(Executable::toGenericString))
                .flatMap(member ->
                        IntStream.range(0, member.getParameterCount()).mapToObj(index -> new Argument(member, index)));
    }

    static void call(Executable member, Object... arguments) throws Throwable {
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

    /** Not in the initializer of this class, for which the experiment's threads would wait. */
    private static ExperimentResult result() {
        if (result == null) {
            result = new Experiment(each -> {
                        each.record("text", 1);
                        REPLICATIONS.add(each);
                    })
                    .threads(1)
                    .replications(2)
                    .progress(ProgressListener.QUIET)
                    .run();
        }
        return result;
    }

    /** Something of a type that is not null; whatever events it takes has nothing due. */
    static Object example(Class<?> type) {
        ExperimentResult result = result();
        List<Object> examples = List.of(
                0.5,
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
                ResourceMonitor.of(new Resource(ENVIRONMENT)),
                ContainerMonitor.of(new Container(ENVIRONMENT)),
                StoreMonitor.of(new Store<>(ENVIRONMENT)),
                StoreMonitor.of(new Store<>(ENVIRONMENT)).puts(),
                new RandomStream(1),
                new RandomStreams(1, false),
                Weighted.of(Map.of("text", 1)),
                Empirical.of(1),
                new Tally(),
                new TimeWeighted(0, 0),
                new TimeSeries(2),
                new Histogram(0, 1, 1),
                new BatchMeans(),
                new ConfidenceInterval(1, 1, 0.5),
                new Experiment(each -> {}),
                REPLICATIONS.get(0),
                result,
                result.configurations().get(0),
                result.configurations().get(0).configuration(),
                new Failure(result.configurations().get(0).configuration(), 1, 1, new IllegalStateException("example")),
                new ConditionValue(),
                new Random(1),
                (Condition.Rule) (events, happened) -> true,
                (Runnable) () -> {},
                (Consumer<Object>) ignored -> {},
                (Predicate<Object>) ignored -> true,
                Comparator.comparing(Object::toString),
                List.of(),
                Map.of(),
                Path.of("example"),
                ProgressListener.QUIET,
                (Model) replication -> {},
                new ProcessListenerTest.Told(),
                (DoubleConsumer) ignored -> {},
                (UsageListener) (request, from, to) -> {},
                new Event<?>[0],
                new double[] {1},
                new String[] {"text"},
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
