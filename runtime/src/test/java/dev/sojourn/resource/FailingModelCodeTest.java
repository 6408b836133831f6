package dev.sojourn.resource;

import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sojourn.Environment;
import dev.sojourn.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters and comparators are the model's code: what they throw is the failure of the operation that they belong to. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class FailingModelCodeTest {

    private final Environment env;
    private final List<Object> log = new ArrayList<>();

    FailingModelCodeTest(Script.Mode mode) {
        env = mode.environment();
    }

    private static boolean refuses(String item) {
        if (item.equals("bad")) {
            throw new IllegalArgumentException("cannot judge " + item);
        }
        return false;
    }

    /** An order that knows no negative numbers. */
    private static int compare(int one, int other) {
        if (one < 0 || other < 0) {
            throw new IllegalArgumentException("negative: " + one + ", " + other);
        }
        return Integer.compare(one, other);
    }

    @Test
    void aFilterThatFailsAtOnceIsTheCallersAffair() {
        var store = new FilterStore<String>(env);
        store.put("bad");
        env.run();
        assertThatThrownBy(() -> store.get(FailingModelCodeTest::refuses)).hasMessage("cannot judge bad");
        assertThatThrownBy(() -> store.tryGet(FailingModelCodeTest::refuses)).hasMessage("cannot judge bad");
        assertThat(store.getQueue()).isEmpty();
        assertThat(store.items()).containsExactly("bad");

        var waiting = store.get(item -> item.equals("other"));
        assertThatThrownBy(() -> store.get(FailingModelCodeTest::refuses)).hasMessage("cannot judge bad");
        assertThat(store.getQueue()).hasSize(1).first().isSameAs(waiting);
        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aFilterThatFailsLaterFailsItsOwnGetAndNobodyElses() {
        var store = new FilterStore<String>(env);
        env.process(script("picky", in -> waitFor(store.get(FailingModelCodeTest::refuses)), in -> {
            log.add(in.failure().getMessage());
            return done();
        }));
        env.process(script("any", in -> waitFor(store.get()), in -> {
            log.add(in.value());
            return done();
        }));
        env.process(script("putting", in -> waitFor(store.put("bad")), in -> {
            log.add("put");
            return done();
        }));
        env.run();
        assertThat(log).containsExactlyInAnyOrder("put", "cannot judge bad", "bad");
        assertThat(store.getQueue()).isEmpty();
    }

    @Test
    void aFilterThatFailsAndThatNobodyAwaitsStopsTheRun() {
        var store = new FilterStore<String>(env);
        var get = store.get(FailingModelCodeTest::refuses);
        var put = store.put("bad");
        assertThatThrownBy(env::run).hasMessage("cannot judge bad");
        env.run();
        assertThat(put.isProcessed()).isTrue();
        assertThat(get.isOk()).isFalse();
        get.cancel();
        get.close();
        assertThat(store.items()).containsExactly("bad");
    }

    @Test
    void anItemThatCannotBeComparedIsRefusedWhereItIsPut() {
        var store = new PriorityStore<Integer>(env, Comparator.comparing(item -> item, FailingModelCodeTest::compare));
        store.put(1);
        env.run();
        assertThatThrownBy(() -> store.put(-1)).hasMessageStartingWith("negative");
        assertThatThrownBy(() -> store.tryPut(-1)).hasMessageStartingWith("negative");
        assertThat(store.items()).containsExactly(1);
        assertThat(store.putQueue()).isEmpty();
    }

    @Test
    void anItemThatCannotBeComparedWhenItsTurnComesFailsItsPut() {
        var store =
                new PriorityStore<Integer>(env, 2, Comparator.comparing(item -> item, FailingModelCodeTest::compare));
        store.put(1);
        store.put(2);
        var bad = store.put(-1);
        var good = store.put(3);
        env.run();
        assertThat(bad.isTriggered()).isFalse();
        bad.defuse();
        assertThat(store.tryGet()).contains(1);
        env.run();
        assertThat(bad.failure()).hasMessageStartingWith("negative");
        assertThat(good.isOk()).isTrue();
        assertThat(store.items()).containsExactly(2, 3);
    }
}
