package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class PrivateSignatureTest {
    @Test
    void aPrivateTypeInTheSignatureIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    private enum Mood { GOOD }

                    @Process
                    void customer(java.util.List<Mood[]> moods) {} // ERROR: PrivateType

                    @Process
                    Mood mood() { return null; } // ERROR: PrivateType

                    @Process
                    <T extends Comparable<Mood>> void compare(T other) {} // ERROR: PrivateType
                }
                """);
        assertThat(source.messages())
                .contains(
                        "the type 'Mood', which is private, stands in the signature of the @Process method 'Bank.mood',"
                                + " and its factory could not name it; make it package-private.");
    }
}
