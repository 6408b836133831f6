package dev.sojourn.conformance.fuzz;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What values look like, whichever of two equal runs they come from. */
public final class Descriptions {
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{3,}");
    private static final int LONGEST = 300;

    private Descriptions() {}

    /** Arrays by their elements, no identity hashes, not too long. */
    public static String of(Object... values) {
        String text = IDENTITY.matcher(Arrays.deepToString(values)).replaceAll("@");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… " + text.hashCode();
    }

    public static String of(Throwable thrown) {
        return thrown.getClass().getName() + ": " + message(thrown) + " suppressed "
                + Arrays.stream(thrown.getSuppressed()).map(Descriptions::of).toList();
    }

    /** What the virtual machine says of a null names variables, and those differ: a local may have become a field. */
    private static String message(Throwable thrown) {
        if (thrown instanceof ClassCastException) {
            return "a cast fails"; // a class that a method declares has another name in its state machine
        }
        String message = thrown.getMessage();
        boolean ofTheMachine =
                thrown instanceof NullPointerException && message != null && message.startsWith("Cannot ");
        return ofTheMachine ? "something is null" : message;
    }
}
