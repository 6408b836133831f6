package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sojourn.resource.Container;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityRequest;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Bad input is refused with an exception of the right type that says what was wrong, and everything is as it was. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class BadInputTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Environment env;
    private final Environment other;

    private final Resource resource;
    private final Request held;
    private final Request waiting;
    private final PreemptiveResource preemptive;
    private final PriorityRequest victim;
    private final Container container;
    private final Store<String> store;
    private final PriorityStore<Object> sorted;
    private final Event<String> pending;
    private final Event<String> succeeded;
    private final Event<String> failed;
    private final Event<String> cancelled;
    private final Event<String> foreign;
    private final SimProcess<Object> alive;
    private final SimProcess<Object> dead;
    private final SimProcess<Object> unstarted = script("unstarted", in -> done());

    BadInputTest(Script.Mode mode) {
        env = mode.environment();
        other = mode.environment();
        resource = new Resource(env);
        held = resource.request();
        waiting = resource.request();
        preemptive = new PreemptiveResource(env);
        victim = preemptive.request(5);
        preemptive.request(1);
        container = new Container(env, 10, 5);
        container.get(8);
        container.put(7);
        store = new Store<>(env, 1);
        store.put("in");
        store.put("waits");
        sorted = new PriorityStore<>(env);
        sorted.put(1);
        pending = env.event();
        succeeded = env.<String>event().succeed("v");
        failed = env.<String>event().fail(new IllegalStateException("f"));
        failed.defuse();
        cancelled = env.event();
        cancelled.cancel();
        foreign = other.event();
        dead = env.process(script("dead", in -> done()));
        alive = env.process(script("alive", in -> waitFor(pending), in -> done()));
        env.run(1);
        env.timeout(9);
    }

    /** Everything that a refused call could have changed. */
    private String state() {
        return String.join(
                " | ",
                env + " next " + env.peek(),
                resource.users() + " " + resource.queue(),
                preemptive.users() + " " + preemptive.queue(),
                container + " " + container.putQueue() + " " + container.getQueue(),
                store.items() + " " + store.putQueue() + " " + store.getQueue(),
                sorted.items() + " " + sorted.putQueue(),
                pending.isTriggered() + " " + succeeded.value() + " " + failed.failure() + " "
                        + cancelled.isCancelled(),
                foreign.isTriggered() + " " + other,
                alive.isAlive() + " " + alive.target() + " " + dead.isAlive() + " " + unstarted.isAlive());
    }

    private void refuses(Class<? extends Throwable> type, String message, ThrowingCallable call) {
        String before = state();
        assertThatThrownBy(call).isInstanceOf(type).hasMessageContaining(message);
        assertThat(state()).isEqualTo(before);
    }

    private void badArgument(String message, ThrowingCallable call) {
        refuses(IllegalArgumentException.class, message, call);
    }

    private void misuse(String message, ThrowingCallable call) {
        refuses(IllegalStateException.class, message, call);
    }

    @Test
    void timesAndDelays() {
        for (double delay : new double[] {-1, -1e-300, Double.NEGATIVE_INFINITY}) {
            badArgument("Negative delay " + delay, () -> env.timeout(delay));
            badArgument("Negative delay " + delay, () -> env.timeout(delay, "v"));
            badArgument("Negative delay " + delay, () -> env.schedule(delay, () -> {}));
        }
        badArgument("NaN", () -> env.timeout(NAN));
        badArgument("NaN", () -> env.schedule(NAN, () -> {}));
        badArgument("Infinity never ends", () -> env.timeout(INFINITY));
        badArgument("Infinity never ends", () -> env.schedule(INFINITY, () -> {}));
        badArgument("until (0.5) must be greater than the current simulation time (1.0)", () -> env.run(0.5));
        badArgument("until (1.0)", () -> env.run(1.0));
        badArgument("until (NaN)", () -> env.run(NAN));
        badArgument("use run()", () -> env.run(INFINITY));
        badArgument("initialTime must be finite, and is NaN", () -> new Environment(NAN));
        badArgument("Infinity", () -> Environment.builder().initialTime(INFINITY));
        badArgument("factor must be positive and finite, and is 0.0", () -> new RealtimeEnvironment(0));
        badArgument("-1.0", () -> new RealtimeEnvironment(-1, false));
        badArgument("NaN", () -> new RealtimeEnvironment(0, NAN, true));
        assertThatThrownBy(other::step)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("scheduled");
    }

    @Test
    void delaysOfProcesses() {
        for (double bad : new double[] {-1, NAN, INFINITY}) {
            var process = env.process(script("p", in -> delay(env, bad), in -> done(in.failure())));
            assertThat(env.run(process)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void events() {
        for (Event<String> triggered : List.of(succeeded, failed)) {
            misuse("has already been triggered", () -> triggered.succeed("again"));
            misuse("has already been triggered", triggered::succeed);
            misuse("has already been triggered", () -> triggered.fail(new IllegalStateException("again")));
            misuse("has already been triggered", () -> triggered.trigger(succeeded));
            misuse("has been processed", () -> triggered.addCallback(event -> {}));
        }
        misuse("no outcome to hand on", () -> cancelled.trigger(pending));
        misuse("has been cancelled", () -> cancelled.addCallback(event -> {}));
        misuse("has been cancelled and has no value", cancelled::value);
        misuse("not yet triggered", pending::value);
        misuse("not yet triggered", pending::isOk);
        misuse("not yet triggered", pending::failure);
        misuse("see failure()", failed::value);
        var timeout = env.timeout(9);
        misuse("triggered", timeout::succeed);
        misuse("triggers by itself", () -> env.anyOf(pending).succeed());
        misuse("triggers by itself", () -> env.firstOf(pending).fail(new IllegalStateException()));
        misuse("decided by its resource", waiting::succeed);
        misuse("triggers when it ends", alive::succeed);
    }

    @Test
    void eventsOfAnotherEnvironment() {
        String message = "events of different environments cannot be mixed";
        badArgument(message, () -> env.run(foreign));
        badArgument(message, () -> env.anyOf(pending, foreign));
        badArgument(message, () -> env.allOf(List.of(foreign)));
        badArgument(message, () -> env.firstOf(pending, foreign));
        badArgument(message, () -> pending.or(foreign));
        badArgument(message, () -> pending.and(foreign));
        badArgument(message, () -> new Condition(env, (events, happened) -> true, List.of(foreign)));
        badArgument("at least one", () -> env.firstOf());
        misuse("has been cancelled", () -> env.anyOf(pending, cancelled));
        misuse("has been cancelled", () -> env.firstOf(cancelled));
        badArgument("not among the events", () -> new ConditionValue().get(pending));
    }

    @Test
    void processes() {
        misuse("has already been started", () -> env.process(alive));
        misuse("has already been started", () -> other.process(alive));
        misuse("has already been started", () -> env.process(dead));
        misuse("has terminated", () -> dead.interrupt("why"));
        misuse("has not started", () -> unstarted.interrupt("why"));
        misuse("has not started", unstarted::cancel);
        misuse("has not started", () -> env.run(unstarted));
        misuse("has not started", () -> env.anyOf(unstarted));
        misuse("has not started", () -> unstarted.or(pending));
        var itself = env.process(script(
                "itself",
                in -> {
                    SimProcess<?> self = env.activeProcess().orElseThrow();
                    assertThatThrownBy(self::interrupt).hasMessageContaining("interrupt itself");
                    assertThatThrownBy(self::cancel).hasMessageContaining("cancel itself");
                    return waitFor(self);
                },
                in -> done(in.failure())));
        assertThat(env.run(itself))
                .isInstanceOf(IllegalStateException.class)
                .hasToString(
                        "java.lang.IllegalStateException: Process(itself) awaits its own end, which would never come");
    }

    @Test
    void aNestedRunThatWaitsForItsOwnProcessSaysSo() {
        var process = env.process(script("nested", in -> {
            assertThatThrownBy(() -> env.run(env.activeProcess().orElseThrow()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("No scheduled events left");
            return done("went on");
        }));
        assertThat(env.run(process)).isEqualTo("went on");
    }

    @Test
    void capacitiesAndLevels() {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            badArgument("must be > 0, and is " + capacity, () -> new Resource(env, capacity));
            badArgument("must be > 0, and is " + capacity, () -> new PriorityResource(env, capacity));
            badArgument("must be > 0, and is " + capacity, () -> new PreemptiveResource(env, capacity));
            badArgument("must be > 0, and is " + capacity, () -> new Store<>(env, capacity));
            badArgument("must be > 0, and is " + capacity, () -> new PriorityStore<>(env, capacity));
        }
        for (double capacity : new double[] {0, -1, NAN, Double.NEGATIVE_INFINITY}) {
            badArgument("must be > 0, and is " + capacity, () -> new Container(env, capacity));
        }
        for (double initial : new double[] {-1, 10.5, NAN, INFINITY}) {
            badArgument("and is " + initial, () -> new Container(env, 10, initial));
        }
        badArgument("Infinity", () -> new Container(env, INFINITY, INFINITY));
    }

    @Test
    void amountsAndItems() {
        for (double amount : new double[] {0, -0.0, -1, NAN, INFINITY, Double.NEGATIVE_INFINITY}) {
            badArgument("amount(=" + amount + ")", () -> container.put(amount));
            badArgument("amount(=" + amount + ")", () -> container.get(amount));
            badArgument("amount(=" + amount + ")", () -> container.tryPut(amount));
            badArgument("amount(=" + amount + ")", () -> container.tryGet(amount));
        }
        refuses(NullPointerException.class, "item", () -> store.put(null));
        refuses(ClassCastException.class, "", () -> sorted.put("not comparable with a number"));
        refuses(ClassCastException.class, "", () -> sorted.tryPut(new Object()));
    }

    @Test
    void releases() {
        misuse("it still waits", () -> resource.release(waiting));
        misuse("holds no slot", () -> preemptive.release(victim));
        badArgument("another resource", () -> preemptive.release(held));
        badArgument("another resource", () -> new Resource(env).release(held));
        held.close();
        env.run(2);
        misuse("it has been released", () -> resource.release(held));
        String before = state();
        held.close();
        held.cancel();
        victim.close();
        victim.cancel();
        assertThat(state()).isEqualTo(before);
    }
}
