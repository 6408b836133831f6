package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import org.junit.jupiter.api.Test;

/** S89. */
class PriorityResourceTest {

    private final Environment env = new Environment();
    private final PriorityResource resource = new PriorityResource(env);

    @Test
    void theSmallestPriorityIsNextAndEqualOnesInOrderOfArrival() {
        Request holder = resource.request(9);
        Request c = resource.request(3);
        Request d = resource.request(3);
        env.run(1);
        Request a = resource.request(1);
        Request b = resource.request(2);

        assertThat(resource.queue()).containsExactly(a, b, c, d);
        holder.close();
        env.run();
        assertThat(resource.users()).containsExactly(a);
    }

    @Test
    void anEarlierRequestOfEqualPriorityComesFirstAndAmongSimultaneousOnesThosePreempting() {
        PreemptiveResource preemptive = new PreemptiveResource(env);
        preemptive.request(0, false);
        Request patient = preemptive.request(1, false);
        Request preempting = preemptive.request(1, true);
        Request preemptingToo = preemptive.request(1);

        assertThat(preemptive.queue()).containsExactly(preempting, preemptingToo, patient);
    }

    @Test
    void priorityIsZeroUnlessGiven() {
        PriorityRequest request = resource.request();
        assertThat(request.priority()).isZero();
        assertThat(request.preempts()).isTrue();
        assertThat(new PriorityResource(env, 2).capacity()).isEqualTo(2);
    }

    @Test
    void aPriorityResourceNeverPreempts() {
        Request holder = resource.request(5);
        Request better = resource.request(0);

        assertThat(resource.users()).containsExactly(holder);
        assertThat(resource.queue()).containsExactly(better);
    }

    @Test
    void tryAcquireWorksWithPriorities() {
        assertThat(resource.tryAcquire()).isPresent();
        assertThat(resource.tryAcquire()).isEmpty();
    }
}
