package dev.sojourn.resource;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.sojourn.Environment;
import dev.sojourn.Script;
import dev.sojourn.SimProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S91 to S96. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class PreemptiveResourceTest {

    private final Environment env;
    private final PreemptiveResource resource;
    private final List<Object> log = new ArrayList<>();

    PreemptiveResourceTest(Script.Mode mode) {
        env = mode.environment();
        resource = new PreemptiveResource(env, 1);
    }

    /** SimPy's usual process of these tests: arrives, requests, holds, closes. */
    private SimProcess<Object> user(
            int id, PreemptiveResource wanted, double arrival, int priority, boolean preempt, double time) {
        Request[] request = new Request[1];
        return env.process(script(
                "p" + id,
                in -> delay(env, arrival),
                in -> waitFor(request[0] = wanted.request(priority, preempt)),
                in -> in.isInterrupt() ? preempted(id, in, request) : delay(env, time),
                in -> {
                    if (in.isInterrupt()) {
                        return preempted(id, in, request);
                    }
                    request[0].close();
                    log.add(id + " done at " + env.now());
                    return done();
                }));
    }

    private Script.Move preempted(int id, Script.In in, Request[] request) {
        Preempted cause = (Preempted) in.cause();
        request[0].close();
        String by = cause.by() == null ? "nobody" : cause.by().name();
        log.add(id + " preempted at " + env.now() + " by " + by + ", used since " + cause.usageSince());
        return done();
    }

    @Test
    void aBetterRequestTakesTheSlotEvenBeforeItWasDelivered() {
        SimProcess<?> a = user(0, resource, 0, 1, true, 1);
        user(1, resource, 0, 0, true, 1);
        env.run();

        assertThat(log).containsExactly("0 preempted at 0.0 by p1, used since 0.0", "1 done at 1.0");
        assertThat(a.isOk()).isTrue();
    }

    @Test
    void mixedPreemption() {
        user(0, resource, 0, 2, true, 2);
        user(1, resource, 0, 2, true, 2); // waits: cannot preempt
        user(2, resource, 1, 1, false, 2); // waits, though better
        user(3, resource, 3, 0, true, 2); // preempts
        user(4, resource, 4, 3, true, 2);
        env.run();

        assertThat(log)
                .containsExactly(
                        "0 done at 2.0",
                        "2 preempted at 3.0 by p3, used since 2.0",
                        "3 done at 5.0",
                        "1 done at 7.0",
                        "4 done at 9.0");
    }

    @Test
    void theWorstUserIsTheVictimAndTheCauseNamesTheResource() {
        PreemptiveResource two = new PreemptiveResource(env, 2);
        List<Preempted> causes = new ArrayList<>();
        for (int priority : new int[] {1, 3}) {
            env.process(script("user" + priority, in -> waitFor(two.request(priority)), in -> delay(env, 10), in -> {
                if (in.isInterrupt()) {
                    causes.add((Preempted) in.cause());
                }
                return done();
            }));
        }
        env.run(5);
        PriorityRequest better = two.request(2);

        assertThat(better.isTriggered()).isTrue();
        assertThat(two.users()).hasSize(2);
        env.run();
        assertThat(causes).hasSize(1);
        assertThat(causes.get(0).resource()).isSameAs(two);
        assertThat(causes.get(0).by()).isNull();
        assertThat(causes.get(0).usageSince()).isZero();
    }

    @Test
    void ofEqualPriorityTheLaterIsWorseAndTheEarlierIsNotPreempted() {
        user(0, resource, 0, 1, true, 5);
        user(1, resource, 1, 1, true, 5);
        env.run();

        assertThat(log).containsExactly("0 done at 5.0", "1 done at 10.0");
    }

    @Test
    void onlyTheHeadOfTheQueueMayPreempt() {
        user(0, resource, 0, 2, true, 5);
        user(1, resource, 1, 0, false, 1); // the head, waits
        user(2, resource, 2, 1, true, 1); // would preempt, but stands behind
        env.run();

        assertThat(log).containsExactly("0 done at 5.0", "1 done at 6.0", "2 done at 7.0");
    }

    @Test
    void whoDoesNotPreemptMayBePreempted() {
        user(0, resource, 0, 2, false, 5);
        user(1, resource, 1, 1, true, 1);
        env.run();

        assertThat(log).containsExactly("0 preempted at 1.0 by p1, used since 0.0", "1 done at 2.0");
    }

    @Test
    void aSlotOfNoLivingProcessIsTakenWithoutAnInterrupt() {
        Request[] ofDead = new Request[1];
        env.process(script("dead", in -> waitFor(ofDead[0] = resource.request(5)), in -> done()));
        env.run();
        PriorityRequest outside = resource.request(4);
        assertThat(outside.isTriggered()).isTrue();
        assertThat(resource.users()).containsExactly(outside);

        PriorityRequest better = resource.request(3);
        assertThat(resource.users()).containsExactly(better);
        assertThatNoException().isThrownBy(() -> env.run());
        ofDead[0].close();
        outside.close();
        assertThat(resource.users()).containsExactly(better);
    }

    @Test
    void aProcessNeverPreemptsItself() {
        SimProcess<?> p = env.process(script(
                "p",
                in -> waitFor(resource.request(5)),
                in -> {
                    PriorityRequest better = resource.request(0);
                    log.add(better.isTriggered());
                    better.close();
                    return delay(env, 1);
                },
                in -> {
                    in.value();
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly(false);
        assertThat(p.isOk()).isTrue();
    }

    @Test
    void aProcessThatMakesRoomForItsOwnPreemptionGetsTheInterruptWhenItWaits() {
        PriorityRequest[] requests = new PriorityRequest[2];
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(requests[0] = resource.request(5)),
                in -> {
                    requests[1] = resource.request(0, false);
                    return delay(env, 2);
                },
                in -> {
                    in.value();
                    requests[1].close(); // which kept the preempting one behind it waiting
                    log.add(resource.users().contains(requests[0]));
                    return delay(env, 1);
                },
                in -> {
                    log.add(in.cause() instanceof Preempted);
                    return done();
                }));
        env.schedule(1, () -> resource.request(1));
        env.run();

        assertThat(log).containsExactly(false, true);
        assertThat(victim.isOk()).isTrue();
    }

    @Test
    void aPreemptedRequestThatWasNotDeliveredDoesNotComeBack() {
        Request[] lost = new Request[1];
        env.process(script("victim", in -> waitFor(lost[0] = resource.request(5)), in -> delay(env, 3), in -> {
            log.add(lost[0].isProcessed());
            return done();
        }));
        env.process(script("better", in -> waitFor(resource.request(0)), in -> done()));
        env.run();

        assertThat(log).containsExactly(true);
        assertThat(resource.queue()).isEmpty();
        assertThat(resource.users()).hasSize(1).doesNotContain(lost[0]);
    }

    @Test
    void theCauseTellsWhichOfSeveralResourcesWasLost() {
        PreemptiveResource other = new PreemptiveResource(env, 1);
        List<Object> lost = new ArrayList<>();
        env.process(script(
                "nested",
                in -> waitFor(resource.request(1)),
                in -> waitFor(other.request(1)),
                in -> delay(env, 9),
                in -> {
                    lost.add(((Preempted) in.cause()).resource());
                    return delay(env, 9);
                },
                in -> {
                    lost.add(((Preempted) in.cause()).resource());
                    return done();
                }));
        user(1, other, 1, 0, true, 1);
        user(2, resource, 2, 0, true, 1);
        env.run();

        assertThat(lost).containsExactly(other, resource);
    }
}
