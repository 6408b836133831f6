package dev.sojourn.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.LocalType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Types that are declared in a block which is taken apart: they become members of the generated class, so that every state
 * sees them.
 */
final class LocalTypes {
    private final Context context;
    private final Map<Element, LocalType> byElement = new LinkedHashMap<>();

    /** In small letters: names of class files must differ where the file system does not tell A from a. */
    private final Set<String> takenNames = new HashSet<>();

    LocalTypes(Context context) {
        this.context = context;
    }

    /** The type that a name refers to, if it has become a member; else null. */
    LocalType find(Element element) {
        return byElement.get(element);
    }

    /** The superclass of a class, if it has become a member; else null. */
    LocalType superclass(TypeElement type) {
        return type != null && type.getSuperclass() instanceof DeclaredType parent ? find(parent.asElement()) : null;
    }

    List<LocalType> all() {
        return List.copyOf(byElement.values());
    }

    void declare(ClassTree tree) {
        TypeElement element = (TypeElement) context.source.element(tree);
        Captured captured = new Captured();
        captured.scan(tree, null);
        String name = element.getSimpleName().toString();
        boolean isOwnName = take(name);
        Optional<String> scope =
                captured.variables.isEmpty() && isOwnName ? Optional.empty() : Optional.of(scopeName(name + "Scope"));
        LocalType type =
                new LocalType(element, List.copyOf(captured.variables), List.copyOf(captured.constants), scope);
        byElement.put(element, type);
        type.declare(context.slicer.slice(tree));
    }

    private String scopeName(String proposed) {
        String name = proposed;
        for (int i = 2; context.variables.names().contains(name) || !take(name); i++) {
            name = proposed + i;
        }
        return name;
    }

    private boolean take(String name) {
        return takenNames.add(name.toLowerCase(Locale.ROOT));
    }

    /** What a class captures: what it names itself, and what is captured by those that it extends or makes. */
    private final class Captured extends TreeScanner<Void, Void> {
        private final Set<Local> variables = new LinkedHashSet<>();
        private final Set<Local> constants = new LinkedHashSet<>();

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            Local local = context.locals.find(context.source.element(tree));
            if (local != null) {
                (local.kind() == Local.Kind.CONSTANT ? constants : variables).add(local);
            }
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
            addAll(find(context.source.element(tree.getIdentifier())));
            return super.visitNewClass(tree, unused);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            addAll(find(context.source.element(tree.getQualifierExpression())));
            return super.visitMemberReference(tree, unused);
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            addAll(superclass((TypeElement) context.source.element((Tree) tree)));
            return super.visitClass(tree, unused);
        }

        private void addAll(LocalType type) {
            if (type != null) {
                variables.addAll(type.captured());
            }
        }
    }
}
