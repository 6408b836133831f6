package dev.sojourn.processor.lower;

import com.sun.source.tree.Tree;
import dev.sojourn.processor.source.MethodSource;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Refuses private types: a generated class could not write their names. */
final class Nameable {
    private Nameable() {}

    static void check(MethodSource source, Tree tree, TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            check(source, tree, ((ArrayType) type).getComponentType());
        } else if (type.getKind() == TypeKind.DECLARED) {
            check(source, tree, (TypeElement) ((DeclaredType) type).asElement());
            ((DeclaredType) type).getTypeArguments().forEach(argument -> check(source, tree, argument));
        }
    }

    static void check(MethodSource source, Tree tree, TypeElement type) {
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            boolean isElsewhere = element.getModifiers().contains(Modifier.PROTECTED)
                    && !source.elements()
                            .getPackageOf(element)
                            .equals(source.elements().getPackageOf(source.host()));
            boolean isPrivate = element.getModifiers().contains(Modifier.PRIVATE);
            if ((isElsewhere || isPrivate) && !MemberNames.isDeclaredInMethod(type)) {
                throw new Unsupported(
                        tree,
                        "PrivateType",
                        "the type '" + element.getSimpleName() + "', "
                                + (isPrivate ? "which is private" : "protected in another package")
                                + ", cannot be used in the @Process method '"
                                + source.method().getSimpleName() + "'; make it "
                                + (isPrivate ? "package-private." : "public."));
            }
        }
    }
}
