package dev.sojourn.processor.check;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Recognises types and methods by name, and shows code in messages. */
final class Vocabulary {
    static final String ENVIRONMENT = "dev.sojourn.Environment";
    static final String EVENT = "dev.sojourn.Event";
    static final String TIMEOUT = "dev.sojourn.Timeout";
    static final String CONDITION = "dev.sojourn.Condition";
    static final String FIRST_OF = "dev.sojourn.FirstOf";
    static final String OPERATION = "dev.sojourn.Operation";
    static final String SIM_PROCESS = "dev.sojourn.SimProcess";
    static final String INTERRUPT = "dev.sojourn.Interrupt";
    static final String REQUEST = "dev.sojourn.resource.Request";
    static final String RESOURCE = "dev.sojourn.resource.Resource";

    private static final int SHOWN = 48;

    private Vocabulary() {}

    /** Whether a type is the named one or a subtype of it; false where the compilation does not know the name. */
    static boolean is(TypeMirror type, String name, Types types, Elements elements) {
        TypeElement named = elements.getTypeElement(name);
        boolean isReference =
                type != null && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR);
        return isReference && named != null && types.isSubtype(types.erasure(type), types.erasure(named.asType()));
    }

    /** Whether an element is a method that the named class, or a subtype of it, declares under one of the names. */
    static boolean isMethod(Element called, String owner, Set<String> names, Types types, Elements elements) {
        return called instanceof ExecutableElement
                && names.contains(called.getSimpleName().toString())
                && is(called.getEnclosingElement().asType(), owner, types, elements);
    }

    static boolean isMethod(Element called, String owner, Set<String> names, ProcessBody process) {
        return isMethod(
                called, owner, names, process.source().types(), process.source().elements());
    }

    /** Whether the runtime declares the method. */
    static boolean isOfRuntime(Element called, Elements elements) {
        PackageElement owner =
                called == null || called.getKind() != ElementKind.METHOD ? null : elements.getPackageOf(called);
        return owner != null
                && (owner.getQualifiedName().contentEquals("dev.sojourn")
                        || owner.getQualifiedName().toString().startsWith("dev.sojourn.resource"));
    }

    static ExpressionTree withoutParentheses(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    /** Code in one line of a message, as javac prints it. */
    static String shown(Tree tree) {
        String text = tree.toString().strip().replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 4) + " ...";
    }
}
