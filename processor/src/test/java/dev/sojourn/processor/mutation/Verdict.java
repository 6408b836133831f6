package dev.sojourn.processor.mutation;

import dev.sojourn.processor.mutation.Javac.Message;
import dev.sojourn.processor.mutation.Javac.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a compilation with the processor said what it should of a source text: all that javac says without it, and
 * nothing more but tagged messages at places of the text.
 *
 * @param problems what is wrong, in words; empty if nothing is
 * @param isValid whether javac alone accepts the text
 * @param tags of the processor's messages
 */
record Verdict(List<String> problems, boolean isValid, List<String> tags) {
    private static final Pattern FACADE = Pattern.compile("\\w+Processes\\b");

    private static final Pattern MISSING_FACADE = Pattern.compile("symbol: +(?:variable|class) (\\w+)Processes\\b");

    /** Tags that speak of the processor's own mistakes, whatever the text was like. */
    private static final Set<String> OWN_MISTAKES = Set.of("Bug", "NotAttributed", "CannotWrite");

    static Verdict of(String text, Javac javac) {
        MemoryFiles.Source source = new MemoryFiles.Source("Mutant", text);
        Outcome actual = javac.withProcessor(List.of(source));
        if (actual.succeeded() && actual.messages().isEmpty()) {
            return new Verdict(List.of(), true, List.of());
        }
        if (!actual.processed() && !actual.crashed()) { // as javac alone
            return new Verdict(List.of(), false, List.of());
        }
        List<MemoryFiles.Source> all = new ArrayList<>(List.of(source));
        if (FACADE.matcher(text).find()) {
            all.addAll(actual.generated());
        }
        Outcome alone = javac.alone(all);
        List<String> problems = new ArrayList<>();
        if (actual.crashed() && !alone.crashed()) {
            problems.add("crash: " + actual.crash());
        } else if (!actual.crashed()) {
            ownMistakes(source, actual, problems);
            compare(source, alone, actual, problems);
            missingFacades(text, actual, problems);
        }
        List<String> tags = actual.messages().stream()
                .map(Message::tag)
                .flatMap(Optional::stream)
                .toList();
        return new Verdict(problems, alone.succeeded(), tags);
    }

    private static void ownMistakes(MemoryFiles.Source source, Outcome actual, List<String> problems) {
        for (Message message : actual.messages()) {
            Optional<String> tag = message.tag();
            if (tag.filter(OWN_MISTAKES::contains).isPresent()) {
                problems.add("own mistake: " + message);
            } else if (tag.isPresent() && !(message.file().equals(source.getName()) && message.line() > 0)) {
                problems.add("tagged message without a place: " + message);
            } else if (!message.file().isEmpty() && !message.file().equals(source.getName())) {
                problems.add("said of generated code: " + message);
            }
        }
    }

    private static void compare(MemoryFiles.Source source, Outcome alone, Outcome actual, List<String> problems) {
        List<Message> expected = alone.messages().stream()
                .filter(message -> message.file().equals(source.getName()))
                .toList();
        List<Message> untagged = actual.messages().stream()
                .filter(message -> message.tag().isEmpty() && message.file().equals(source.getName()))
                .toList();
        boolean isRefused = !actual.succeeded() && alone.succeeded();
        expected.stream()
                .filter(message -> !untagged.contains(message) && (message.isError() || !isRefused))
                .forEach(message -> problems.add("only without the processor: " + message));
        untagged.stream()
                .filter(message -> !expected.contains(message))
                .forEach(message -> problems.add("only with the processor: " + message));
        if (isRefused && actual.errors().isEmpty()) {
            problems.add("refused without a word");
        }
        if (actual.succeeded() && !alone.succeeded()) {
            problems.add("accepted what javac rejects");
        }
    }

    /** A factory class that is named but missing is noise if there is a process method that it would be for. */
    private static void missingFacades(String text, Outcome actual, List<String> problems) {
        for (Message message : actual.errors()) {
            Matcher missing = MISSING_FACADE.matcher(message.text());
            if (message.code().contains("cant.resolve")
                    && missing.find()
                    && ProcessHosts.in(text).contains(missing.group(1))
                    && actual.generated().stream()
                            .noneMatch(file -> file.className().matches("(.*\\.)?" + missing.group(1) + "Processes"))) {
                problems.add("factory class is missing: " + message);
            }
        }
    }
}
