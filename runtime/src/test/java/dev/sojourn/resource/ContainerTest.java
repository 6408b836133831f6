package dev.sojourn.resource;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import dev.sojourn.SimProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S97 to S100. */
class ContainerTest {

    private final Environment env = new Environment();
    private final List<Object> log = new ArrayList<>();

    @Test
    void putsAndGetsAlternateAsInSimPy() {
        Container buffer = new Container(env, 2);
        env.process(script("putter", in -> delay(env, 1), in -> waitFor(buffer.put(2)), in -> {
            log.add("p" + env.now());
            return delay(env, 1).thenStep(1);
        }));
        env.process(script(
                "getter",
                in -> waitFor(buffer.get(1)),
                in -> {
                    log.add("g" + env.now());
                    return delay(env, 1);
                },
                in -> waitFor(buffer.get(1)),
                in -> {
                    log.add("g" + env.now());
                    return done();
                }));
        env.run(5);

        assertThat(log).containsExactly("p1.0", "g1.0", "g2.0", "p2.0");
    }

    @Test
    void aContainerIsEmptyAndUnboundedUnlessSaidOtherwise() {
        assertThat(new Container(env).capacity()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Container(env).level()).isZero();
        assertThat(new Container(env, 2, 2).level()).isEqualTo(2);
    }

    @Test
    void badCapacitiesAndLevelsAreRefused() {
        for (double capacity : new double[] {0, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Container(env, capacity))
                    .withMessageContaining("\"capacity\" must be > 0");
        }
        for (double initial : new double[] {-1, 3, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Container(env, 2, initial))
                    .withMessageContaining("initial");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Container(env, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @Test
    void badAmountsAreRefused() {
        Container container = new Container(env);
        for (double amount : new double[] {0, -13, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> container.put(amount))
                    .withMessageContaining("amount(=" + amount + ") must be > 0");
            assertThatIllegalArgumentException().isThrownBy(() -> container.get(amount));
            assertThatIllegalArgumentException().isThrownBy(() -> container.tryPut(amount));
            assertThatIllegalArgumentException().isThrownBy(() -> container.tryGet(amount));
        }
        assertThat(container.level()).isZero();
    }

    @Test
    void whatCanBeDoneIsDoneInTheCallAndNeverQueues() {
        Container container = new Container(env);
        assertThat(container.put(1).isTriggered()).isTrue();
        assertThat(container.level()).isEqualTo(1);
        Operation<Void> get = container.get(1);
        assertThat(get.isTriggered()).isTrue();
        assertThat(get.value()).isNull();
        assertThat(container.level()).isZero();
        assertThat(container.get(1).isTriggered()).isFalse();
        assertThat(container.getQueue()).hasSize(1);
        assertThat(container.putQueue()).isEmpty();
    }

    @Test
    void aBigOneThatWaitsKeepsSmallOnesBehindItWaiting() {
        Container container = new Container(env, 10, 3);
        Operation<Void> big = container.get(5);
        Operation<Void> small = container.get(1);
        assertThat(small.isTriggered()).isFalse();

        container.put(4);
        env.run();
        assertThat(List.of(big, small)).allMatch(Operation::isProcessed);
        assertThat(container.level()).isEqualTo(1);
    }

    @Test
    void onePutMayServeSeveralGetsAndOneGetSeveralPuts() {
        Container container = new Container(env, 4);
        List<Operation<Void>> gets = List.of(container.get(1), container.get(1), container.get(1));
        container.put(3);
        env.run();
        assertThat(gets).allMatch(Operation::isProcessed);

        container.put(4);
        List<Operation<Void>> puts = List.of(container.put(2), container.put(2));
        container.get(4);
        env.run();
        assertThat(puts).allMatch(Operation::isProcessed);
        assertThat(container.level()).isEqualTo(4);
    }

    @Test
    void whoWaitsIsKnown() {
        Container container = new Container(env, 1);
        SimProcess<Object> getter = env.process(script("getter", in -> waitFor(container.get(1)), in -> done()));
        List<SimProcess<Object>> putters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            putters.add(
                    env.process(script("putter", in -> delay(env, 1), in -> waitFor(container.put(1)), in -> done())));
        }
        env.run(1);
        assertThat(container.getQueue().get(0).process()).contains(getter);
        env.run(2);
        assertThat(container.getQueue()).isEmpty();
        assertThat(container.putQueue().get(0).process()).contains(putters.get(2));
    }

    @Test
    void aWithdrawnHeadLetsThoseBehindItGo() {
        Container container = new Container(env, 10, 2);
        Operation<Void> big = container.get(5);
        Operation<Void> small = container.get(1);
        Operation<Void> alsoSmall = container.get(1);
        big.close();

        assertThat(small.isTriggered()).isTrue();
        assertThat(alsoSmall.isTriggered()).isTrue();
        assertThat(container.level()).isZero();
    }

    @Test
    void tryPutAndTryGetDoNotOvertakeAndWakeWhomTheyEnable() {
        Container container = new Container(env, 4, 1);
        Operation<Void> get = container.get(3);
        assertThat(container.tryGet(1)).as("somebody waits").isFalse();
        assertThat(container.tryPut(4)).as("no room").isFalse();
        assertThat(container.tryPut(2)).isTrue();
        assertThat(get.isTriggered()).isTrue();
        assertThat(container.level()).isZero();

        container.put(4);
        Operation<Void> put = container.put(2);
        assertThat(container.tryPut(1)).isFalse();
        assertThat(container.tryGet(2)).isTrue();
        assertThat(put.isTriggered()).isTrue();
        assertThat(container.level()).isEqualTo(4);
    }

    @Test
    void theLoserOfARaceGivesItsAmountBackToWhoWaits() {
        Container container = new Container(env, 10, 3);
        Operation<Void> winner = container.get(1);
        Operation<Void> loser = container.get(2);
        Operation<Void> waiting = container.get(2);
        env.run(env.firstOf(winner, loser));

        assertThat(loser.isCancelled()).isTrue();
        assertThat(waiting.isTriggered()).isTrue();
        assertThat(container.level()).isZero();
    }

    @Test
    void theLosingPutOfARaceIsTakenOutAgainWhileItIsThere() {
        Container container = new Container(env, 10);
        Operation<Void> first = container.put(1);
        Operation<Void> second = container.put(2);
        env.run(env.firstOf(first, second));
        assertThat(container.level()).isEqualTo(1);
    }

    @Test
    void anInterruptedGetTakesNothing() {
        Container container = new Container(env, 10);
        SimProcess<?> victim =
                env.process(script("victim", in -> waitFor(container.get(2)), in -> delay(env, 9), in -> done()));
        env.schedule(1, () -> {
            container.put(2);
            env.schedule(0, victim::interrupt); // when it has been granted, before it is delivered
        });
        env.run();

        assertThat(container.level()).isEqualTo(2);
        assertThat(container.getQueue()).isEmpty();
    }
}
