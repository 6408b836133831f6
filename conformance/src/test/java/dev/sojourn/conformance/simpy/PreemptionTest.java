package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Preempted;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityRequest;
import dev.sojourn.resource.Request;
import org.junit.jupiter.api.Test;

/** S91 to S96. */
class PreemptionTest extends InBothModes {

    @Process
    void uses(String name, PreemptiveResource resource, double delay, int priority, boolean preempt) {
        await(env().timeout(delay));
        try (PriorityRequest request = resource.request(priority, preempt)) {
            await(request);
            note(name + " in");
            await(env().timeout(5));
            note(name + " done");
        } catch (Interrupt interrupt) {
            Preempted cause = (Preempted) interrupt.cause();
            note(name + " preempted by "
                    + (cause.by() == null ? "no process" : cause.by().name()) + ", user since " + cause.usageSince());
        }
    }

    private void user(String name, PreemptiveResource resource, double delay, int priority, boolean preempt) {
        start(PreemptionTestProcesses.uses(this, name, resource, delay, priority, preempt)
                .named(name));
    }

    @Process
    void usesTwo(PreemptiveResource outer, PreemptiveResource inner) {
        try (Request one = outer.request(1)) {
            await(one);
            try (Request two = inner.request(1)) {
                await(two);
                await(env().timeout(5));
            } catch (Interrupt interrupt) {
                boolean isInner = ((Preempted) interrupt.cause()).resource() == inner;
                note("lost the " + (isInner ? "inner" : "outer") + " one");
                await(env().timeout(1));
                note("still has the other: " + outer.users().contains(one));
            }
        }
    }

    @Process
    void holdsAndDies(PreemptiveResource resource) {
        await(resource.request(5));
        note("dies");
    }

    @Process
    void asksTwice(PreemptiveResource resource) {
        PriorityRequest worse = resource.request(5);
        await(worse);
        PriorityRequest better = resource.request(0);
        note("the better one waits: " + !better.isTriggered());
        await(env().timeout(1));
        worse.close();
        await(better);
        note("now it has it");
        better.close();
    }

    @Process
    void isPreemptedWhileItWaitsForAnything(PreemptiveResource resource) {
        PriorityRequest request = resource.request(3);
        await(request);
        try {
            await(env().event());
        } catch (Interrupt interrupt) {
            note("lost it: " + !resource.users().contains(request));
            request.close();
            request.close();
            note("users " + resource.count());
        }
    }

    @Test
    void s91_theWorstUserLosesItsSlotToABetterRequest() {
        var resource = new PreemptiveResource(env(), 2);
        user("a", resource, 0, 1, true);
        user("b", resource, 0, 3, true);
        user("c", resource, 1, 2, true);
        env().run();
        assertNoted("0 a in", "0 b in", "1 b preempted by c, user since 0.0", "1 c in", "5 a done", "6 c done");
    }

    @Test
    void s91_anEarlierUserOfTheSamePriorityKeepsItsSlot() {
        var resource = new PreemptiveResource(env());
        user("a", resource, 0, 1, true);
        user("b", resource, 1, 1, true);
        env().run();
        assertNoted("0 a in", "5 a done", "5 b in", "10 b done");
    }

    /** Of two equal ones the later is the worse. */
    @Test
    void s91_theLatestOfEqualUsersIsTheVictim() {
        var resource = new PreemptiveResource(env(), 2);
        user("a", resource, 0, 2, true);
        user("b", resource, 1, 2, true);
        user("c", resource, 2, 1, true);
        env().run();
        assertNoted("0 a in", "1 b in", "2 b preempted by c, user since 1.0", "2 c in", "5 a done", "7 c done");
    }

