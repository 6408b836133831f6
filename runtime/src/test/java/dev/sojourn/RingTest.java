package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RingTest {

    private static Occurrence entry() {
        return new Scheduled(() -> {});
    }

    @Test
    void anEmptyRingHasNothing() {
        Ring ring = new Ring();

        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.poll()).isNull();
    }

    @Test
    void anEntryPutFirstIsNext() {
        Ring ring = new Ring();
        Occurrence late = entry();
        Occurrence soon = entry();
        ring.add(late);
        ring.addFirst(soon);

        assertThat(ring.poll()).isSameAs(soon);
        assertThat(ring.poll()).isSameAs(late);
    }

    @Test
    void aTakenOutEntryIsSkippedAndTheRingIsEmptyWithoutIt() {
        Ring ring = new Ring();
        int index = ring.add(entry());

        ring.remove(index);

        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.poll()).isNull();
    }

    @Test
    void aRingAgreesWithADequeUnderRandomAddsRemovalsAndPolls() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Ring ring = new Ring();
            ArrayDeque<Occurrence> oracle = new ArrayDeque<>();
            Map<Occurrence, Integer> indices = new HashMap<>();
            for (int i = 0; i < 500; i++) {
                switch (random.nextInt(6)) {
                    case 0, 1, 2 -> {
                        Occurrence added = entry();
                        indices.put(added, ring.add(added));
                        oracle.add(added);
                    }
                    case 3 -> {
                        Occurrence added = entry();
                        ring.addFirst(added);
                        oracle.addFirst(added);
                    }
                    case 4 -> {
                        List<Occurrence> candidates = new ArrayList<>(oracle);
                        candidates.retainAll(indices.keySet());
                        if (!candidates.isEmpty()) {
                            Occurrence removed = candidates.get(random.nextInt(candidates.size()));
                            ring.remove(indices.remove(removed));
                            oracle.remove(removed);
                        }
                    }
                    default -> assertThat(ring.poll()).as("seed %d", seed).isSameAs(oracle.poll());
                }
                assertThat(ring.isEmpty()).as("seed %d", seed).isEqualTo(oracle.isEmpty());
            }
        }
    }
}
