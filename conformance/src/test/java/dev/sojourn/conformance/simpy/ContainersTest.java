package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Container;
import org.junit.jupiter.api.Test;

/** S97 to S100. */
class ContainersTest extends InBothModes {

    @Process
    void gets(Container container, double delay, double amount) {
        await(env().timeout(delay));
        note("got " + amount + ": " + await(container.get(amount)));
    }

    @Process
    void puts(Container container, double delay, double amount) {
        await(env().timeout(delay));
        note("put " + amount + ": " + await(container.put(amount)));
    }

    @Test
    void s97_capacityAndInitialLevelAreChecked() {
        for (double capacity : new double[] {0, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Container(env(), capacity))
                    .withMessageContaining("capacity")
                    .withMessageContaining(Double.toString(capacity));
        }
        for (double initial : new double[] {-1, 11, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Container(env(), 10, initial))
                    .withMessageContaining(Double.toString(initial));
        }
    }

    @Test
    void s97_capacityAndLevelCanBeRead() {
        var container = new Container(env(), 10, 3);
        assertThat(container.capacity()).isEqualTo(10);
        assertThat(container.level()).isEqualTo(3);
        assertThat(new Container(env()).capacity()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Container(env()).level()).isZero();
    }

    @Test
    void s98_amountsArePositive() {
        var container = new Container(env(), 10, 5);
        for (double amount : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> container.put(amount))
                    .withMessageContaining("amount(=" + amount + ") must be > 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> container.get(amount))
                    .withMessageContaining("amount(=" + amount + ") must be > 0");
        }
        assertThat(container.level()).isEqualTo(5);
        assertThat(container.putQueue()).isEmpty();
        assertThat(container.getQueue()).isEmpty();
    }

    @Test
    void s98_putAndGetHaveNoValue() {
        var container = new Container(env(), 10, 5);
        start(ContainersTestProcesses.puts(this, container, 1, 2));
        start(ContainersTestProcesses.gets(this, container, 2, 3));
        env().run();
        assertNoted("1 put 2.0: null", "2 got 3.0: null");
        assertThat(container.level()).isEqualTo(4);
    }

    @Test
    void s99_aBigGetThatWaitsKeepsSmallerOnesWaiting() {
        var container = new Container(env(), 10, 3);
        start(ContainersTestProcesses.gets(this, container, 1, 5));
        start(ContainersTestProcesses.gets(this, container, 2, 1));
        env().run(3);
        assertNoted();
        assertThat(container.getQueue()).hasSize(2);
        container.put(4);
        env().run();
        assertNoted("3 got 5.0: null", "3 got 1.0: null");
        assertThat(container.level()).isEqualTo(1);
    }

    @Test
    void s99_aBigPutThatWaitsKeepsSmallerOnesWaiting() {
        var container = new Container(env(), 10, 8);
        start(ContainersTestProcesses.puts(this, container, 1, 5));
        start(ContainersTestProcesses.puts(this, container, 2, 1));
        env().run(3);
        assertNoted();
        assertThat(container.putQueue()).hasSize(2);
        container.get(4);
        env().run();
        assertNoted("3 put 5.0: null", "3 put 1.0: null");
        assertThat(container.level()).isEqualTo(10);
    }

    @Test
    void s100_severalAreServedInOnePass() {
        var container = new Container(env(), 10);
        start(ContainersTestProcesses.gets(this, container, 0, 1));
        start(ContainersTestProcesses.gets(this, container, 0, 2));
        start(ContainersTestProcesses.gets(this, container, 0, 3));
        start(ContainersTestProcesses.gets(this, container, 0, 4));
        env().run(1);
        container.put(7);
        env().step();
        assertThat(container.level()).isEqualTo(1);
        assertThat(container.getQueue()).hasSize(1);
        env().run();
        assertNoted("1 got 1.0: null", "1 got 2.0: null", "1 got 3.0: null");
    }
}
