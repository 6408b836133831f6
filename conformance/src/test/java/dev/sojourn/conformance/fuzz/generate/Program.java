package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A generated class.
 *
 * @param seed what it was generated from
 * @param asserts whether its assertions are to be enabled
 * @param source the whole file
 * @param processes its {@code @Process} methods, whose first parameter is the depth to which they may call each other
 */
public record Program(long seed, String name, boolean asserts, Piece source, List<Process> processes) {
    public static final String PACKAGE = "fuzzed";

    /** A {@code @Process} method. */
    public record Process(String name, List<Type> parameters) {}

    public String qualifiedName() {
        return PACKAGE + "." + name;
    }

    /** The same class, written otherwise. */
    public Program with(Piece otherSource) {
        return new Program(seed, name, asserts, otherSource, processes);
    }

    /** The text of a method. */
    public String textOf(String method) {
        return find(source, method).map(Piece::toString).orElse("");
    }

    /** The method that a line of the file belongs to, counted from 1. */
    public Optional<String> methodAt(long line) {
        String[] lines = source.toString().split("\n", -1);
        for (int i = (int) Math.min(line, lines.length) - 1; i >= 0; i--) {
            String text = lines[i];
            if (text.startsWith("    ") && !text.startsWith("     ")) {
                Optional<Process> head =
                        processes.stream().filter(p -> isHead(text, p.name())).findFirst();
                if (head.isPresent()) {
                    return head.map(Process::name);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHead(String text, String method) {
        return text.contains(" " + method + "(") && text.endsWith("{");
    }

    /** This one with a method that does nothing but fail. */
    public Program without(String method) {
        return with(without(source, method));
    }

    /** This one without the processes that a method does not need. */
    public Program withOnly(String method) {
        Set<String> needed = new LinkedHashSet<>(Set.of(method));
        List<String> toRead = new ArrayList<>(needed);
        while (!toRead.isEmpty()) {
            String text = textOf(toRead.remove(0));
            for (Process process : processes) {
                boolean isMentioned =
                        text.contains(process.name() + "(") || text.contains("\"" + process.name() + "\"");
                if (isMentioned && needed.add(process.name())) {
                    toRead.add(process.name());
                }
            }
        }
        Piece shorter = source;
        for (Process process : processes) {
            if (!needed.contains(process.name())) {
                shorter = replaced(shorter, process.name(), null);
            }
        }
        return with(shorter);
    }

    private static Piece without(Piece piece, String method) {
        Piece nothing = Piece.block(List.of(Piece.line("throw new UnsupportedOperationException();")));
        return replaced(piece, method, nothing);
    }

    /** With another body of a method, or without the method if that is null. */
    private static Piece replaced(Piece piece, String method, Piece body) {
        for (int i = 0; i < piece.parts().size(); i++) {
            Piece part = Piece.in(piece.parts().get(i));
            if (part != null && isMethod(part, method)) {
                return piece.with(
                        i, body == null ? null : Piece.line(part.parts().get(0), body));
            }
            if (part != null && find(part, method).isPresent()) {
                return piece.with(i, replaced(part, method, body));
            }
        }
        return piece;
    }

    private static Optional<Piece> find(Piece piece, String method) {
        if (isMethod(piece, method)) {
            return Optional.of(piece);
        }
        return piece.parts().stream()
                .map(Piece::in)
                .filter(part -> part != null && part.kind() != Piece.Kind.EXPRESSION)
                .flatMap(part -> find(part, method).stream())
                .findFirst();
    }

    private static boolean isMethod(Piece piece, String method) {
        return piece.kind() == Piece.Kind.LINE
                && piece.parts().get(0) instanceof String head
                && head.startsWith("\n@Process\n")
                && head.contains(" " + method + "(");
    }
}
