package dev.sojourn.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.sojourn.processor.source.RuntimeNames;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The mark of generated code, where the compilation can see the annotation. */
final class Generated {
    private Generated() {}

    /** For code beside {@code host}, whose module has to read the annotation's. */
    static Optional<AnnotationSpec> annotation(Elements elements, TypeElement host) {
        ModuleElement module = elements.getModuleOf(host);
        TypeElement generated = module == null
                ? elements.getTypeElement(RuntimeNames.GENERATED)
                : elements.getTypeElement(module, RuntimeNames.GENERATED);
        return Optional.ofNullable(generated).map(type -> AnnotationSpec.builder(ClassName.get(type))
                .addMember("value", "$S", "dev.sojourn.processor.SojournProcessor")
                .build());
    }
}
