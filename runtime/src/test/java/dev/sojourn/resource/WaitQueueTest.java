package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of a queue holds at every length, and finding one's place in it is never a walk past everybody. */
class WaitQueueTest {

    private final Environment env = new Environment();
    private long comparisons;

    @Test
    void aLongQueueIsSortedWhateverComesAndGoes() {
        Random random = new Random(42);
        PriorityResource resource = new PriorityResource(env);
        resource.request(0);
        List<PriorityRequest> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(4) == 0 && !expected.isEmpty()) {
                expected.remove(random.nextInt(expected.size())).close();
            } else {
                expected.add(resource.request(random.nextInt(100)));
            }
        }
        expected.sort(Comparator.comparingInt(PriorityRequest::priority));
        assertThat(resource.queue()).containsExactlyElementsOf(expected);
    }

    @Test
    void aPlaceInALongQueueIsFoundInLogarithmicTime() {
        int length = 20_000;
        PriorityResource resource = new PriorityResource(env, 1, new Counting());
        resource.request(0);
        for (int i = 0; i < length; i++) {
            resource.request(length - i);
        }
        assertThat(resource.queue()).hasSize(length);
        assertThat(comparisons).isLessThan(100L * length);
    }

    private final class Counting extends PriorityResource.PriorityRequests {
        @Override
        boolean isBefore(Request one, Request other) {
            comparisons++;
            return super.isBefore(one, other);
        }
    }
}
