package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Preempted;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityRequest;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import org.junit.jupiter.api.Test;

/** A41 to A47: resources. */
class ResourceTest extends InBothModes {

    @Process
    void uses(String name, Resource resource, double time) {
        try (Request request = resource.request()) {
            await(request);
            note(name + " in");
            await(env().timeout(time));
        } catch (Interrupt interrupt) {
            note(name + " interrupted");
        }
    }

    @Process
    void usesByPriority(String name, PreemptiveResource resource, double delay, int priority) {
        await(env().timeout(delay));
        try (PriorityRequest request = resource.request(priority)) {
            await(request);
            note(name + " in");
            await(env().timeout(5));
            note(name + " done");
        } catch (Interrupt interrupt) {
            Preempted cause = (Preempted) interrupt.cause();
            note(name + " preempted by " + cause.by().name() + " of " + cause.resource() + " since "
                    + cause.usageSince());
        }
    }

    private void user(String name, PreemptiveResource resource, double delay, int priority) {
        start(ResourceTestProcesses.usesByPriority(this, name, resource, delay, priority)
                .named(name));
    }

    @Process
    void asksWithPatience(PreemptiveResource resource) {
        try (PriorityRequest request = resource.request(9)) {
            var winner = await(env().firstOf(request, env().timeout(2)));
            note("got it: " + (winner == request));
        }
    }

    @Test
    void a41_waitersAreServedInTheOrderOfArrival() {
        var resource = new Resource(env());
        start(ResourceTestProcesses.uses(this, "a", resource, 2));
        start(ResourceTestProcesses.uses(this, "b", resource, 2));
        start(ResourceTestProcesses.uses(this, "c", resource, 2));
        env().run();
        assertNoted("0 a in", "2 b in", "4 c in");
        assertThat(resource.count()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resource(env(), -1))
                .withMessageContaining("-1");
    }

    /** asimpy's release is anonymous and makes the count negative. */
    @Test
    void a41_onlyWhatIsHeldCanBeReleased() {
        var resource = new Resource(env());
        var request = resource.request();
        resource.release(request);
        assertThatIllegalStateException().isThrownBy(() -> resource.release(request));
        assertThat(resource.count()).isZero();
    }

    /** asimpy's slot is lost for ever. */
    @Test
    void a42_aSlotThatIsGrantedToAProcessThatIsInterruptedInTheSameInstantIsNotLost() {
        var resource = new Resource(env());
        var held = resource.request();
        env().run();
        var waiter = start(ResourceTestProcesses.uses(this, "waiter", resource, 1));
        start(ResourceTestProcesses.uses(this, "next", resource, 1));
        env().schedule(2, () -> {
            held.close();
            env().schedule(0, waiter::interrupt);
        });
        env().run();
        assertNoted("2 waiter interrupted", "2 next in");
        assertThat(resource.count()).isZero();
    }

    @Test
    void a43_tryAcquireTakesAFreeSlotThatNobodyWaitsFor() {
        var resource = new Resource(env());
        Request request = resource.tryAcquire().orElseThrow();
        assertThat(request.isProcessed()).isTrue();
        assertThat(resource.users()).containsExactly(request);
        assertThat(resource.tryAcquire()).isEmpty();
        Request waiting = resource.request();
        request.close();
        assertThat(resource.tryAcquire()).isEmpty();
        assertThat(resource.users()).containsExactly(waiting);
    }

    @Test
    void a44_theWorstAndLatestUserIsPreemptedAndToldByWhom() {
        var resource = new PreemptiveResource(env(), 2);
        user("a", resource, 0, 3);
        user("b", resource, 1, 3);
        user("equal", resource, 2, 3);
        user("better", resource, 3, 1);
        env().run(4);
        assertNoted(
                "0 a in",
                "1 b in",
                "3 b preempted by better of PreemptiveResource(capacity=2) since 1.0",
                "3 better in");
        env().run();
        assertThat(notes()).endsWith("5 a done", "5 equal in", "8 better done", "10 equal done");
    }

    @Test
    void a45_waitersAreServedByPriorityThenArrival() {
        var resource = new PreemptiveResource(env());
        user("holder", resource, 0, 0);
        user("two", resource, 1, 2);
        user("one", resource, 2, 1);
        user("one too", resource, 3, 1);
        env().run();
        assertThat(notes().stream().filter(note -> note.endsWith(" in")))
                .containsExactly("0 holder in", "5 one in", "10 one too in", "15 two in");
    }

    /** In asimpy a release acts for the active process; here it names the request, so one process may hold several. */
    @Test
    void a46_aPreemptedRequestCannotBeReleased() {
        var resource = new PreemptiveResource(env());
        PriorityRequest victim = resource.request(5);
        PriorityRequest better = resource.request(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> resource.release(victim))
                .withMessageContaining("holds no slot");
        victim.close();
        assertThat(resource.users()).containsExactly(better);
        resource.release(better);
        assertThat(resource.count()).isZero();
    }

    /** asimpy's acquire cannot take part in a race, nor be asked for outside a process. */
    @Test
    void a47_aRequestOfAPreemptiveResourceIsAnEventLikeAnyOther() {
        var resource = new PreemptiveResource(env());
        PriorityRequest outside = resource.request(1);
        start(ResourceTestProcesses.asksWithPatience(this, resource));
        env().run();
        assertNoted("2 got it: false");
        assertThat(resource.queue()).isEmpty();
        assertThat(resource.users()).containsExactly(outside);
    }
}
