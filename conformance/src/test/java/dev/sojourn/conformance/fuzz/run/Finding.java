package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.generate.Program;

/**
 * Something that ought not to be.
 *
 * @param method the name of the {@code @Process} method; empty if it is not known which
 * @param text what has been seen
 * @param difference the runs that differ; null if it has not come to that
 */
record Finding(Kind kind, Program program, String method, String text, Comparison.Difference difference) {

    /** What can go wrong with a program. */
    enum Kind {
        /** The processor refuses it. */
        REFUSED,
        /** What has been generated does not compile. */
        NOT_COMPILED,
        /** javac, or the processor in it, crashes. */
        CRASHED,
        /** What has been generated compiles with a warning that the program itself does not give. */
        WARNED,
        /** The virtual machine refuses what has been generated. */
        NOT_VERIFIED,
        /** A run does not end. */
        HANGS,
        /** Both modes differ. */
        DIFFERS
    }

    static Finding of(Kind kind, Program program, String method, String text) {
        return new Finding(kind, program, method, text, null);
    }

    static Finding of(Program program, Comparison.Difference difference) {
        return new Finding(
                Kind.DIFFERS,
                program,
                difference.process().name(),
                difference.fault() + ": " + difference.first(),
                difference);
    }

    /** Equal for findings that probably have one cause. */
    String cause() {
        return kind + " " + cause(text);
    }

    /** A message without what is particular to one program. */
    static String cause(String text) {
        return text.replaceFirst("(?s)\\n.*", "").replaceAll("[\\w.$]*\\d[\\w.$]*", "#");
    }

    Finding with(Program other) {
        return new Finding(kind, other, method, text, difference);
    }

    @Override
    public String toString() {
        return kind + " " + program.name() + "." + method + " " + text;
    }
}
