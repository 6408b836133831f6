package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Script.Mode.class)
class WaitingTest {

    private final Environment env;

    WaitingTest(Script.Mode mode) {
        env = mode.environment();
    }

    @Test
    void whoWaitsInADeadlockAndForWhat() {
        Resource fork = new Resource(env);
        Resource spoon = new Resource(env);
        SimProcess<?> plato = philosopher("Plato", fork, spoon);
        SimProcess<?> kant = philosopher("Kant", spoon, fork);
        env.run();

        assertThat(env.waiting()).extracting(Waiting::process).containsExactly(plato, kant);
        assertThat(env.waiting())
                .extracting(Waiting::event)
                .containsExactly(spoon.queue().get(0), fork.queue().get(0));
        assertThat(env.waiting().get(0).toString()).startsWith("Plato waits for Request(Resource(capacity=1))");
    }

    private SimProcess<?> philosopher(String name, Resource first, Resource second) {
        return env.process(script(
                        "philosopher",
                        in -> waitFor(first.request()),
                        in -> delay(env, 1),
                        in -> waitFor(second.request()),
                        in -> done())
                .named(name));
    }

    @Test
    void nobodyWaitsWhenAllHaveEnded() {
        for (int i = 0; i < 100; i++) {
            env.process(script("p", in -> delay(env, 1), in -> done()));
        }
        env.run();

        assertThat(env.waiting()).isEmpty();
    }

    @Test
    void sleepingAndStartingProcessesWaitTooTheRunningOneDoesNot() {
        SimProcess<?> sleeper = env.process(script("sleeper", in -> delay(env, 5), in -> done()));
        List<Waiting> seen = new ArrayList<>();
        List<SimProcess<?>> started = new ArrayList<>();
        env.process(script("observer", in -> {
            started.add(env.process(script("late", i -> done())));
            seen.addAll(env.waiting());
            return done();
        }));
        env.run();

        assertThat(seen).extracting(Waiting::process).containsExactly(sleeper, started.get(0));
        assertThat(seen.get(0).event()).hasToString("Timeout(5.0)");
        assertThat(env.now()).isEqualTo(5);
    }

    @Test
    void theOrderIsThatOfTheStartsHoweverManyHaveEndedInBetween() {
        Event<Object> never = env.event();
        List<SimProcess<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            env.process(script("short", in -> delay(env, 1), in -> done()));
            if (i % 10 == 0) {
                waiting.add(env.process(script("long" + i, in -> waitFor(never), in -> done())));
            }
        }
        env.run();

        assertThat(env.waiting()).extracting(Waiting::process).containsExactlyElementsOf(waiting);
    }

    @Test
    void anEndedProcessIsNotKept() throws InterruptedException {
        List<WeakReference<SimProcess<?>>> ended = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ended.add(new WeakReference<>(env.process(script("p" + i, in -> delay(env, 1), in -> done()))));
        }
        env.run();
        for (int i = 0; i < 50 && living(ended) > 64; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(living(ended)).isLessThanOrEqualTo(64);
    }

    private static long living(List<WeakReference<SimProcess<?>>> processes) {
        return processes.stream().filter(each -> each.get() != null).count();
    }

    @Test
    void aRunThatCannotReachItsEventNamesThoseWhoWait() {
        Resource counter = new Resource(env);
        counter.request();
        for (int i = 0; i < 12; i++) {
            env.process(script("customer", in -> waitFor(counter.request()), in -> done())
                    .named("Customer" + i));
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> env.run(env.event()))
                .withMessageContaining("Customer0 waits for Request(Resource(capacity=1))")
                .withMessageContaining("Customer9 waits")
                .withMessageNotContaining("Customer10 waits")
                .withMessageContaining("and 2 more");
    }

    @Test
    void aFailureThatLeavesTheRunNamesTheProcessAndTheTime() {
        IOException failure = new IOException("no paper");
        SimProcess<?> printer = env.process(script("print", in -> delay(env, 2.5), in -> {
                    throw failure;
                })
                .named("Printer"));

        assertThat(catchThrowable(env::run)).isSameAs(failure);
        assertThat(failure.getSuppressed()).singleElement().satisfies(each -> {
            assertThat(each).isInstanceOf(ProcessFailure.class).hasMessage("Printer failed at simulated time 2.5");
            assertThat(((ProcessFailure) each).process()).isSameAs(printer);
            assertThat(((ProcessFailure) each).time()).isEqualTo(2.5);
        });
    }

    @Test
    void soDoesAFailureOfTheProcessThatIsRunTo() {
        IOException failure = new IOException("no paper");
        SimProcess<?> printer = env.process(script("print", in -> {
            throw failure;
        }));

        assertThat(catchThrowable(() -> env.run(printer))).isSameAs(failure);
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ProcessFailure.class);
    }

    @Test
    void aFailureThatSomebodyTakesStaysAsItIs() {
        IOException failure = new IOException("no paper");
        SimProcess<?> printer = env.process(script("print", in -> {
            throw failure;
        }));
        env.process(script("user", in -> waitFor(printer), in -> {
            assertThat(in.failure()).isSameAs(failure);
            return done();
        }));
        env.run();

        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void theTraceOfWhatHasEndedIsEmpty() {
        SimProcess<?> p = script("p", in -> done());
        assertThatIllegalStateException().isThrownBy(() -> p.interrupt());
        env.process(p);
        env.run();

        assertThat(p.trace()).isEmpty();
    }

    @Test
    void aRequestThatIsWithdrawnIsNoLongerWaitedFor() {
        Resource counter = new Resource(env);
        counter.request();
        List<Request> asked = new ArrayList<>();
        env.process(script(
                "impatient",
                in -> {
                    asked.add(counter.request());
                    return waitFor(env.anyOf(asked.get(0), env.timeout(1)));
                },
                in -> {
                    asked.get(0).close();
                    return done();
                }));
        env.run();

        assertThat(env.waiting()).isEmpty();
    }
}
