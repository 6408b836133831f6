package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.Fixtures.Box;
import dev.sojourn.conformance.fuzz.Fixtures.Color;
import dev.sojourn.conformance.fuzz.Fixtures.Square;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.List;

/** What methods are called with: always the same values, but new objects for each run. */
final class Arguments {
    private Arguments() {}

    static Object[] of(int depth, List<Type> parameters) {
        Object[] arguments = new Object[parameters.size() + 1];
        arguments[0] = depth;
        for (int i = 0; i < parameters.size(); i++) {
            arguments[i + 1] = of(parameters.get(i), i);
        }
        return arguments;
    }

    private static Object of(Type type, int i) {
        return switch (type) {
            case BOOLEAN, BOXED_BOOLEAN -> i % 2 == 0;
            case BYTE, BOXED_BYTE -> (byte) (i + 3);
            case SHORT, BOXED_SHORT -> (short) (i + 300);
            case CHAR, BOXED_CHAR -> (char) ('a' + i);
            case INT, BOXED_INT -> i + 1;
            case LONG, BOXED_LONG -> i + (1L << 33);
            case FLOAT, BOXED_FLOAT -> i + 0.5f;
            case DOUBLE, BOXED_DOUBLE -> i + 0.25;
            case STRING -> "p" + i;
            case OBJECT -> i == 1 ? new Box(i) : "o" + i;
            case COLOR -> Color.values()[i % 3];
            case BOX -> new Box(i);
            case SHAPE -> new Square(i, "s" + i);
            case INTS -> new int[] {i, 7};
            case LONGS -> new long[] {i, 8};
            case STRINGS -> new String[] {"e" + i, null};
            case GRID -> new int[][] {{i, 1}, {2, 3}};
            case LIST -> new ArrayList<>(List.of(i, 5));
            case WORDS -> new ArrayList<>(List.of("w" + i, "v"));
        };
    }
}
