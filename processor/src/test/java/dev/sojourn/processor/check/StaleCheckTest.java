package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class StaleCheckTest {
    private static final String ASKED = """
                class Parking {
                    final Environment env = new Environment();
                    int free = 3;
                    double total;
                    Object owner;

                    @Process
                    void park() {
                        if (free > 0) {
                            await(env.timeout(1));
                            free--; // WARNING: StaleCheck
                        }
                        if (owner == null) {
                            drive();
                            this.owner = env; // WARNING: StaleCheck
                        }
                        total += await(env.timeout(1, 2.0)); // WARNING: StaleCheck
                        total = total + await(env.timeout(1, 2.0)); // WARNING: StaleCheck
                    }

                    @Process
                    void drive() {
                        await(env.timeout(1));
                    }
                }
                """;

    @Test
    void whatMayHaveChangedIsReportedOnDemand() {
        assertThat(MarkedSource.of(ASKED).with("-Asojourn.StaleCheck=warn").messages())
                .containsExactly(
                        "'free' was asked for before an await and may have changed since: other processes ran in between;"
                                + " ask again after the await, or change 'free' before it.",
                        "'owner' was asked for before an await and may have changed since: other processes ran in between;"
                                + " ask again after the await, or change 'owner' before it.",
                        "'total' was read before an await and may have changed since: other processes ran in between; await"
                                + " into a local variable first, and read 'total' afterwards.",
                        "'total' was read before an await and may have changed since: other processes ran in between; await"
                                + " into a local variable first, and read 'total' afterwards.");
    }

    @Test
    void itIsOffByDefault() {
        assertThat(MarkedSource.of(ASKED.replaceAll(" // WARNING.*", "")).messages())
                .isEmpty();
    }

    @Test
    void whatIsTakenOrAskedAgainIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Parking {
                    final Environment env = new Environment();
                    final int places = 3;
                    int free = 3;
                    boolean isBusy;
                    double total;

                    @Process
                    void park(int local) {
                        if (free > 0) {
                            free--;
                            await(env.timeout(1));
                            free++;
                        }
                        if (!isBusy) {
                            isBusy = true;
                            await(env.timeout(1));
                            isBusy = false;
                        }
                        if (free > 0) {
                            await(env.timeout(1));
                            if (free > 0) {
                                free--;
                            }
                        }
                        if (local > 0 && places > 1) {
                            await(env.timeout(1));
                            local--;
                            free--;
                        }
                        double paid = await(env.timeout(1, 2.0));
                        total += paid;
                        total += 1;
                        local += await(env.timeout(1, 2));
                    }
                }
                """).with("-Asojourn.StaleCheck=warn");
        assertThat(source.messages()).isEmpty();
    }
}
