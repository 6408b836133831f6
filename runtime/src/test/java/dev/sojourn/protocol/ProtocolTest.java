package dev.sojourn.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** State machines in the very shape in which the processor writes them, and outside the kernel's package, as they are. */
class ProtocolTest {

    /** The model: {@code serve} waits, and calls {@code pay} inline. */
    static final class Bank {

        final Environment env = new Environment();
        final Event<String> ticket = env.event();
        boolean isBankrupt;
    }

    static final class Bank_serve extends SimProcess<Double> {

        private static final SourceLines SOURCE = new SourceLines("Bank", "serve", "Bank.java", 19, 20, 21, 22);

        private final Bank self;
        private int state;

        Bank_serve(Bank self) {
            this.self = requireSelf(self);
        }

        @Override
        protected SimProcess<?> resume() throws Throwable {
            switch (state) {
                case 0:
                    state = 1;
                    return sleep(self.env, 12);
                case 1:
                    resumed();
                    state = 2;
                    return await(self.ticket);
                case 2:
                    String ticket = received();
                    state = 3;
                    return call(new Bank_pay(self, ticket.length()));
                case 3:
                    double paid = receivedDouble();
                    return finishDouble(paid + self.env.now());
                default:
                    throw unreachable(state);
            }
        }

        @Override
        protected Object direct() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected StackTraceElement location() {
            return SOURCE.at(state);
        }
    }

    static final class Bank_pay extends SimProcess<Double> {

        private static final SourceLines SOURCE = new SourceLines("Bank", "pay", "Bank.java", 30, 31);

        private final Bank self;
        private final int length;
        private int state;

        Bank_pay(Bank self, int length) {
            this.self = requireSelf(self);
            this.length = length;
        }

        @Override
        protected SimProcess<?> resume() throws Throwable {
            switch (state) {
                case 0:
                    state = 1;
                    return sleep(self.env, length);
                case 1:
                    resumed();
                    if (self.isBankrupt) {
                        throw new IOException("bankrupt");
                    }
                    return finishDouble(0.5);
                default:
                    throw unreachable(state);
            }
        }

        @Override
        protected Object direct() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected StackTraceElement location() {
            return SOURCE.at(state);
        }
    }

    @Test
    void aProcessSleepsAwaitsCallsAndReturns() {
        Bank bank = new Bank();
        SimProcess<Double> serve = bank.env.process(new Bank_serve(bank));
        bank.env.schedule(20, () -> bank.ticket.succeed("abc"));

        double result = bank.env.run(serve);

        assertThat(result).isEqualTo(23.5);
        assertThat(bank.env.now()).isEqualTo(23);
        assertThat(serve.isAlive()).isFalse();
    }

    @Test
    void aFailureOfACalledFrameLeavesTheProcessAsItIsWithThePlacesOfAllFrames() {
        Bank bank = new Bank();
        bank.isBankrupt = true;
        bank.env.process(new Bank_serve(bank));
        bank.ticket.succeed("abc");

        Throwable thrown = catchThrowable(bank.env::run);

        assertThat(thrown).isExactlyInstanceOf(IOException.class).hasMessage("bankrupt");
        assertThat(thrown.getStackTrace())
                .startsWith(
                        new StackTraceElement("Bank", "pay", "Bank.java", 31),
                        new StackTraceElement("Bank", "serve", "Bank.java", 22));
        assertThat(thrown.getStackTrace()[2].getClassName()).isEqualTo(Environment.class.getName());
    }
}
