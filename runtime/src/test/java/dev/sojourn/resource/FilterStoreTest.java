package dev.sojourn.resource;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** S103 to S105. */
class FilterStoreTest {

    private final Environment env = new Environment();
    private final FilterStore<Object> store = new FilterStore<>(env);
    private final List<Object> log = new ArrayList<>();

    private Predicate<Object> checked(Predicate<Object> filter) {
        return item -> {
            log.add("check " + item);
            return filter.test(item);
        };
    }

    @Test
    void aGetTakesTheFirstItemThatMatches() {
        Operation<Object> get = store.get("b"::equals);
        env.run(store.put("a"));
        assertThat(get.isTriggered()).isFalse();
        env.run(store.put("b"));
        assertThat(get.value()).isEqualTo("b");
        assertThat(store.items()).containsExactly("a");
    }

    @Test
    void aGetThatFindsNothingDoesNotBlockThoseBehindIt() {
        Operation<Object> eggs = store.get("eggs"::equals);
        Operation<Object> spam = store.get("spam"::equals);
        store.put("spam");
        env.run();
        assertThat(spam.isProcessed()).isTrue();
        assertThat(eggs.isTriggered()).isFalse();
        store.put("eggs");
        env.run();
        assertThat(eggs.isProcessed()).isTrue();
    }

    @Test
    void aGetWithoutAFilterTakesAnything() {
        store.put("a");
        assertThat(env.run(store.get())).isEqualTo("a");
    }

    @Test
    void theFilterIsCalledUntilItMatches() {
        store.put(1);
        store.put(2);
        store.put(3);
        env.process(script("getter", in -> waitFor(store.get(checked(i -> true))), in -> {
            log.add("get " + in.value());
            return log.size() < 6 ? waitFor(store.get(checked(i -> true))).thenStep(1) : done();
        }));
        env.run();

        assertThat(log).containsExactly("check 1", "get 1", "check 2", "get 2", "check 3", "get 3");
    }

    @Test
    void theFilterIsCalledAgainForEveryItemWheneverOneComesIn() {
        env.process(script("getter", in -> waitFor(store.get(checked(i -> (int) i >= 2))), in -> {
            log.add("get " + in.value());
            return done();
        }));
        int[] i = new int[1];
        env.process(script(
                "putter",
                in -> {
                    log.add("put " + i[0]);
                    return i[0] < 3 ? waitFor(store.put(i[0]++)).thenStep(0) : delay(env, 1);
                },
                in -> done()));
        env.run();

        assertThat(log)
                .containsExactly(
                        "put 0", "check 0", "put 1", "check 0", "check 1", "put 2", "check 0", "check 1", "check 2",
                        "put 3", "get 2");
    }

    @Test
    void theMatchedItemIsTakenEvenIfAnotherOneEqualsIt() {
        String one = new String("x");
        String other = new String("x");
        store.put(one);
        store.put(other);
        assertThat(env.run(store.get(item -> item == other))).isSameAs(other);
        assertThat(store.items().get(0)).isSameAs(one);
    }

    @Test
    void whatALoserHadTakenGoesBackBetweenItsNeighbours() {
        store.put("a");
        store.put("b");
        store.put("c");
        Operation<Object> winner = store.get("a"::equals);
        Operation<Object> loser = store.get("b"::equals);
        env.run(env.firstOf(winner, loser));
        assertThat(store.items()).containsExactly("b", "c");

        store.put("d");
        Operation<Object> next = store.get("b"::equals);
        Operation<Object> middle = store.get("c"::equals);
        env.run(env.firstOf(next, middle));
        assertThat(store.items()).containsExactly("c", "d");
    }

    @Test
    void tryGetTakesAMatchingItemThatNobodyWaitsFor() {
        Operation<Object> waiting = store.get("b"::equals);
        store.put("b");
        store.put("a");
        assertThat(store.tryGet("b"::equals)).isEmpty();
        assertThat(waiting.isTriggered()).isTrue();
        assertThat(store.tryGet("c"::equals)).isEmpty();
        assertThat(store.tryGet("a"::equals)).contains("a");
        assertThatNullPointerException().isThrownBy(() -> store.get((Predicate<Object>) null));
    }

    @Test
    void aFilterStoreMayBeBounded() {
        FilterStore<String> small = new FilterStore<>(env, 1);
        small.put("a");
        Operation<Void> put = small.put("b");
        Operation<String> getB = small.get("b"::equals);
        assertThat(put.isTriggered()).isFalse();
        small.get("a"::equals);
        env.run();
        assertThat(getB.value()).isEqualTo("b");
    }
}
