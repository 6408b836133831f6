package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.ProcessMethod;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code @Process} on a private, native or synchronized method. */
final class ModifierOfProcess implements SignatureCheck {
    private final Modifier modifier;
    private final Rule rule;
    private final String reason;

    private ModifierOfProcess(Modifier modifier, String tag, String reason) {
        this.modifier = modifier;
        this.rule = Rule.fixed(tag);
        this.reason = reason;
    }

    static Stream<SignatureCheck> all() {
        return Stream.of(
                new ModifierOfProcess(
                        Modifier.PRIVATE,
                        "PrivateProcess",
                        "the generated state machine could not call it; make it package-private."),
                new ModifierOfProcess(
                        Modifier.NATIVE,
                        "NativeProcess",
                        "it has no Java body to rewrite; call it from a @Process method."),
                new ModifierOfProcess(
                        Modifier.SYNCHRONIZED,
                        "SynchronizedProcess",
                        "a process cannot hold a monitor while simulated time passes; remove 'synchronized'"
                                + " (one environment runs on one thread) or use a Resource."));
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public Stream<Diagnostic> check(ProcessMethod process) {
        if (!process.method().getModifiers().contains(modifier)) {
            return Stream.empty();
        }
        String message = "@Process method '" + process + "' cannot be " + modifier + ": " + reason;
        return Stream.of(Diagnostic.error(rule.tag(), message));
    }
}
