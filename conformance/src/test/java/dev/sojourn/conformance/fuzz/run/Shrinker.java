package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.program.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes a program smaller that shows something: leaves out lines, puts the inside of statements in their place, and plain
 * expressions in the place of others, as long as it still shows it.
 */
final class Shrinker {
    private final Predicate<Piece> shows;
    private final long deadline;
    private boolean isSmaller;

    /** Asks whether a program still shows it, for so long. */
    Shrinker(Predicate<Piece> shows, long seconds) {
        this.shows = shows;
        deadline = System.nanoTime() + seconds * 1_000_000_000L;
    }

    Piece shrink(Piece program) {
        Piece smaller = program;
        do {
            isSmaller = false;
            smaller = shrink(smaller, UnaryOperator.identity());
        } while (isSmaller && System.nanoTime() < deadline);
        return smaller;
    }

    /** Shrinks a part of the program; the operator gives the whole around it. */
    private Piece shrink(Piece piece, UnaryOperator<Piece> whole) {
        Piece shrunk =
                switch (piece.kind()) {
                    case LINES -> withoutLines(piece, whole);
                    case EXPRESSION -> simpler(piece, whole);
                    default -> piece;
                };
        for (int i = 0; i < shrunk.parts().size(); i++) {
            Piece part = Piece.in(shrunk.parts().get(i));
            if (part != null) {
                int index = i;
                Piece around = shrunk;
                shrunk = shrunk.with(i, shrink(part, p -> whole.apply(around.with(index, p))));
            }
        }
        return shrunk;
    }

    private boolean shows(Piece program) {
        if (System.nanoTime() > deadline || !shows.test(program)) {
            return false;
        }
        isSmaller = true;
        return true;
    }

    private Piece withoutLines(Piece lines, UnaryOperator<Piece> whole) {
        Piece shrunk = lines;
        for (int size = lines.parts().size(); size >= 1; size /= 2) {
            for (int start = shrunk.parts().size() - size; start >= 0; start -= size) {
                Piece candidate = replaced(shrunk, start, size, List.of());
                if (shows(whole.apply(candidate))) {
                    shrunk = candidate;
                }
            }
        }
        for (int i = 0; i < shrunk.parts().size(); i++) {
            for (Piece inside : insides((Piece) shrunk.parts().get(i))) {
                Piece candidate = replaced(shrunk, i, 1, inside.parts());
                if (shows(whole.apply(candidate))) {
                    shrunk = candidate;
                    break;
                }
            }
        }
        return shrunk;
    }

    private static Piece replaced(Piece lines, int start, int count, List<Object> replacement) {
        List<Object> parts = new ArrayList<>(lines.parts().subList(0, start));
        parts.addAll(replacement);
        parts.addAll(lines.parts()
                .subList(
                        Math.min(start + count, lines.parts().size()),
                        lines.parts().size()));
        return lines.with(parts);
    }

    /** The lists of lines inside a line, but not those inside of these. */
    private static List<Piece> insides(Piece piece) {
        List<Piece> found = new ArrayList<>();
        for (Object each : piece.parts()) {
            Piece part = Piece.in(each);
            if (part != null) {
                found.addAll(part.kind() == Piece.Kind.LINES ? List.of(part) : insides(part));
            }
        }
        return found;
    }

    private Piece simpler(Piece expression, UnaryOperator<Piece> whole) {
        List<Piece> candidates = new ArrayList<>();
        if (expression.type() != null) {
            candidates.add(expression.type().plainest());
            addSameType(expression, expression, candidates);
        }
        int length = expression.toString().length();
        for (Piece candidate : candidates) {
            if (candidate.toString().length() < length && shows(whole.apply(candidate))) {
                return candidate;
            }
        }
        return expression;
    }

    /** The operands that could stand where the whole stands. */
    private static void addSameType(Piece whole, Piece piece, List<Piece> found) {
        for (Object each : piece.parts()) {
            Piece part = Piece.in(each);
            if (part != null) {
                boolean isSame = part.kind() == Piece.Kind.EXPRESSION && part.type() == whole.type();
                if (isSame) {
                    found.add(part);
                }
                addSameType(whole, part, found);
            }
        }
    }
}
