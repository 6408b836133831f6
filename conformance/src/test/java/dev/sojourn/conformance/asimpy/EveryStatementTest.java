package dev.sojourn.conformance.asimpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.conformance.EveryStatement;
import org.junit.jupiter.api.Test;

class EveryStatementTest {

    @Test
    void everyStatementAboutAsimpyHasATestThatIsNamedAfterIt() throws Exception {
        assertThat(EveryStatement.withoutTest(EveryStatementTest.class, 'a', 53))
                .isEmpty();
    }
}
