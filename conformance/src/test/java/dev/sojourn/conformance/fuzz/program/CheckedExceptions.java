package dev.sojourn.conformance.fuzz.program;

/** Which checked exceptions may be thrown at a place. */
public enum CheckedExceptions {
    NONE(""),
    OOPS(" throws Oops"),
    ALL(" throws Throwable");

    private final String clause;

    CheckedExceptions(String clause) {
        this.clause = clause;
    }

    /** As it is written in the head of a method. */
    public String clause() {
        return clause;
    }

    public boolean covers(CheckedExceptions others) {
        return compareTo(others) >= 0;
    }
}
