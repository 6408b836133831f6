package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {

    @Test
    void aStateStandsAtItsLineInTheUsersSource() {
        SourceLines source = new SourceLines("bank.Bank", "serve", "Bank.java", 19, 20);

        assertThat(source.at(1)).hasToString("bank.Bank.serve(Bank.java:20)");
        assertThat(source.at(2)).hasToString("bank.Bank.serve(Bank.java)");
        assertThat(source.at(-1)).hasToString("bank.Bank.serve(Bank.java)");
    }
}
