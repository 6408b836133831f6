package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S106. */
class PriorityStoreTest {

    private final Environment env = new Environment();

    private record Job(int priority, String name) {}

    private static <T> List<T> drain(Store<T> store) {
        List<T> items = new ArrayList<>();
        for (var item = store.tryGet(); item.isPresent(); item = store.tryGet()) {
            items.add(item.get());
        }
        return items;
    }

    @Test
    void theSmallestItemIsNext() {
        PriorityStore<String> store = new PriorityStore<>(env, 3);
        for (String item : "b c a d e f g".split(" ")) {
            store.put(item);
        }
        assertThat(store.items()).containsExactly("a", "b", "c");
        assertThat(env.run(store.get())).isEqualTo("a");
        assertThat(env.run(store.get())).isEqualTo("b");
        assertThat(env.run(store.get())).isEqualTo("c");
    }

    @Test
    void equalItemsComeInTheOrderOfArrivalHoweverMany() {
        PriorityStore<Job> store = new PriorityStore<>(env, Comparator.comparingInt(Job::priority));
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Job job = new Job(i % 2, "" + i);
            jobs.add(job);
            store.put(job);
        }
        jobs.sort(Comparator.comparingInt(Job::priority));
        assertThat(drain(store)).isEqualTo(jobs);
    }

    @Test
    void whatALoserHadTakenGoesBackToItsPlace() {
        PriorityStore<Job> store = new PriorityStore<>(env, 10, Comparator.comparingInt(Job::priority));
        store.put(new Job(1, "a"));
        store.put(new Job(1, "b"));
        store.put(new Job(1, "c"));
        Operation<Job> winner = store.get();
        Operation<Job> loser = store.get();
        env.run(env.firstOf(winner, loser));

        assertThat(drain(store)).extracting(Job::name).containsExactly("b", "c");
    }

    @Test
    void aLosingPutIsTakenOutAgain() {
        PriorityStore<Integer> store = new PriorityStore<>(env);
        env.run(env.firstOf(store.put(2), store.put(1)));
        assertThat(store.items()).containsExactly(2);
    }

    @Test
    void itemsThatCannotBeComparedAreRefusedAtTheFirstPut() {
        PriorityStore<Object> store = new PriorityStore<>(env);
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> store.put(new Object()));
        assertThat(store.size()).isZero();
    }
}
