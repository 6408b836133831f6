package dev.sojourn.processor.lower;

import com.sun.source.tree.VariableTree;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.source.MethodSource;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Which declarations of the method are locals of the transformer's. A variable declared inside a piece that is kept
 * whole is not: it stays text.
 */
final class Locals {
    private final MethodSource source;
    private final Map<Element, Local> byElement = new IdentityHashMap<>();
    private final Set<String> keptNames = new HashSet<>();

    Locals(MethodSource source) {
        this.source = source;
    }

    /** The local that a name refers to, or null. */
    Local find(Element element) {
        return byElement.get(element);
    }

    Local parameter(VariableTree tree) {
        return declare(tree, Local.Kind.PARAMETER);
    }

    Local variable(VariableTree tree) {
        return declare(tree, Local.Kind.VARIABLE);
    }

    /** A temporary, with a proposed name. */
    Local temporary(String name, TypeMirror type) {
        return new Local(name, Denotable.in(source.types(), type), Local.Kind.TEMPORARY)
                .withOtherBounds(Denotable.otherBounds(source.types(), type));
    }

    /** Notes a variable that stays text. */
    void keep(VariableTree tree) {
        keep(tree.getName().toString());
    }

    /** Notes the name of a variable that stays text. */
    void keep(String name) {
        keptNames.add(name);
    }

    Set<String> keptNames() {
        return keptNames;
    }

    private Local declare(VariableTree tree, Local.Kind kind) {
        VariableElement element = (VariableElement) source.element(tree);
        Local known = byElement.get(element);
        if (known != null) {
            return known;
        }
        String name = tree.getName().isEmpty() ? "unused" : tree.getName().toString();
        TypeMirror type = Denotable.in(source.types(), element.asType());
        Nameable.check(source, tree, type);
        Object constant = element.getConstantValue();
        Local local = constant != null
                ? Local.constant(name, type, constant)
                : new Local(name, type, kind).withOtherBounds(Denotable.otherBounds(source.types(), element.asType()));
        if (Denotable.isAnonymous(element.asType())) {
            local.unnameable();
        }
        byElement.put(element, local);
        return local;
    }
}
