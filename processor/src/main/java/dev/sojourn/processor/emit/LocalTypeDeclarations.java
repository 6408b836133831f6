package dev.sojourn.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.LocalType;
import java.util.HashMap;
import java.util.Map;

/** Writes the types that the user declared in the method, each in a class that holds what it captures, if it has one. */
record LocalTypeDeclarations(CodePrinter printer, TypeNames types) {
    CodeBlock of(LocalType type) {
        Map<Local, String> names = new HashMap<>();
        type.captured().forEach(local -> names.put(local, local.name()));
        CodeBlock text = printer.print(type.declaration(), names);
        if (type.scope().isEmpty()) {
            return text;
        }
        CodeBlock.Builder out = CodeBlock.builder();
        out.beginControlFlow(
                "private $Lfinal class $L",
                type.isInner() ? "" : "static ",
                type.scope().get());
        if (!type.captured().isEmpty()) {
            fields(type, out);
        }
        return out.add(text).add("\n").endControlFlow().build();
    }

    private void fields(LocalType type, CodeBlock.Builder out) {
        CodeBlock.Builder parameters = CodeBlock.builder();
        CodeBlock.Builder assignments = CodeBlock.builder();
        for (Local local : type.captured()) {
            String name = local.name();
            out.addStatement("final $T $L", types.of(local.type()), name);
            parameters.add("$L$T $L", parameters.isEmpty() ? "" : ", ", types.of(local.type()), name);
            assignments.addStatement("this.$1L = $1L", name);
        }
        out.add("\n");
        out.beginControlFlow("$L($L)", type.scope().get(), parameters.build());
        out.add(assignments.build());
        out.endControlFlow().add("\n");
    }
}
