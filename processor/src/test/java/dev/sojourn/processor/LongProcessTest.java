package dev.sojourn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class LongProcessTest {
    @Test
    void aStretchThatHotSpotWouldNotCompileIsWarnedOf() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    int sum;

                    @Process
                    void customer() { // WARNING: LongProcess
                        await(env.timeout(1));
                        STATEMENTS
                        await(env.timeout(1));
                    }

                    @Process
                    void manyAwaits() {
                        AWAITS
                    }
                }
                """.replace("STATEMENTS", "sum += sum * 3 + 1; ".repeat(800))
                .replace("AWAITS", "await(env.timeout(sum)); sum += sum * 3 + 1; ".repeat(500)));
        assertThat(source.messages())
                .containsExactly(
                        "a stretch without await in 'customer' is longer than the 8,000 bytes that HotSpot compiles;"
                                + " it will run interpreted. Move a part of it into an ordinary method.");
    }
}
