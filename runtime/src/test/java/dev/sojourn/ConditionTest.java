package dev.sojourn;

import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S64 to S74. */
class ConditionTest {

    private final Environment env = new Environment();
    private final List<Timeout<Integer>> t = new ArrayList<>();

    @BeforeEach
    void threeTimeouts() {
        for (int i = 0; i < 3; i++) {
            t.add(env.timeout(i, i));
        }
    }

    private List<Event<?>> happened(Condition condition) {
        return env.run(condition).events();
    }

    @Test
    void andWaitsForBoth() {
        assertThat(happened(t.get(0).and(t.get(1)).and(t.get(2)))).containsExactly(t.get(0), t.get(1), t.get(2));
        assertThat(env.now()).isEqualTo(2);
    }

    @Test
    void orWaitsForOne() {
        assertThat(happened(t.get(0).or(t.get(1)).or(t.get(2)))).containsExactly(t.get(0));
        assertThat(env.now()).isEqualTo(0);
    }

    @Test
    void aNestedConditionGivesWhatHasHappenedEvenIfItIsNotMet() {
        assertThat(happened(t.get(0).and(t.get(2)).or(t.get(1)))).containsExactly(t.get(0), t.get(1));
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void anOrInAnAnd() {
        assertThat(happened(t.get(0).or(t.get(1)).and(t.get(2)))).containsExactly(t.get(0), t.get(1), t.get(2));
        assertThat(env.now()).isEqualTo(2);
    }

    @Test
    void aConditionDoesNotCountTriggeredEvents() {
        env.run(1.5);
        Condition both = t.get(2).and(env.event());
        assertThat(both.isTriggered()).isFalse();
        Condition either = env.timeout(9).or(env.event());
        assertThat(either.isTriggered()).isFalse();
    }

    @Test
    void aConditionOfNothingIsMetAtOnceWithNothing() {
        for (Condition condition : List.of(env.allOf(), env.anyOf(), env.allOf(List.of()), env.anyOf(List.of()))) {
            assertThat(condition.isTriggered()).isTrue();
            assertThat(condition.value().isEmpty()).isTrue();
            assertThat(env.run(condition).size()).isZero();
        }
    }

    @Test
    void eventsOfDifferentEnvironmentsCannotBeMixed() {
        Event<Void> foreign = new Environment().event();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.allOf(t.get(0), foreign))
                .withMessageContaining("different environments");
        assertThatIllegalArgumentException().isThrownBy(() -> t.get(0).or(foreign));
        assertThatThrownBy(() -> env.anyOf(t.get(0), null)).isInstanceOf(NullPointerException.class);
        env.run();
        assertThat(t.get(2).isProcessed()).isTrue();
    }

    @Test
    void aConditionThatIsMetWhenMadeGoesThroughTheQueue() {
        env.run(0.5);
        List<String> log = new ArrayList<>();
        env.schedule(0, () -> log.add("before"));
        Condition condition = env.anyOf(t.get(0), t.get(1));
        assertThat(condition.isTriggered()).isTrue();
        assertThat(condition.isProcessed()).isFalse();
        condition.addCallback(c -> log.add("met"));
        env.run(0.75);

        assertThat(log).containsExactly("before", "met");
    }

    @Test
    void eventsOfOneInstantAreBothReported() {
        Timeout<String> a = env.timeout(1, "a");
        Timeout<String> b = env.timeout(1, "b");
        assertThat(happened(a.or(b))).containsExactly(a, b);
    }

