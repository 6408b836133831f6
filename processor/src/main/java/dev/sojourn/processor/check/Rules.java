package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the processor may say to a user, by the name that it goes by. Each has a page in {@code docs/checks} and a
 * test; a test holds this list against both, and against the tags that the sources mention.
 */
public final class Rules {
    static final Rule BUG = Rule.fixed("Bug");

    /** A stretch without await that HotSpot will not compile. */
    public static final Rule LONG_PROCESS = Rule.adjustable("LongProcess", Severity.WARN);

    /** What later stages refuse: generated code could not say it. */
    private static final List<Rule> REFUSALS = Stream.of(
                    "AnonymousVariable",
                    "AwaitInExpression",
                    "NameTaken",
                    "PrivateConstructor",
                    "PrivateType",
                    "UnreachableField",
                    "UnreachableMethodReference",
                    "UnsupportedStatement")
            .map(Rule::fixed)
            .toList();

    /** What has to do with the build rather than with the model. */
    private static final List<Rule> BUILD = Stream.of("CannotWrite", "JavacNeeded", "NotAttributed", "WrongOption")
            .map(Rule::fixed)
            .toList();

    private Rules() {}

    /** All rules, each once. */
    public static List<Rule> all() {
        return Stream.of(Checks.rules(), REFUSALS, BUILD, List.of(LONG_PROCESS, BUG))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
