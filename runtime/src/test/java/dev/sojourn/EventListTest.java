package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the event list, against a sorted set. */
class EventListTest {

    private record Entry(double time, long sequence, int slot, Occurrence occurrence) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingDouble(Entry::time).thenComparingLong(Entry::sequence);

    private static Occurrence occurrence() {
        return new Scheduled(() -> {});
    }

    @Test
    void anEmptyListHasNoTime() {
        EventList list = new EventList();

        assertThat(list.isEmpty()).isTrue();
        assertThat(list.nextTime()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void entriesOfOneTimeComeBySequenceWhateverTheOrderOfTheirEntering() {
        EventList list = new EventList();
        Occurrence second = occurrence();
        Occurrence first = occurrence();
        list.add(1, 7, second);
        list.add(1, 3, first);

        assertThat(list.nextSequence()).isEqualTo(3);
        assertThat(list.poll()).isSameAs(first);
        assertThat(list.poll()).isSameAs(second);
    }

    @Test
    void negativeTimesComeBeforePositiveOnes() {
        EventList list = new EventList();
        Occurrence positive = occurrence();
        Occurrence negative = occurrence();
        list.add(0, 0, positive);
        list.add(-2, 1, negative);

        assertThat(list.poll()).isSameAs(negative);
        assertThat(list.poll()).isSameAs(positive);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50, 2_000})
    void theListAgreesWithASortedSetUnderRandomUse(int typicalSize) {
        for (long seed = 1; seed <= 20; seed++) {
            randomUse(typicalSize, seed);
        }
    }

    private static void randomUse(int typicalSize, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventList list = new EventList();
        TreeSet<Entry> oracle = new TreeSet<>(ORDER);
        long sequence = 0;
        for (int i = 0; i < 5_000; i++) {
            int choice = random.nextInt(10);
            if (oracle.isEmpty() || choice < (oracle.size() < typicalSize ? 6 : 4)) {
                double time = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextDouble() * 5;
                Occurrence added = occurrence();
                int slot = list.add(time, sequence, added);
                oracle.add(new Entry(time, sequence, slot, added));
                sequence++;
            } else if (choice < 8) {
                Entry next = oracle.pollFirst();
                assertThat(list.nextTime()).as("seed %d", seed).isEqualTo(next.time);
                assertThat(list.nextSequence()).as("seed %d", seed).isEqualTo(next.sequence);
                assertThat(list.poll()).as("seed %d", seed).isSameAs(next.occurrence);
            } else {
                List<Entry> entries = new ArrayList<>(oracle);
                Entry chosen = entries.get(random.nextInt(entries.size()));
                assertThat(list.get(chosen.slot)).as("seed %d", seed).isSameAs(chosen.occurrence);
                assertThat(list.time(chosen.slot)).as("seed %d", seed).isEqualTo(chosen.time);
                assertThat(list.sequence(chosen.slot)).as("seed %d", seed).isEqualTo(chosen.sequence);
                oracle.remove(chosen);
                if (choice == 8) {
                    list.remove(chosen.slot);
                } else {
                    Occurrence other = occurrence();
                    list.replace(chosen.slot, other);
                    oracle.add(new Entry(chosen.time, chosen.sequence, chosen.slot, other));
                }
            }
            assertThat(list.size()).as("seed %d", seed).isEqualTo(oracle.size());
        }
        while (!oracle.isEmpty()) {
            assertThat(list.poll()).as("seed %d", seed).isSameAs(oracle.pollFirst().occurrence);
        }
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void timesThatDifferInTheirLastBitOnlyKeepTheirOrder() {
        EventList list = new EventList();
        double time = 1.0;
        Occurrence later = occurrence();
        Occurrence earlier = occurrence();
        list.add(Math.nextUp(time), 0, later);
        list.add(time, 1, earlier);

        assertThat(list.nextTime()).isEqualTo(time);
        assertThat(list.poll()).isSameAs(earlier);
        assertThat(list.nextTime()).isEqualTo(Math.nextUp(time));
        assertThat(list.poll()).isSameAs(later);
    }

    @Test
    void extremeTimesComeBackAsTheyWere() {
        EventList list = new EventList();
        double[] times = {-Double.MAX_VALUE, -1, -Double.MIN_VALUE, 0, Double.MIN_VALUE, 1e-300, Double.MAX_VALUE};
        for (int i = times.length - 1; i >= 0; i--) {
            list.add(times[i], i, occurrence());
        }
        for (double time : times) {
            assertThat(list.nextTime()).isEqualTo(time);
            list.poll();
        }
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void entriesThatAreNumberedAfreshKeepTheirOrder() {
        EventList list = new EventList();
        List<Occurrence> inOrder = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            inOrder.add(occurrence());
            list.add(i % 10 == 9 ? 5 : 4, 1_000_000L + i, inOrder.get(i));
        }
        for (int i = 0; i < 50; i++) {
            list.poll();
        }

        assertThat(list.renumber()).isEqualTo(50);
        list.add(5, 50, occurrence());
        List<Occurrence> rest = new ArrayList<>();
        while (list.size() > 1) {
            rest.add(list.poll());
        }
        List<Occurrence> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            if (i % 10 != 9) {
                expected.add(inOrder.get(i));
            }
        }
        expected.subList(0, 50).clear();
        for (int i = 9; i < 100; i += 10) {
            expected.add(inOrder.get(i));
        }
        assertThat(rest).containsExactlyElementsOf(expected);
    }
}
