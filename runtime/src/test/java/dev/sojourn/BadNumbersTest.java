package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.PublicMembers.Argument;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Container;
import dev.sojourn.stats.ConfidenceInterval;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no number, or not finite, or negative where that makes no sense is no argument, in every public method that models call. */
class BadNumbersTest {

    /** Distributions whose parameters must all be positive, or not negative. */
    private static final Set<String> POSITIVE =
            Set.of("exponential", "gamma", "erlang", "beta", "weibull", "poisson", "binomial", "geometric", "chance");

    static Stream<Argument> numbers() {
        return PublicMembers.arguments()
                .filter(each -> each.member().getParameterTypes()[each.index()] == double.class)
                .filter(each -> each.member().getDeclaringClass() != LogEntry.class)
                // an interval about the mean of nothing is an interval about NaN
                .filter(each -> each.member().getDeclaringClass() != ConfidenceInterval.class || each.index() == 2);
    }

    static Stream<Argument> boundedAbove() {
        return numbers()
                // its capacity; amounts are the first argument of put and get
                .filter(each -> each.member().getDeclaringClass() != Container.class || each.index() != 1)
                .filter(each -> !isBoundOfTruncation(each, 3));
    }

    static Stream<Argument> boundedBelow() {
        return numbers().filter(each -> !isBoundOfTruncation(each, 2));
    }

    private static boolean isBoundOfTruncation(Argument argument, int index) {
        return argument.member().getName().equals("truncatedNormal") && argument.index() == index;
    }

    static Stream<Argument> positive() {
        return PublicMembers.arguments()
                .filter(each -> each.member().getDeclaringClass() == RandomStream.class)
                .filter(each -> POSITIVE.contains(each.member().getName()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void notANumber(Argument argument) {
        assertRefused(argument, Double.NaN, "NaN");
    }

    @ParameterizedTest
    @MethodSource("boundedAbove")
    void infinity(Argument argument) {
        assertRefused(argument, Double.POSITIVE_INFINITY, "nfini");
    }

    @ParameterizedTest
    @MethodSource("boundedBelow")
    void negativeInfinity(Argument argument) {
        assertRefused(argument, Double.NEGATIVE_INFINITY, "-Infinity");
    }

    @ParameterizedTest
    @MethodSource("positive")
    void negative(Argument argument) {
        boolean isWhole = argument.member().getParameterTypes()[argument.index()] == int.class;
        assertRefused(argument, isWhole ? (Object) (-2) : (Object) (-2.0), "-2");
    }

    private static void assertRefused(Argument argument, Object value, String told) {
        assertThat(argument.thrownFor(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
        assertThat(PublicMembers.ENVIRONMENT.peek()).as("nothing has changed").isEqualTo(Double.POSITIVE_INFINITY);
    }
}
