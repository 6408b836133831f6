package dev.sojourn.processor.diagnostic;

/**
 * One mistake that the processor knows: the name that its messages, its option, its page of documentation and its tests go by,
 * and how seriously it is taken where no option says otherwise. What would make generated code wrong is not adjustable.
 */
public record Rule(String tag, Severity severity, boolean isAdjustable) {
    /** An error whatever the options say: generated code would be wrong, or could not be written. */
    public static Rule fixed(String tag) {
        return new Rule(tag, Severity.ERROR, false);
    }

    /** A mistake that is an error, a warning or nothing, as the options say; {@code severity} where they do not. */
    public static Rule adjustable(String tag, Severity severity) {
        return new Rule(tag, severity, true);
    }

    /** What silences it in the source: {@code @SuppressWarnings("sojourn:ForgottenAwait")}. */
    public String suppression() {
        return "sojourn:" + tag;
    }

    /** The option that adjusts it: {@code -Asojourn.ForgottenAwait=off}. */
    public String option() {
        return Severities.PREFIX + tag;
    }
}
