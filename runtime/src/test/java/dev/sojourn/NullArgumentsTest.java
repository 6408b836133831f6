package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.PublicMembers.Argument;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.TypeVariable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever may not be null says so in words, in every public method that models call, and changes nothing. */
class NullArgumentsTest {

    static Stream<Argument> arguments() {
        return PublicMembers.arguments().filter(each -> !each.isPrimitive() && !isNullable(each.type()));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || (type.getType() instanceof TypeVariable<?> variable
                        && variable.getAnnotatedBounds()[0].isAnnotationPresent(Nullable.class));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void nullIsRefusedInWords(Argument argument) {
        assertThat(argument.thrownFor(null))
                .isInstanceOf(NullPointerException.class)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .as("the message, which is to name the parameter")
                        .isNotNull()
                        .doesNotStartWith("Cannot "));
        assertThat(PublicMembers.ENVIRONMENT.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
