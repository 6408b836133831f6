package dev.sojourn.processor.lower;

import com.sun.source.tree.Tree;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.UnnameableType;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Refuses types whose names a generated class could not write. */
final class Nameable {
    private Nameable() {}

    static void check(MethodSource source, Tree tree, TypeMirror type) {
        refuse(source, tree, UnnameableType.in(type, source.host()));
    }

    static void check(MethodSource source, Tree tree, TypeElement type) {
        refuse(source, tree, UnnameableType.in(type, source.host()));
    }

    private static void refuse(MethodSource source, Tree tree, Stream<UnnameableType> found) {
        found.findFirst().ifPresent(unnameable -> {
            throw new Unsupported(
                    tree,
                    "PrivateType",
                    "the type '" + unnameable.type().getSimpleName() + "', " + unnameable.reason()
                            + ", cannot be used in the @Process method '"
                            + source.method().getSimpleName() + "'; make it " + unnameable.remedy() + ".");
        });
    }
}
