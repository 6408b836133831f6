package dev.sojourn.processor.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What the annotations on an element say. */
public final class Annotated {
    private Annotated() {}

    public static boolean isProcess(Element element) {
        return has(element, RuntimeNames.PROCESS);
    }

    public static boolean isSuspensionPoint(Element element) {
        return has(element, RuntimeNames.SUSPENSION_POINT);
    }

    private static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(annotation));
    }
}
