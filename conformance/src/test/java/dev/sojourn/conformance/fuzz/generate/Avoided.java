package dev.sojourn.conformance.fuzz.generate;

/**
 * What programs are kept from doing, because it is known to go wrong and not repaired yet: the one list of it. The system
 * property {@code sojourn.fuzz.all} turns all of it off.
 */
public enum Avoided {
    /** A kept {@code assert} asks the state machine's class whether it is to assert. */
    ASSERTIONS_OF_HOST_ONLY,

    /** Private constants become constants of the state machine under their own names. */
    PRIVATE_CONSTANTS_NAMED_LIKE_ITS_FIELDS,

    /** A kept {@code try (a; b)} over existing variables loses its semicolon, or names fields. */
    EXISTING_RESOURCES;

    private static final boolean ALL = Boolean.getBoolean("sojourn.fuzz.all");

    public boolean isOn() {
        return !ALL;
    }
}
