package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.Condition;
import dev.sojourn.ConditionValue;
import dev.sojourn.Event;
import dev.sojourn.FirstOf;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** S64 to S74. */
class ConditionsTest extends InBothModes {

    /** The values of the events that had happened, in order. */
    private static String values(ConditionValue value) {
        return value.events().stream()
                .map(event -> String.valueOf(event.value()))
                .collect(Collectors.joining(" "));
    }

    @Process
    ConditionValue waitsFor(Condition condition) {
        ConditionValue value = await(condition);
        note(values(value));
        return value;
    }

    @Process
    void catches(Event<?> event) {
        try {
            await(event);
            note("succeeded");
        } catch (IllegalStateException failure) {
            note("caught " + failure.getMessage());
        }
    }

    @Process
    void operators() {
        var a = env().timeout(1, "a");
        var b = env().timeout(2, "b");
        var c = env().timeout(3, "c");
        ConditionValue value = await(a.and(b).or(c));
        note(values(value));
        value = await(a.or(b).and(c));
        note(values(value));
    }

    @Process
    void fails(double delay, String message) {
        await(env().timeout(delay));
        throw new IllegalStateException(message);
    }

    @Process
    void holds(Resource resource, double time) {
        try (var request = resource.request()) {
            await(request);
            await(env().timeout(time));
        }
    }

    @Process
    void getsWithPatience(Store<String> store, boolean race) {
        var get = store.get();
        if (race) {
            FirstOf first = env().firstOf(get, env().timeout(1));
            note("won by the get: " + (await(first) == get));
        } else {
            note("got: " + await(get.or(env().timeout(1))).contains(get));
        }
    }

    @Process
    void getsAt(double delay, Store<String> store) {
        await(env().timeout(delay));
        note("received " + await(store.get()));
    }

    @Test
    void s64_conditionsAreBuiltFromEventsAndConditions() {
        start(ConditionsTestProcesses.operators(this));
        start(ConditionsTestProcesses.waitsFor(
                this, env().allOf(List.of(env().timeout(5, "x"), env().timeout(4, "y")))));
        start(ConditionsTestProcesses.waitsFor(
                this, env().anyOf(List.of(env().timeout(7, "x"), env().timeout(6, "y")))));
        env().run();
        assertNoted("2 a b", "3 a b c", "5 x y", "6 y");
    }

    @Test
    void s64_aConditionMayBeSharedAndChained() {
        var a = env().timeout(1, "a");
        var b = env().timeout(2, "b");
        var c = env().timeout(3, "c");
        Condition both = a.and(b);
        start(ConditionsTestProcesses.waitsFor(this, both));
        start(ConditionsTestProcesses.waitsFor(this, both));
        start(ConditionsTestProcesses.waitsFor(this, both.and(c)));
        start(ConditionsTestProcesses.waitsFor(this, both.or(c)));
        env().run();
        assertNoted("2 a b", "2 a b", "2 a b", "3 a b c");
    }

    @Test
    void s65_aConditionOfNoEventsSucceedsAtOnce() {
        Condition all = env().allOf();
        Condition any = env().anyOf(List.of());
        assertThat(all.isTriggered()).isTrue();
        assertThat(any.isTriggered()).isTrue();
        SimProcess<ConditionValue> process = start(ConditionsTestProcesses.waitsFor(this, all));
        env().run();
        assertThat(env().now()).isZero();
        assertThat(process.value().isEmpty()).isTrue();
        assertThat(any.value().size()).isZero();
    }

