package dev.sojourn.processor.diagnostic;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;

/** How seriously a mistake is taken. */
public enum Severity {
    OFF,
    WARN,
    ERROR;

    /** The severity that an option's value names: {@code off}, {@code warn} or {@code error}. */
    static Optional<Severity> named(String value) {
        return Stream.of(values())
                .filter(severity -> severity.toString().equals(value))
                .findFirst();
    }

    /** How javac prints it; nothing is to be printed under {@link #OFF}. */
    public Kind kind() {
        return this == ERROR ? Kind.ERROR : Kind.WARNING;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
