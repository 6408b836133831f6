package dev.sojourn.conformance.trace;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.Waiting;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Resource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a process stands is told in the user's own methods and lines, through inline calls, and alike in both modes. */
class TraceTest {

    static final class Office {

        final Environment env;
        final Resource desk;

        Office(Environment env) {
            this.env = env;
            desk = new Resource(env);
        }

        @Process
        void visitor() {
            fillIn(2);
            await(env.timeout(1));
        }

        @Process
        int fillIn(int forms) {
            if (forms == 0) {
                try (var request = desk.request()) {
                    await(request);
                    return 1;
                }
            }
            int filled = 1 + fillIn(forms - 1);
            return filled + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySuspendedFrameIsNamed(boolean direct) {
        Environment env = environment(direct);
        Office office = new Office(env);
        office.desk.request();
        SimProcess<Void> visitor = env.process(TraceTest_OfficeProcesses.visitor(office));
        env.run();

        assertThat(visitor.trace())
                .extracting(StackTraceElement::getMethodName)
                .containsExactly("fillIn", "fillIn", "fillIn", "visitor");
        List<Integer> lines =
                visitor.trace().stream().map(StackTraceElement::getLineNumber).toList();
        int await = lines.get(0);
        assertThat(lines).containsExactly(await, await + 4, await + 4, await - 8);
        assertThat(visitor.trace()).allSatisfy(place -> {
            assertThat(place.getFileName()).isEqualTo("TraceTest.java");
            assertThat(place.getClassName()).isEqualTo(Office.class.getName());
        });
        assertThat(env.waiting()).extracting(Waiting::trace).containsExactly(visitor.trace());
    }

    static final class Till {

        final Environment env = new Environment();

        @Process
        void shift() {
            await(env.timeout(1));
            count(3);
        }

        @Process
        void emptyTill() {
            await(env.timeout(1));
            count(0);
        }

        @Process
        int count(int coins) {
            await(env.timeout(1));
            return check(coins);
        }

        int check(int coins) {
            if (coins == 0) {
                throw new Traceless();
            }
            throw new IllegalStateException("one of " + coins + " coins is false");
        }

        @Process
        void owner(SimProcess<Void> shift) {
            await(shift);
        }
    }

    @Test
    void aFailureShowsTheUsersMethodsInThePlaceOfTheGeneratedOnes() {
        Till till = new Till();
        till.env.process(TraceTest_TillProcesses.shift(till));

        assertThat(methods(catchThrowable(till.env::run)))
                .startsWith("check", "count", "shift", "run")
                .contains("aFailureShowsTheUsersMethodsInThePlaceOfTheGeneratedOnes");
    }

    @Test
    void soDoesAFailureThatPassesThroughAnotherProcess() {
        Till till = new Till();
        SimProcess<Void> shift = till.env.process(TraceTest_TillProcesses.shift(till));
        till.env.process(TraceTest_TillProcesses.owner(till, shift));

        assertThat(methods(catchThrowable(till.env::run))).startsWith("check", "count", "shift", "owner", "run");
    }

    /** As the virtual machine makes them where it has thrown the same one often, and a model that throws many. */
    static final class Traceless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Traceless() {
            super("no trace", null, false, false);
        }
    }

    @Test
    void aFailureWithoutATraceStaysAsItIs() {
        Till till = new Till();
        till.env.process(TraceTest_TillProcesses.emptyTill(till));

        assertThat(catchThrowable(till.env::run))
                .isInstanceOf(Traceless.class)
                .extracting(Throwable::getStackTrace)
                .isEqualTo(new StackTraceElement[0]);
    }

    private static List<String> methods(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .toList();
    }

    private static Environment environment(boolean direct) {
        return direct ? Environment.builder().direct().build() : new Environment();
    }
}