    @Test
    void s92_theSlotChangesHandsInsideTheCall() {
        var resource = new PreemptiveResource(env());
        PriorityRequest victim = resource.request(2);
        env().run(3);
        PriorityRequest better = resource.request(1);
        assertThat(better.isTriggered()).isTrue();
        assertThat(resource.users()).containsExactly(better);
        assertThat(resource.users()).doesNotContain(victim);
        assertThat(better.usageSince()).isEqualTo(3);
    }

    @Test
    void s92_theVictimIsToldByWhomSinceWhenAndWhich() {
        var resource = new PreemptiveResource(env());
        user("victim", resource, 2, 2, true);
        user("better", resource, 4, 1, true);
        env().run();
        assertNoted("2 victim in", "4 victim preempted by better, user since 2.0", "4 better in", "9 better done");
    }

    @Test
    void s93_onlyTheHeadOfTheQueueMayPreempt() {
        var resource = new PreemptiveResource(env());
        user("holder", resource, 0, 2, true);
        user("patient", resource, 1, 0, false);
        user("preempting", resource, 2, 1, true);
        env().run();
        assertNoted(
                "0 holder in",
                "5 holder done",
                "5 patient in",
                "10 patient done",
                "10 preempting in",
                "15 preempting done");
    }

    @Test
    void s94_theCauseTellsWhichOfSeveralResourcesWasLost() {
        var outer = new PreemptiveResource(env());
        var inner = new PreemptiveResource(env());
        start(PreemptionTestProcesses.usesTwo(this, outer, inner));
        user("b", inner, 2, 0, true);
        env().run();
        assertNoted("2 lost the inner one", "2 b in", "3 still has the other: true", "7 b done");
        assertThat(outer.count()).isZero();
        assertThat(inner.count()).isZero();
    }

    @Test
    void s94_aVictimMayWaitForAnythingAndReleasesHarmlessly() {
        var resource = new PreemptiveResource(env());
        start(PreemptionTestProcesses.isPreemptedWhileItWaitsForAnything(this, resource));
        user("better", resource, 1, 0, true);
        env().run();
        assertNoted("1 lost it: true", "1 users 1", "1 better in", "6 better done");
    }

    /** SimPy throws at the requester. */
    @Test
    void s95_aHolderThatIsNoLivingProcessLosesItsSlotSilently() {
        var resource = new PreemptiveResource(env());
        SimProcess<Void> dead = start(PreemptionTestProcesses.holdsAndDies(this, resource));
        user("better", resource, 1, 0, true);
        env().run(2);
        assertThat(dead.isAlive()).isFalse();
        assertNoted("0 dies", "1 better in");

        var held = new PreemptiveResource(env());
        Request outside = held.request(9);
        user("next", held, 1, 0, true);
        env().run();
        assertThat(held.users()).doesNotContain(outside);
        assertNoted("0 dies", "1 better in", "3 next in", "6 better done", "8 next done");
    }

    @Test
    void s95_theInterruptNamesNoProcessIfThePreemptingRequestHasNone() {
        var resource = new PreemptiveResource(env());
        user("victim", resource, 0, 5, true);
        env().schedule(1, () -> resource.request(0));
        env().run();
        assertNoted("0 victim in", "1 victim preempted by no process, user since 0.0");
    }

    /** SimPy throws at the requester. */
    @Test
    void s95_aProcessNeverPreemptsItselfButWaits() {
        start(PreemptionTestProcesses.asksTwice(this, new PreemptiveResource(env())));
        env().run();
        assertNoted("0 the better one waits: true", "1 now it has it");
    }

    @Test
    void s96_aRequestThatDoesNotPreemptWaitsAndMayBePreempted() {
        var resource = new PreemptiveResource(env());
        user("holder", resource, 0, 5, false);
        user("patient", resource, 1, 0, false);
        user("preempting", resource, 6, -1, true);
        env().run();
        assertNoted(
                "0 holder in",
                "5 holder done",
                "5 patient in",
                "6 patient preempted by preempting, user since 5.0",
                "6 preempting in",
                "11 preempting done");
    }
}
