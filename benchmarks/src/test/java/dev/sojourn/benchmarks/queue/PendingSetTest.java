package dev.sojourn.benchmarks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every structure keeps the order of a sorted list, whatever enters and leaves. */
class PendingSetTest {

    private record Entry(double time, long sequence) {}

    @ParameterizedTest
    @ValueSource(strings = {"heap4", "winner2", "winner4", "fast", "loser"})
    void keepsTheOrderOfASortedList(String structure) {
        for (long seed = 0; seed < 40; seed++) {
            play(structure, seed);
        }
    }

    private static void play(String structure, long seed) {
        Random random = new Random(seed);
        PendingSet set = HoldModel.structure(structure).get();
        List<Entry> expected = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        double now = 0;
        int times = 1 + random.nextInt(50);
        int growth = 1 + random.nextInt(9);
        for (long step = 0; step < 2000; step++) {
            int what = random.nextInt(10);
            String position = "seed " + seed + ", step " + step;
            if (what < growth || expected.isEmpty()) {
                Entry entry = new Entry(now + random.nextInt(times), step);
                expected.add(entry);
                slots.add(set.add(entry.time(), step, entry));
            } else if (what % 3 == 0) {
                int victim = random.nextInt(expected.size());
                expected.remove(victim);
                set.remove(slots.remove(victim));
            } else {
                Entry first = expected.stream()
                        .min(Comparator.comparingDouble(Entry::time).thenComparingLong(Entry::sequence))
                        .orElseThrow();
                now = set.nextTime();
                assertThat(now).as(position).isEqualTo(first.time());
                assertThat(set.poll()).as(position).isSameAs(first);
                slots.remove(expected.indexOf(first));
                expected.remove(first);
            }
            assertThat(set.size()).as(position).isEqualTo(expected.size());
        }
    }
}