    @Test
    void theResultIsFrozen() {
        Condition condition = env.anyOf(t.get(0), env.allOf(t.get(1), t.get(2)));
        ConditionValue value = env.run(condition);
        assertThat(value.events()).containsExactly(t.get(0));
        env.run();

        assertThat(value.events()).containsExactly(t.get(0));
        assertThatThrownBy(() -> value.events().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theResultIsInTheOrderOfSpecification() {
        assertThat(happened(env.allOf(t.get(2), t.get(0), t.get(1)))).containsExactly(t.get(2), t.get(0), t.get(1));
    }

    @Test
    void theResultGivesTheValues() {
        ConditionValue value = env.run(t.get(0).or(t.get(1)));

        assertThat(value.contains(t.get(0))).isTrue();
        assertThat(value.contains(t.get(1))).isFalse();
        assertThat((int) value.get(t.get(0))).isEqualTo(0);
        assertThat(value.size()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value.get(t.get(1)))
                .withMessageContaining("Timeout(1.0");
        assertThat(value).hasToString("ConditionValue{Timeout(0.0, value=0): 0}");
    }

    @Test
    void conditionsMayBeShared() {
        Condition c1 = t.get(0).and(t.get(1));
        Condition c2 = c1.and(t.get(2));
        List<Object> log = new ArrayList<>();
        for (Condition condition : List.of(c1, c2)) {
            env.process(script("p", in -> waitFor(condition), in -> {
                log.add(in.<ConditionValue>value().size());
                return done();
            }));
        }
        env.run();

        assertThat(log).containsExactly(2, 3);
    }

    @Test
    void theFirstFailureFailsTheConditionAndIsDefused() {
        IOException failure = new IOException("x");
        for (boolean all : new boolean[] {true, false}) {
            Event<Void> failing = env.event();
            Condition condition = all ? env.allOf(failing, env.timeout(5)) : env.anyOf(failing, env.timeout(5));
            Condition nested = env.allOf(condition, env.timeout(6));
            failing.fail(failure);
            assertThat(catchThrowable(() -> env.run(nested))).isSameAs(failure);
            assertThat(failing.isDefused()).isTrue();
            assertThat(condition.failure()).isSameAs(failure);
        }
    }

    @Test
    void aFailureAfterTheConditionWasMetIsNotTaken() {
        IOException failure = new IOException("x");
        Event<Void> failing = env.event();
        Condition condition = env.anyOf(env.timeout(1), failing);
        env.schedule(1, () -> failing.fail(failure)); // in the instant in which it is met
        env.process(script("p", in -> waitFor(condition), in -> done(in.value())));

        assertThat(catchThrowable(env::run)).isSameAs(failure);
    }

    @Test
    void aConditionThatIsMetLeavesItsEvents() {
        Event<Void> pending = env.event();
        env.run(env.anyOf(t.get(0), pending, env.allOf(pending, t.get(2))));

        assertThat(pending.hasWaiters()).isFalse();
        assertThat(pending.isTriggered()).isFalse();
        assertThat(env.peek()).as("t(1) was not part of it").isEqualTo(1);
        env.run();
        assertThat(env.now()).as("t(2) is awaited by nobody").isEqualTo(1);
    }

    @Test
    void losersMayBeAwaitedAgain() {
        Event<String> slow = env.event();
        env.run(env.anyOf(t.get(1), slow));
        env.schedule(3, () -> slow.succeed("v"));

        assertThat(env.run(env.anyOf(slow, env.timeout(9))).get(slow)).isEqualTo("v");
        assertThat(env.now()).isEqualTo(4);
    }

    @Test
    void aNestedLoserMayBeAwaitedAgain() {
        Condition loser = env.allOf(t.get(1), t.get(2));
        env.run(env.anyOf(t.get(0), loser));

        assertThat(happened(loser)).containsExactly(t.get(1), t.get(2));
        assertThat(env.now()).isEqualTo(2);
    }

    @Test
    void theSameEventTwiceCountsTwice() {
        assertThat(happened(env.allOf(t.get(1), t.get(1)))).containsExactly(t.get(1), t.get(1));
    }

    @Test
    void aConditionMayHaveARuleOfItsOwn() {
        Condition twoOfThree = new Condition(env, (events, count) -> count >= 2, t);
        assertThat(happened(twoOfThree)).containsExactly(t.get(0), t.get(1));
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void aConditionCannotBeTriggeredByHand() {
        assertThatIllegalStateException()
                .isThrownBy(() -> env.anyOf(t.get(0)).fail(new IOException()))
                .withMessageContaining("triggers by itself");
    }

    @Test
    void aCancelledEventCannotBeAMember() {
        Event<Void> cancelled = env.event();
        cancelled.cancel();
        assertThatIllegalStateException().isThrownBy(() -> env.anyOf(cancelled)).withMessageContaining("cancelled");
    }

    @Test
    void anyOfGoesOnWithoutAMemberThatIsCancelled() {
        Event<Void> member = env.event();
        Condition condition = env.anyOf(member, t.get(2));
        env.schedule(0, member::cancel);

        assertThat(happened(condition)).containsExactly(t.get(2));
    }

    @Test
    void aConditionThatCannotBeMetAnyMoreIsCancelled() {
        Event<Void> member = env.event();
        Condition all = env.allOf(member, t.get(2));
        env.schedule(1, member::cancel);

        assertThat(catchThrowable(() -> env.run(all))).isInstanceOf(CancellationException.class);
        assertThat(all.isCancelled()).isTrue();
    }

    @Test
    void cancellingAConditionCancelsWhatOnlyItWaitsFor() {
        Event<Void> alone = env.event();
        Event<Void> shared = env.event();
        shared.addCallback(e -> {});
        env.allOf(alone, env.anyOf(shared, t.get(2))).cancel();

        assertThat(alone.isCancelled()).isTrue();
        assertThat(shared.isCancelled()).isFalse();
        assertThat(t.get(2).isCancelled()).isTrue();
    }
}
