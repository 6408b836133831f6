package dev.sojourn.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.LocalType;
import dev.sojourn.processor.source.MethodSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Types that are declared in a block which is taken apart: they become members of the generated class, so that every state
 * sees them. What an object of such a class captures is copied when the object is made.
 */
final class LocalTypes {
    private final Context context;
    private final Map<Element, LocalType> byElement = new LinkedHashMap<>();

    LocalTypes(Context context) {
        this.context = context;
    }

    /** The type that a name refers to, if it has become a member; else null. */
    LocalType find(Element element) {
        return byElement.get(element);
    }

    List<LocalType> all() {
        return List.copyOf(byElement.values());
    }

    void declare(ClassTree tree) {
        TypeElement element = (TypeElement) context.source.element(tree);
        LocalType type = new LocalType(element, captured(tree));
        byElement.put(element, type);
        type.declare(context.slicer.slice(tree));
    }

    private List<Local> captured(ClassTree tree) {
        Set<Local> captured = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void unused) {
                Local local = context.locals.find(context.source.element(name));
                if (local != null) {
                    captured.add(local);
                }
                return null;
            }
        }.scan(tree, null);
        return new ArrayList<>(captured);
    }

    /**
     * Refuses to make objects of a capturing class in a lambda or another class: that could happen later than the values are
     * there that they ought to capture.
     */
    void checkCreation(Tree tree, Element created) {
        LocalType type = find(created);
        if (type != null && !type.captured().isEmpty()) {
            throw new Unsupported(
                    tree,
                    "CapturingClassInLambda",
                    "objects of the local class '" + type + "', which captures '"
                            + type.captured().get(0)
                            + "', cannot be made inside a lambda or a class of a @Process method; pass the value to the"
                            + " constructor instead.");
        }
    }

    /** Where to look for the name of a class: behind its modifiers and the word before it. */
    static int nameFrom(MethodSource source, ClassTree tree) {
        int keyword = behind(source, tree, tree.getModifiers());
        String text = source.text();
        while (!Character.isWhitespace(text.charAt(keyword))) {
            keyword++;
        }
        return keyword;
    }

    /** Where to look for the name of a constructor: behind its modifiers. */
    static int nameFrom(MethodSource source, MethodTree tree) {
        return behind(source, tree, tree.getModifiers());
    }

    private static int behind(MethodSource source, Tree tree, ModifiersTree modifiers) {
        int position = source.isWritten(modifiers) ? source.end(modifiers) : source.start(tree);
        String text = source.text();
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    /** Where the body of a class begins, behind its opening brace. */
    static int bodyFrom(MethodSource source, ClassTree tree) {
        int from = nameFrom(source, tree);
        for (Tree part : heads(tree)) {
            from = Math.max(from, source.isWritten(part) ? source.end(part) : from);
        }
        return source.text().indexOf('{', from) + 1;
    }

    private static List<Tree> heads(ClassTree tree) {
        List<Tree> heads = new ArrayList<>(tree.getTypeParameters());
        if (tree.getExtendsClause() != null) {
            heads.add(tree.getExtendsClause());
        }
        heads.addAll(tree.getImplementsClause());
        return heads;
    }
}
