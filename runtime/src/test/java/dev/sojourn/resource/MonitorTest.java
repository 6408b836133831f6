package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.Environment;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private final Environment env = new Environment();

    private void at(double time, Runnable action) {
        env.schedule(time - env.now(), action);
    }

    /** Holds a slot for a time, as soon as it gets one. */
    private void use(Resource resource, double from, double duration) {
        at(from, () -> {
            Request request = resource.request();
            request.addCallback(granted -> env.schedule(duration, request::close));
        });
    }

    @Test
    void aResourcesUseQueueAndWaitsAreMeasured() {
        Resource resource = new Resource(env, 1);
        ResourceMonitor monitor = ResourceMonitor.of(resource);
        List<String> uses = new ArrayList<>();
        monitor.eachUsage((request, from, to) -> uses.add(from + "-" + to));
        use(resource, 0, 4);
        use(resource, 1, 3); // waits 3
        use(resource, 2, 1); // waits 5
        env.run(10);
        assertThat(monitor.utilisation()).isCloseTo(0.8, within(1e-12));
        assertThat(monitor.queueLength().integral()).isCloseTo(3 + 5, within(1e-12));
        assertThat(monitor.queueLength().max()).isEqualTo(2);
        assertThat(monitor.waitingTimes()).hasToString(Tally.of(0, 3, 5).toString());
        assertThat(monitor.usageTimes().mean()).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(uses).containsExactly("0.0-4.0", "4.0-7.0", "7.0-8.0");
        assertThat(monitor.queue().withdrawn().count()).isZero();
    }

    @Test
    void theWarmUpIsLeftOut() {
        Resource resource = new Resource(env, 2);
        ResourceMonitor monitor = ResourceMonitor.of(resource);
        monitor.resetAt(5);
        use(resource, 0, 6);
        use(resource, 0, 6);
        use(resource, 4, 2); // waits from 4 to 6, through the end of the warm-up
        env.run(10);
        assertThat(monitor.utilisation()).isCloseTo((2 * 1 + 1 * 2) / 2.0 / 5, within(1e-12));
        assertThat(monitor.waitingTimes()).hasToString(Tally.of(2).toString());
        assertThat(monitor.queueLength().integral()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whoeverWaitedOrWasServedBeforeTheMonitorCameIsCountedFromThenOn() {
        Resource resource = new Resource(env, 1);
        use(resource, 0, 4);
        use(resource, 1, 2);
        env.run(2);
        ResourceMonitor monitor = ResourceMonitor.of(resource);
        env.run(7);
        assertThat(monitor.utilisation()).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(monitor.queueLength().integral()).isCloseTo(2, within(1e-12));
        assertThat(monitor.waitingTimes().count()).isZero();
        assertThat(monitor.usageTimes()).hasToString(Tally.of(4, 2).toString());
    }

    @Test
    void withdrawnRequestsAreCountedAndDoNotWait() {
        Resource resource = new Resource(env, 1);
        ResourceMonitor monitor = ResourceMonitor.of(resource);
        Tally again = new Tally();
        monitor.queue().eachWait(again);
        use(resource, 0, 5);
        at(1, () -> {
            Request impatient = resource.request();
            at(3, impatient::close);
        });
        env.run(10);
        assertThat(monitor.queue().withdrawn().count()).isEqualTo(1);
        assertThat(monitor.queueLength().integral()).isCloseTo(2, within(1e-12));
        assertThat(monitor.waitingTimes().count()).isEqualTo(1);
        assertThat(again).hasToString(monitor.waitingTimes().toString());
    }

    @Test
    void aPreemptedUseEndsWhereTheSlotWasLost() {
        PreemptiveResource resource = new PreemptiveResource(env, 1);
        ResourceMonitor monitor = ResourceMonitor.of(resource);
        resource.request(5);
        at(3, () -> resource.request(1));
        env.run(10);
        assertThat(monitor.usageTimes()).hasToString(Tally.of(3).toString());
        assertThat(monitor.utilisation()).isCloseTo(1, within(1e-12));
        assertThat(monitor.waitingTimes()).hasToString(Tally.of(0, 0).toString());
    }

    @Test
    void twoMonitorsOfOneResourceAgree() {
        Resource resource = new Resource(env, 1);
        ResourceMonitor one = ResourceMonitor.of(resource);
        ResourceMonitor other = ResourceMonitor.of(resource);
        use(resource, 0, 4);
        use(resource, 1, 3);
        env.run(10);
        assertThat(one).hasToString(other.toString());
        assertThat(one.waitingTimes().sum()).isEqualTo(3);
    }

    @Test
    void aContainersLevelAndQueuesAreMeasured() {
        Container tank = new Container(env, 10, 4);
        ContainerMonitor monitor = ContainerMonitor.of(tank);
        at(1, () -> tank.get(6)); // waits until 3
        at(3, () -> tank.put(4));
        at(5, () -> tank.tryPut(10));
        at(6, () -> tank.put(9)); // waits until 8
        at(8, () -> tank.tryGet(2));
        env.run(10);
        assertThat(monitor.gets().waitingTimes()).hasToString(Tally.of(2).toString());
        assertThat(monitor.puts().waitingTimes()).hasToString(Tally.of(0, 2).toString());
        // 4 until 3, then 4 + 4 - 6 = 2 until 5, where tryPut(10) has no room; 2 - 2 + 9 from 8
        assertThat(tank.level()).isEqualTo(9);
        assertThat(monitor.level().integral()).isCloseTo(4 * 3 + 2 * 5 + 9 * 2, within(1e-12));
    }

    @Test
    void aStoresSizeAndQueuesAreMeasured() {
        Store<String> store = new Store<>(env, 2);
        StoreMonitor monitor = StoreMonitor.of(store);
        at(0, () -> store.put("a"));
        at(1, () -> store.put("b"));
        at(2, () -> store.put("c")); // waits until 4
        at(4, store::get);
        at(5, () -> {
            store.tryGet();
            store.tryGet();
        });
        at(6, store::get); // waits until 9
        at(9, () -> store.tryPut("d"));
        env.run(10);
        assertThat(monitor.puts().waitingTimes()).hasToString(Tally.of(0, 0, 2).toString());
        assertThat(monitor.gets().waitingTimes()).hasToString(Tally.of(0, 3).toString());
        assertThat(monitor.size().integral()).isCloseTo(1 + 2 * 4, within(1e-12));
        assertThat(monitor.size().max()).isEqualTo(2);
        monitor.reset();
        assertThat(monitor.size().duration()).isZero();
    }

    @Test
    void aWarmUpInThePastIsRefused() {
        env.run(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceMonitor.of(new Resource(env)).resetAt(3))
                .withMessageContaining("now (4.0), and is 3.0");
    }
}
