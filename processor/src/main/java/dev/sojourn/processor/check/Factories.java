package dev.sojourn.processor.check;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.source.Annotated;
import dev.sojourn.processor.source.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Recognises calls of generated factories, {@code BankProcesses.customer(bank)}, also of classes compiled before. */
final class Factories {
    private static final String SUFFIX = "Processes";

    private final AnalysedClass code;

    Factories(AnalysedClass code) {
        this.code = code;
    }

    boolean isCall(Tree tree) {
        Element called = tree instanceof MethodInvocationTree ? code.element(tree) : null;
        return called != null
                && called.getModifiers().contains(Modifier.STATIC)
                && called.getEnclosingElement() instanceof TypeElement facade
                && facade.getSimpleName().toString().endsWith(SUFFIX)
                && hosts(facade).stream().anyMatch(host -> hasProcess(host, called));
    }

    private static boolean hasProcess(TypeElement host, Element factory) {
        return host.getEnclosedElements().stream()
                .anyMatch(member ->
                        member.getSimpleName().equals(factory.getSimpleName()) && Annotated.isProcess(member));
    }

    /** The classes that a facade may have been made for: {@code Outer_InnerProcesses} is that of {@code Outer.Inner}. */
    private List<TypeElement> hosts(TypeElement facade) {
        Elements elements = code.elements();
        String name = facade.getQualifiedName().toString();
        List<String> candidates = new ArrayList<>(List.of(name.substring(0, name.length() - SUFFIX.length())));
        int start = name.length() - facade.getSimpleName().length();
        for (int i = 0; i < candidates.size() && candidates.size() < 64; i++) {
            String candidate = candidates.get(i);
            for (int at = candidate.indexOf('_', start); at >= 0; at = candidate.indexOf('_', at + 1)) {
                String nested = candidate.substring(0, at) + "." + candidate.substring(at + 1);
                if (!candidates.contains(nested)) {
                    candidates.add(nested);
                }
            }
        }
        return candidates.stream()
                .map(elements::getTypeElement)
                .filter(host ->
                        host != null && RuntimeNames.facade(elements, host).equals(name))
                .toList();
    }
}
