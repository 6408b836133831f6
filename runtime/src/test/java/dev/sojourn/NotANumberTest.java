package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.PublicMembers.Argument;
import dev.sojourn.stats.ConfidenceInterval;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NaN is no argument, in every public method that models call; the message says so, and nothing has changed. */
class NotANumberTest {

    static Stream<Argument> arguments() {
        return PublicMembers.arguments()
                .filter(each -> each.member().getParameterTypes()[each.index()] == double.class)
                .filter(each -> each.member().getDeclaringClass() != LogEntry.class)
                // an interval about the mean of nothing is an interval about NaN
                .filter(each -> each.member().getDeclaringClass() != ConfidenceInterval.class || each.index() == 2);
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void itIsRefusedInWords(Argument argument) {
        assertThat(argument.thrownFor(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThat(PublicMembers.ENVIRONMENT.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