    @Test
    void s66_eventsOfSeveralEnvironmentsCannotBeMixed() {
        Event<String> own = env().event();
        Event<String> foreign = mode().environment().event();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().allOf(own, foreign))
                .withMessageContaining("events of different environments cannot be mixed");
        assertThatIllegalArgumentException().isThrownBy(() -> env().anyOf(List.of(own, foreign)));
        assertThatIllegalArgumentException().isThrownBy(() -> own.or(foreign));
        assertThatIllegalArgumentException().isThrownBy(() -> foreign.and(own));
        assertThatIllegalArgumentException().isThrownBy(() -> env().firstOf(own, foreign));
        start(ConditionsTestProcesses.catches(this, own));
        own.succeed("not hurt");
        env().run();
        assertNoted("0 succeeded");
    }

    @Test
    void s67_aConditionCountsProcessedEvents() {
        var processed = env().<String>event().succeed("p");
        env().run();
        Condition met = env().anyOf(processed, env().event());
        assertThat(met.isTriggered()).isTrue();
        assertThat(met.isProcessed()).isFalse();
        var triggered = env().<String>event().succeed("t");
        Condition notYet = env().anyOf(triggered, env().event());
        assertThat(notYet.isTriggered()).isFalse();
        env().schedule(0, () -> note("queued before"));
        start(ConditionsTestProcesses.waitsFor(this, notYet));
        env().run();
        assertNoted("0 queued before", "0 t");
        assertThat(met.isProcessed()).isTrue();
    }

    @Test
    void s68_theResultIsFixedWhenTheConditionIsProcessed() {
        var first = env().timeout(1, "first");
        var second = env().timeout(1, "second");
        var third = env().timeout(2, "third");
        SimProcess<ConditionValue> process =
                start(ConditionsTestProcesses.waitsFor(this, env().anyOf(first, second, third)));
        start(ConditionsTestProcesses.catches(this, third));
        env().run();
        assertNoted("1 first second", "2 succeeded");
        assertThat(process.value().contains(third)).isFalse();
        assertThat(process.value().size()).isEqualTo(2);
    }

    @Test
    void s69_theResultIsInTheOrderOfTheCondition() {
        var a = env().timeout(3, "a");
        var b = env().timeout(1, "b");
        var c = env().timeout(2, "c");
        var d = env().timeout(9, "d");
        SimProcess<ConditionValue> process =
                start(ConditionsTestProcesses.waitsFor(this, a.and(env().anyOf(d, c.and(b)))));
        env().run();
        ConditionValue value = process.value();
        assertNoted("3 a c b");
        assertThat(value.events()).containsExactly(a, c, b);
        assertThat(value.contains(a)).isTrue();
        assertThat(value.contains(d)).isFalse();
        assertThat(value.get(c)).isEqualTo("c");
        assertThatIllegalArgumentException().isThrownBy(() -> value.get(d)).withMessageContaining("Timeout(9.0");
        assertThat(value)
                .hasToString("ConditionValue{Timeout(3.0, value=a): a, Timeout(2.0, value=c): c, "
                        + "Timeout(1.0, value=b): b}");
    }

    @Test
    void s70_theFirstFailureFailsTheCondition() {
        SimProcess<Void> failing = start(ConditionsTestProcesses.fails(this, 1, "f"));
        start(ConditionsTestProcesses.catches(this, env().allOf(env().timeout(2), failing)));
        SimProcess<Void> early = start(ConditionsTestProcesses.fails(this, 0.5, "g"));
        start(ConditionsTestProcesses.catches(this, env().anyOf(env().timeout(2), early)));
        env().run();
        assertNoted("0.5 caught g", "1 caught f");
        assertThat(failing.isDefused()).isTrue();
        assertThat(early.isDefused()).isTrue();
    }

    @Test
    void s70_theFailureOfAConditionIsThatVeryException() {
        var failure = new IllegalStateException("f");
        Event<String> event = env().event();
        Condition condition = env().anyOf(env().event(), env().allOf(event, env().event()));
        condition.defuse();
        event.fail(failure);
        env().run();
        assertThat(condition.failure()).isSameAs(failure);
    }

    @Test
    void s70_anUncaughtFailureOfAConditionFailsTheProcess() {
        var failing = start(ConditionsTestProcesses.fails(this, 1, "f"));
        var process = start(ConditionsTestProcesses.waitsFor(
                this, failing.and(env().timeout(2)).or(env().timeout(3))));
        assertThat(failureOfRun()).hasMessage("f");
        assertThat(process.failure()).isSameAs(failing.failure());
    }

    @Test
    void s71_aFailureAfterTheConditionWasMetIsNobodysAndStopsTheRun() {
        var failing = start(ConditionsTestProcesses.fails(this, 1, "too late"));
        start(ConditionsTestProcesses.catches(this, env().anyOf(env().timeout(1), failing)));
        assertThat(failureOfRun()).hasMessage("too late");
        env().run();
        assertNoted("1 succeeded");
    }

    @Test
    void s72_aConditionThatIsDoneLeavesItsEventsAsTheyAre() {
        var resource = new Resource(env());
        start(ConditionsTestProcesses.holds(this, resource, 10));
        env().run(1);
        var request = resource.request();
        Event<String> event = env().event();
        start(ConditionsTestProcesses.waitsFor(this, env().anyOf(env().timeout(1, "t"), event, env().allOf(request))));
        env().run(3);
        assertNoted("2 t");
        assertThat(resource.queue()).containsExactly(request);
        start(ConditionsTestProcesses.catches(this, event));
        event.succeed("later");
        env().run();
        assertNoted("2 t", "3 succeeded");
        assertThat(request.isTriggered()).isTrue();
    }

    @Test
    void s73_aConditionMayHaveARuleOfItsOwn() {
        List<Event<?>> events = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            events.add(env().timeout(i, i));
        }
        var twoOf = new Condition(env(), (all, happened) -> happened >= 2, events);
        start(ConditionsTestProcesses.waitsFor(this, twoOf));
        env().run();
        assertNoted("2 1 2");
    }

    @Test
    void s73_conditionsAreNotChangedByFurtherOnes() {
        var a = env().timeout(1, "a");
        var b = env().timeout(2, "b");
        Condition any = a.or(b);
        var c = env().timeout(3, "c");
        Condition further = any.or(env().event());
        assertThat(further).isNotSameAs(any);
        start(ConditionsTestProcesses.waitsFor(this, any));
        start(ConditionsTestProcesses.waitsFor(this, further.and(c)));
        env().run();
        assertNoted("1 a", "3 a b c");
    }

    @Test
    void s74_aLosingGetStaysInTheQueueOfAnAnyOf() {
        var store = new Store<String>(env());
        start(ConditionsTestProcesses.getsWithPatience(this, store, false));
        start(ConditionsTestProcesses.getsAt(this, 2, store));
        env().schedule(3, () -> {
            store.put("x");
            store.put("y");
        });
        env().run();
        assertNoted("1 got: false", "3 received y");
    }

    /** What SimPy lacks: the loser of a race is withdrawn. */
    @Test
    void s74_aLosingGetOfAFirstOfTakesNothing() {
        var store = new Store<String>(env());
        start(ConditionsTestProcesses.getsWithPatience(this, store, true));
        start(ConditionsTestProcesses.getsAt(this, 2, store));
        env().schedule(3, () -> store.put("x"));
        env().run();
        assertNoted("1 won by the get: false", "3 received x");
    }
}
