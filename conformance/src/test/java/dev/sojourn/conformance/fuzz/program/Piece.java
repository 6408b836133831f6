package dev.sojourn.conformance.fuzz.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of a generated program: text with other pieces inside. Immutable, so that a shrinker can try a program without
 * some of its pieces.
 *
 * @param type of an expression; null elsewhere
 * @param parts texts ({@code \n} begins a new line of the same indentation), pieces, and {@link Operand}s
 */
public record Piece(Kind kind, Type type, Precedence precedence, List<Object> parts) {

    /** What may be done to a piece. */
    public enum Kind {
        /** Nothing: it belongs to what is around it. */
        TEXT,
        EXPRESSION,
        /** Something in a line of its own, which may be left out: a statement, a member, a case. */
        LINE,
        /** A list of lines, indented. */
        LINES
    }

    /** An expression where one that binds less tightly needs parentheses. */
    public record Operand(Precedence least, Piece expression) {}

    public static Piece text(Object... parts) {
        return new Piece(Kind.TEXT, null, Precedence.ANY, Arrays.asList(parts));
    }

    public static Piece expression(Type type, Precedence precedence, Object... parts) {
        return new Piece(Kind.EXPRESSION, type, precedence, Arrays.asList(parts));
    }

    public static Piece line(Object... parts) {
        return new Piece(Kind.LINE, null, Precedence.ANY, Arrays.asList(parts));
    }

    public static Piece lines(List<Piece> lines) {
        return new Piece(Kind.LINES, null, Precedence.ANY, new ArrayList<>(lines));
    }

    /** Lines in braces. */
    public static Piece block(List<Piece> lines) {
        return text("{", lines(lines), "\n}");
    }

    /** This one where another of its kind may stand. */
    public Operand at(Precedence least) {
        return new Operand(least, this);
    }

    /** A piece that is one of the parts. */
    public static Piece in(Object part) {
        return part instanceof Operand operand ? operand.expression() : part instanceof Piece piece ? piece : null;
    }

    /** This one with another part, or without it if that is null. */
    public Piece with(int part, Object replacement) {
        List<Object> changed = new ArrayList<>(parts);
        if (replacement == null) {
            changed.remove(part);
        } else if (parts.get(part) instanceof Operand operand && replacement instanceof Piece piece) {
            changed.set(part, piece.at(operand.least()));
        } else {
            changed.set(part, replacement);
        }
        return new Piece(kind, type, precedence, changed);
    }

    public Piece with(List<Object> otherParts) {
        return new Piece(kind, type, precedence, otherParts);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(out, 0);
        return out.toString();
    }

    private void print(StringBuilder out, int indentation) {
        for (Object part : parts) {
            if (kind == Kind.LINES) {
                breakLine(out, indentation + 1);
                ((Piece) part).print(out, indentation + 1);
            } else if (part instanceof Piece piece) {
                piece.print(out, indentation);
            } else if (part instanceof Operand operand) {
                print(out, operand, indentation);
            } else {
                printText(out, part.toString(), indentation);
            }
        }
    }

    private static void print(StringBuilder out, Operand operand, int indentation) {
        boolean isWrapped = operand.expression().precedence().compareTo(operand.least()) < 0;
        out.append(isWrapped ? "(" : "");
        operand.expression().print(out, indentation);
        out.append(isWrapped ? ")" : "");
    }

    private static void printText(StringBuilder out, String text, int indentation) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            out.append(text, start, end);
            breakLine(out, indentation);
            start = end + 1;
        }
        out.append(text, start, text.length());
    }

    private static void breakLine(StringBuilder out, int indentation) {
        out.append('\n').append("    ".repeat(indentation));
    }
}
