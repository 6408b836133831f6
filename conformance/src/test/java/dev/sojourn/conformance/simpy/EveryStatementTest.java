package dev.sojourn.conformance.simpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.conformance.EveryStatement;
import org.junit.jupiter.api.Test;

class EveryStatementTest {

    @Test
    void everyStatementAboutSimPyHasATestThatIsNamedAfterIt() throws Exception {
        assertThat(EveryStatement.withoutTest(EveryStatementTest.class, 's', 111))
                .isEmpty();
    }
}
