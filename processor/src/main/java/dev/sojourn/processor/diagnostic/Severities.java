package dev.sojourn.processor.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** What the options of a compilation make of the rules: {@code -Asojourn.ForgottenAwait=error}, {@code -Asojourn.all=off}. */
public final class Severities {
    static final String PREFIX = "sojourn.";
    private static final String ALL = PREFIX + "all";
    private static final Rule WRONG_OPTION = Rule.fixed("WrongOption");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Severity> chosen = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Severities(Collection<Rule> rules) {
        rules.forEach(rule -> this.rules.put(rule.option(), rule));
    }

    /** Reads the options that concern rules, {@code sojourn.<tag>}; others are somebody else's. */
    public static Severities of(Map<String, String> options, Collection<Rule> rules) {
        Severities severities = new Severities(rules);
        options.forEach((option, value) -> {
            if (option.startsWith(PREFIX)) {
                severities.choose(option, value);
            }
        });
        return severities;
    }

    /** The options that there are. */
    public static List<String> options(Collection<Rule> rules) {
        List<String> options = new ArrayList<>(List.of(ALL));
        rules.forEach(rule -> options.add(rule.option()));
        return options;
    }

    private void choose(String option, String value) {
        Optional<Severity> severity = Severity.named(value);
        Rule rule = rules.get(option);
        if (rule == null && !option.equals(ALL)) {
            problem(
                    Severity.WARN,
                    "there is no check for the option -A" + option + "; the checks are "
                            + rules.values().stream()
                                    .filter(Rule::isAdjustable)
                                    .map(Rule::tag)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ", and 'all'.");
        } else if (severity.isEmpty()) {
            problem(
                    Severity.ERROR,
                    "-A" + option + (value == null ? " has no value" : "=" + value + " is no severity") + "; write -A"
                            + option + "=off, warn or error.");
        } else if (rule != null && !rule.isAdjustable() && severity.get() != Severity.ERROR) {
            problem(
                    Severity.ERROR,
                    "-A" + option + "=" + value + ": " + rule.tag()
                            + " is always an error, because generated code would be wrong without it; remove the option and"
                            + " change the source where it is reported.");
        } else {
            chosen.put(option, severity.get());
        }
    }

    private void problem(Severity severity, String message) {
        problems.add(new Diagnostic(severity.kind(), WRONG_OPTION.tag(), message, Optional.empty()));
    }

    /** What is wrong with the options themselves. */
    public Report problems() {
        return new Report(problems);
    }

    /** How seriously a rule is to be taken: its own option wins over the one for all. */
    public Severity of(Rule rule) {
        return rule.isAdjustable()
                ? chosen.getOrDefault(rule.option(), chosen.getOrDefault(ALL, rule.severity()))
                : rule.severity();
    }

    /** The diagnostic as it is to be printed of a declaration; empty if the options or the source silence it. */
    Optional<Diagnostic> adjusted(Diagnostic diagnostic, Element declaration) {
        Rule rule = rules.get(PREFIX + diagnostic.tag());
        if (rule == null || !rule.isAdjustable()) {
            return Optional.of(diagnostic);
        }
        Severity severity = of(rule);
        return severity == Severity.OFF || Suppressed.around(declaration, rule)
                ? Optional.empty()
                : Optional.of(
                        new Diagnostic(severity.kind(), diagnostic.tag(), diagnostic.message(), diagnostic.place()));
    }
}
