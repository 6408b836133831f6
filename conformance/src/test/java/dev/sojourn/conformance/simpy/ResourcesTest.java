package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import org.junit.jupiter.api.Test;

/** S83 to S90: resources and their priorities. */
class ResourcesTest extends InBothModes {

    @Process
    void uses(String name, Resource resource, double delay, double time) {
        await(env().timeout(delay));
        try (Request request = resource.request()) {
            await(request);
            note(name);
            await(env().timeout(time));
        }
    }

    @Process
    void usesByPriority(String name, PriorityResource resource, double delay, int priority) {
        await(env().timeout(delay));
        try (Request request = resource.request(priority)) {
            await(request);
            note(name);
            await(env().timeout(5));
        }
    }

    @Process
    void usesAgainAndAgain(String name, Resource resource) {
        for (int i = 0; i < 3; i++) {
            try (Request request = resource.request()) {
                await(request);
                note(name);
                await(env().timeout(1));
            }
        }
    }

    @Process
    void releasesExplicitly(Resource resource) {
        Request request = resource.request();
        await(request);
        await(env().timeout(1));
        note("released " + await(resource.release(request)));
        note("in use " + resource.count());
    }

    @Process
    void insists(String name, Resource resource) {
        Request request = resource.request();
        for (; ; ) {
            try {
                await(request);
                note(name + " in");
                request.close();
                return;
            } catch (Interrupt interrupt) {
                note(name + " interrupted");
            }
        }
    }

    @Test
    void s83_aCapacityIsPositiveAndFixed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resource(env(), 0))
                .withMessage("\"capacity\" must be > 0, and is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new PriorityResource(env(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PreemptiveResource(env(), 0));
        assertThat(new Resource(env()).capacity()).isEqualTo(1);
    }

    @Test
    void s83_countUsersAndQueueTellWhoIsThere() {
        var resource = new Resource(env(), 2);
        Request first = resource.request();
        Request second = resource.request();
        Request third = resource.request();
        assertThat(resource.capacity()).isEqualTo(2);
        assertThat(resource.count()).isEqualTo(2);
        assertThat(resource.users()).containsExactly(first, second);
        assertThat(resource.queue()).containsExactly(third);
        env().run();
        assertThat(resource.queue()).containsExactly(third);
        first.close();
        env().run();
        assertThat(resource.users()).containsExactly(second, third);
        assertThat(resource.queue()).isEmpty();
    }

    @Test
    void s83_noMoreProcessesUseItThanItHasSlots() {
        var resource = new Resource(env(), 2);
        for (int i = 0; i < 5; i++) {
            start(ResourcesTestProcesses.uses(this, "user " + i, resource, 0, 10));
        }
        env().run();
        assertNoted("0 user 0", "0 user 1", "10 user 2", "10 user 3", "20 user 4");
    }

    @Test
    void s84_usageSinceIsTheTimeOfTheGrant() {
        var resource = new Resource(env());
        start(ResourcesTestProcesses.uses(this, "holder", resource, 0, 7));
        env().run(1);
        Request request = resource.request();
        assertThat(request.usageSince()).isNaN();
        env().run();
        assertThat(request.usageSince()).isEqualTo(7);
    }

    /** SimPy ignores it; here release is strict, and closing forgives. */
    @Test
    void s85_releasingWhatIsNotHeldIsAnErrorAndClosingTwiceIsNot() {
        var resource = new Resource(env());
        Request held = resource.request();
        Request waiting = resource.request();
        env().run();
        assertThatIllegalStateException()
                .isThrownBy(() -> resource.release(waiting))
                .withMessageContaining("it still waits")
                .withMessageContaining("close()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resource(env()).release(held))
                .withMessageContaining("another resource");
        assertThat(resource.queue()).containsExactly(waiting);
        resource.release(held);
        assertThatIllegalStateException()
                .isThrownBy(() -> resource.release(held))
                .withMessageContaining("has been released");
        held.close();
        held.close();
        env().run();
        assertThat(resource.users()).containsExactly(waiting);
    }

    @Test
    void s86_aReleasedSlotIsFreeAtOnceAndGrantedWhenTheReleaseIsProcessed() {
        var resource = new Resource(env());
        Request held = resource.request();
        Request waiting = resource.request();
        env().run();
        var release = resource.release(held);
        assertThat(resource.count()).isZero();
        assertThat(waiting.isTriggered()).isFalse();
        assertThat(release.isTriggered()).isTrue();
        env().step();
        assertThat(release.isProcessed()).isTrue();
        assertThat(waiting.isTriggered()).isTrue();
        assertThat(resource.users()).containsExactly(waiting);
    }

    @Test
    void s86_aReleaseIsAnEventThatCanBeAwaited() {
        start(ResourcesTestProcesses.releasesExplicitly(this, new Resource(env())));
        env().run();
        assertNoted("1 released null", "1 in use 0");
    }

    @Test
    void s87_whoReleasesAndRequestsAtOnceDoesNotOvertake() {
        var resource = new Resource(env());
        start(ResourcesTestProcesses.usesAgainAndAgain(this, "a", resource));
        start(ResourcesTestProcesses.usesAgainAndAgain(this, "b", resource));
        env().run();
        assertNoted("0 a", "1 b", "2 a", "3 b", "4 a", "5 b");
    }

    @Test
    void s88_anInterruptedRequesterKeepsItsPlace() {
        var resource = new Resource(env());
        start(ResourcesTestProcesses.uses(this, "holder", resource, 0, 5));
        env().run(1);
        var first = start(ResourcesTestProcesses.insists(this, "first", resource));
        start(ResourcesTestProcesses.insists(this, "second", resource));
        env().schedule(1, first::interrupt);
        env().run();
        assertNoted("0 holder", "2 first interrupted", "5 first in", "5 second in");
    }

    @Test
    void s89_waitingRequestsAreGrantedByPriority() {
        var resource = new PriorityResource(env());
        start(ResourcesTestProcesses.usesByPriority(this, "holder 9", resource, 0, 9));
        start(ResourcesTestProcesses.usesByPriority(this, "first 2", resource, 1, 2));
        start(ResourcesTestProcesses.usesByPriority(this, "second 2", resource, 2, 2));
        start(ResourcesTestProcesses.usesByPriority(this, "late 0", resource, 3, 0));
        start(ResourcesTestProcesses.usesByPriority(this, "late -1", resource, 4, -1));
        start(ResourcesTestProcesses.usesByPriority(this, "again -1", resource, 4, -1));
        env().run();
        assertNoted("0 holder 9", "5 late -1", "10 again -1", "15 late 0", "20 first 2", "25 second 2");
    }

    @Test
    void s89_aPreemptingRequestComesFirstAtEqualPriorityAndTime() {
        var resource = new PreemptiveResource(env());
        Request holder = resource.request(0);
        Request waits = resource.request(1, false);
        Request preempts = resource.request(1, true);
        Request waitsToo = resource.request(1, false);
        assertThat(resource.queue()).containsExactly(preempts, waits, waitsToo);
        assertThat(resource.users()).containsExactly(holder);
    }

    /** A queue has no bound: a model that wants one looks at the length of the queue before it requests. */
    @Test
    void s90_aQueueIsNeverFull() {
        var resource = new PriorityResource(env());
        for (int i = 0; i <= 1000; i++) {
            resource.request(-i);
        }
        assertThat(resource.queue()).hasSize(1000);
        assertThat(resource.queue().get(0)).hasToString("Request(PriorityResource(capacity=1), priority=-1000)");
    }
}
