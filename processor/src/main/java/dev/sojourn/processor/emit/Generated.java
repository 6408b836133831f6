package dev.sojourn.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The mark of generated code, where the compilation can see the annotation. */
final class Generated {
    private Generated() {}

    static Optional<AnnotationSpec> annotation(Elements elements) {
        TypeElement generated = elements.getTypeElement("javax.annotation.processing.Generated");
        return Optional.ofNullable(generated).map(type -> AnnotationSpec.builder(ClassName.get(type))
                .addMember("value", "$S", "dev.sojourn.processor.SojournProcessor")
                .build());
    }
}
