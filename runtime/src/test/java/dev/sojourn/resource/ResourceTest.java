package dev.sojourn.resource;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.sojourn.Environment;
import dev.sojourn.Script;
import dev.sojourn.SimProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S75 to S88. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class ResourceTest {

    private final Environment env;
    private final Resource resource;
    private final List<Object> log = new ArrayList<>();

    ResourceTest(Script.Mode mode) {
        env = mode.environment();
        resource = new Resource(env, 1);
    }

    /** A process that holds a slot for some time. */
    private SimProcess<Object> user(String name, Resource wanted, double time) {
        Request[] request = new Request[1];
        return env.process(script(
                        name,
                        in -> waitFor(request[0] = wanted.request()),
                        in -> {
                            log.add(name + " at " + env.now());
                            return delay(env, time);
                        },
                        in -> {
                            request[0].close();
                            return done();
                        }))
                .named(name);
    }

    @Test
    void processesUseASlotOneAfterTheOther() {
        user("a", resource, 1);
        user("b", resource, 1);
        env.run();

        assertThat(log).containsExactly("a at 0.0", "b at 1.0");
        assertThat(resource.count()).isZero();
    }

    @Test
    void asManyAsThereAreSlotsUseItAtOnce() {
        Resource three = new Resource(env, 3);
        for (int i = 0; i < 7; i++) {
            user("" + i, three, 1);
        }
        env.run();

        assertThat(log)
                .containsExactly("0 at 0.0", "1 at 0.0", "2 at 0.0", "3 at 1.0", "4 at 1.0", "5 at 1.0", "6 at 2.0");
    }

    @Test
    void theCapacityIsPositiveAndOneUnlessGiven() {
        assertThat(new Resource(env).capacity()).isEqualTo(1);
        assertThat(new Resource(env, 4).capacity()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resource(env, 0))
                .withMessageContaining("\"capacity\" must be > 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Resource(env, -1));
        assertThatNullPointerException().isThrownBy(() -> new Resource(null));
    }

    @Test
    void aRequestThatCanBeGrantedIsTriggeredInTheCallAndNeverQueues() {
        Request first = resource.request();
        assertThat(first.isTriggered()).isTrue();
        assertThat(first.isProcessed()).isFalse();
        assertThat(resource.users()).containsExactly(first);
        assertThat(resource.queue()).isEmpty();

        Request second = resource.request();
        assertThat(second.isTriggered()).isFalse();
        assertThat(resource.users()).containsExactly(first);
        assertThat(resource.queue()).containsExactly(second);
    }

    @Test
    void aGrantedRequesterContinuesThroughTheQueue() {
        env.process(script(
                "p",
                in -> {
                    env.schedule(0, () -> log.add("before"));
                    return waitFor(resource.request());
                },
                in -> {
                    assertThat(in.<Request>value().resource()).isSameAs(resource);
                    log.add("granted");
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly("before", "granted");
    }

    @Test
    void aRequestKnowsItsProcessItsResourceAndSinceWhenItIsGranted() {
        SimProcess<Object> a = user("a", resource, 2);
        SimProcess<Object> b = user("b", resource, 2);
        env.run(1);
        Request waiting = resource.queue().get(0);

        assertThat(resource.users().get(0).process()).contains(a);
        assertThat(waiting.process()).contains(b);
        assertThat(waiting.usageSince()).isNaN();
        env.run(3);
        assertThat(waiting.usageSince()).isEqualTo(2);
        assertThat(resource.users()).containsExactly(waiting);
        assertThat(resource.request().process()).isEqualTo(Optional.empty());
    }

    @Test
    void whoReleasesAndRequestsAgainDoesNotJumpTheQueue() {
        for (String name : List.of("a", "b")) {
            Request[] request = new Request[1];
            env.process(script(
                    name,
                    in -> waitFor(request[0] = resource.request()),
                    in -> {
                        log.add(name + env.now());
                        return delay(env, 1);
                    },
                    in -> {
                        request[0].close();
                        return env.now() < 5
                                ? waitFor(request[0] = resource.request()).thenStep(1)
                                : done();
                    }));
        }
        env.run();

        assertThat(log).containsExactly("a0.0", "b1.0", "a2.0", "b3.0", "a4.0", "b5.0");
    }

    @Test
    void aReleasedSlotIsFreeAtOnceAndTheNextIsGrantedThroughTheQueue() {
        Request first = resource.request();
        Request second = resource.request();
        env.run();
        resource.release(first).addCallback(e -> log.add("released " + second.isTriggered()));

        assertThat(resource.count()).isZero();
        assertThat(second.isTriggered()).isFalse();
        env.run();
        assertThat(log).containsExactly("released true");
        assertThat(resource.users()).containsExactly(second);
    }

    @Test
    void closingGrantsTheNextThroughTheQueueToo() {
        Request first = resource.request();
        Request second = resource.request();
        first.close();

        assertThat(resource.count()).isZero();
        assertThat(second.isTriggered()).isFalse();
        env.run();
        assertThat(resource.users()).containsExactly(second);
    }

    @Test
    void closingIsIdempotentAndWithdrawsWhatWaits() {
        Request first = resource.request();
        Request second = resource.request();
        Request third = resource.request();
        second.close();
        second.close();
        assertThat(second.isCancelled()).isTrue();
        assertThat(resource.queue()).containsExactly(third);

        env.run();
        first.close();
        first.close();
        env.run();
        assertThat(resource.users()).containsExactly(third);
        second.close();
        assertThat(resource.count()).isEqualTo(1);
    }

    @Test
    void closingAGrantThatHasNotBeenDeliveredGivesItToTheNext() {
        Request first = resource.request();
        Request second = resource.request();
        first.close();
        env.run();

        assertThat(resource.users()).containsExactly(second);
        assertThat(first.isProcessed()).isTrue();
    }

    @Test
    void releasingWhatIsNotHeldIsAnError() {
        Request first = resource.request();
        Request second = resource.request();

        assertThatIllegalStateException()
                .isThrownBy(() -> resource.release(second))
                .withMessageContaining("still waits")
                .withMessageContaining("close()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resource(env).release(first))
                .withMessageContaining("another resource");
        resource.release(first);
        assertThatIllegalStateException()
                .isThrownBy(() -> resource.release(first))
                .withMessageContaining("has been released");
    }

    @Test
    void aWithdrawnHeadLetsThoseBehindItGo() {
        Resource two = new Resource(env, 2);
        Request a = two.request();
        two.request();
        Request waiting = two.request();
        Request behind = two.request();
        env.run();
        a.close();
        waiting.close(); // before the released slot has been given on

        assertThat(two.users()).contains(behind);
    }

    @Test
    void anInterruptedRequesterKeepsItsPlaceAndMayWaitAgain() {
        user("holder", resource, 2);
        Request[] request = new Request[1];
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(request[0] = resource.request()),
                in -> {
                    log.add("interrupted " + in.isInterrupt());
                    return waitFor(request[0]);
                },
                in -> {
                    log.add("victim at " + env.now());
                    return done();
                }));
        user("later", resource, 1);
        env.schedule(1, victim::interrupt);
        env.run();

        assertThat(log).containsExactly("holder at 0.0", "interrupted true", "victim at 2.0");
        assertThat(resource.users()).containsExactly(request[0]);
    }

    @Test
    void anAbandonedRequestIsPassedOverAndReturnsToItsPlaceWhenAwaitedAgain() {
        user("holder", resource, 2);
        Request[] request = new Request[1];
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(request[0] = resource.request()),
                in -> delay(env, 2),
                in -> waitFor(request[0]),
                in -> {
                    log.add("victim at " + env.now());
                    request[0].close();
                    return done();
                }));
        user("b", resource, 3);
        user("c", resource, 3);
        env.schedule(1, victim::interrupt);
        env.run();

        assertThat(log).containsExactly("holder at 0.0", "b at 2.0", "victim at 5.0", "c at 5.0");
    }

    @Test
    void aGrantThatWasNotDeliveredWhenItsProcessWasInterruptedGoesToTheNext() {
        user("holder", resource, 2);
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(resource.request()),
                in -> {
                    log.add("victim interrupted " + in.isInterrupt());
                    return delay(env, 10);
                },
                in -> done()));
        env.process(script("interrupter", in -> delay(env, 2), in -> delay(env, 0), in -> delay(env, 0), in -> {
            // the slot has been granted in this instant
            assertThat(resource.users()).hasSize(1);
            victim.interrupt();
            return done();
        }));
        user("next", resource, 1);
        env.run();

        assertThat(log).containsExactly("holder at 0.0", "victim interrupted true", "next at 2.0");
        assertThat(resource.count()).isZero();
    }

    @Test
    void aGrantThatWasNotDeliveredIsKeptByWhoAwaitsItAgain() {
        user("holder", resource, 2);
        Request[] request = new Request[1];
        SimProcess<?> victim = env.process(
                script("victim", in -> waitFor(request[0] = resource.request()), in -> waitFor(request[0]), in -> {
                    log.add("victim at " + env.now());
                    return done();
                }));
        env.process(script("interrupter", in -> delay(env, 2), in -> delay(env, 0), in -> delay(env, 0), in -> {
            victim.interrupt();
            return done();
        }));
        user("next", resource, 1);
        env.run();

        assertThat(log).containsExactly("holder at 0.0", "victim at 2.0");
        assertThat(resource.users()).containsExactly(request[0]);
    }

    @Test
    void aLosingRequestOfARaceGivesItsSlotBack() {
        Resource other = new Resource(env);
        Request first = resource.request();
        Request second = other.request();
        assertThat((Object) env.run(env.firstOf(first, second))).isSameAs(first);

        assertThat(other.count()).isZero();
        assertThat(resource.count()).isEqualTo(1);
        assertThat(second.isCancelled()).isTrue();
    }

    @Test
    void aRaceThatWasWonButNotHeardOfGivesTheSlotBack() {
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(env.firstOf(resource.request(), env.timeout(5))),
                in -> delay(env, 9),
                in -> done()));
        env.process(script("interrupter", in -> delay(env, 0), in -> {
            assertThat(resource.count()).isEqualTo(1);
            victim.interrupt();
            return done();
        }));
        env.run(1);

        assertThat(resource.count()).isZero();
    }

    // ---- tryAcquire ----

    @Test
    void tryAcquireTakesAFreeSlotAtOnce() {
        Request request = resource.tryAcquire().orElseThrow();

        assertThat(request.isProcessed()).isTrue();
        assertThat(request.value()).isSameAs(request);
        assertThat(request.usageSince()).isZero();
        assertThat(resource.users()).containsExactly(request);
        assertThat(resource.tryAcquire()).isEmpty();
        request.close();
        assertThat(resource.tryAcquire()).isPresent();
    }

    @Test
    void tryAcquireDoesNotOvertake() {
        Request first = resource.request();
        Request waiting = resource.request();
        first.close();

        assertThat(resource.tryAcquire()).isEmpty();
        assertThat(resource.users()).containsExactly(waiting);
    }

    @Test
    void resourcesAndRequestsSayWhatTheyAre() {
        assertThat(resource).hasToString("Resource(capacity=1)");
        assertThat(resource.request()).hasToString("Request(Resource(capacity=1))");
        assertThat(new PriorityResource(env).request(3))
                .hasToString("Request(PriorityResource(capacity=1), priority=3)");
    }

    /** The release must not be forgotten with the request that it was made through. */
    @Test
    void aGrantThatIsClosedAndCancelledBeforeItIsDeliveredLetsTheNextIn() {
        var resource = new Resource(env);
        Request closed = resource.request();
        Request next = resource.request();
        closed.close();
        closed.cancel();
        env.run();
        assertThat(resource.users()).containsExactly(next);
        assertThat(next.isProcessed()).isTrue();
    }
}
