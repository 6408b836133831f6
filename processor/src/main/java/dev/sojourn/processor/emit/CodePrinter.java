package dev.sojourn.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sojourn.processor.analyse.FrameLayout;
import dev.sojourn.processor.analyse.FrameLayout.Place;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Fills the holes in the user's text, now that it is known where every local is kept and where every jump leads. */
final class CodePrinter {
    private final FlowGraph graph;
    private final States states;
    private final FrameLayout layout;
    private final TypeNames types;
    private final MemberNames members;
    private final TypeMirror returnType;

    private final AccessorMethods accessors;
    private final Set<String> reservedNames;
    private final Set<String> copyNames;

    private StateGroups groups;

    private boolean asserts;
    private boolean copiesResources;

    /** While a step with a lambda is printed: the copies of locals that it captures. */
    private Map<Local, String> copies = Map.of();

    CodePrinter(
            FlowGraph graph,
            States states,
            FrameLayout layout,
            TypeNames types,
            MemberNames members,
            TypeMirror returnType,
            AccessorMethods accessors,
            Set<String> reservedNames) {
        this.graph = graph;
        this.states = states;
        this.layout = layout;
        this.types = types;
        this.members = members;
        this.groups = StateGroups.one(states, members);
        this.returnType = returnType;
        this.accessors = accessors;
        this.reservedNames = reservedNames;
        this.copyNames = new HashSet<>(reservedNames);
    }

    /** A step with the copies that its lambdas need; empty if nothing is left of it. */
    CodeBlock step(Code code) {
        if (isDeclarationOnly(code)) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder out = CodeBlock.builder();
        declareCopies(code, out);
        out.add(print(code)).add("\n");
        copies = Map.of();
        return out.build();
    }

    /** An expression; what its lambdas capture is copied by {@link #declareCopies} before. */
    CodeBlock print(Code code) {
        CodeBlock.Builder out = CodeBlock.builder();
        String line = "";
        for (Code.Part part : code.parts()) {
            out.add(part instanceof Code.Leave leave ? leave(leave, line) : print(part));
            String text = part.toString();
            int newLine = text.lastIndexOf('\n');
            line = newLine < 0 ? line + text : text.substring(newLine + 1);
        }
        return out.build();
    }

    /** A jump in the place of a statement that leaves the user's text; {@code line} is what stands before it on its line. */
    private CodeBlock leave(Code.Leave leave, String line) {
        Block target = graph.target(leave);
        CodeBlock away = groups.leaveFor(target);
        int number = states.number(target);
        if (leave.inBlock()) {
            String separator = line.isBlank() ? "\n" + line : " ";
            return CodeBlock.of("$L = $L;$L$L;", members.state(), number, separator, away);
        }
        if (line.isBlank()) {
            return CodeBlock.of("{ $L = $L; $L; }", members.state(), number, away);
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        return CodeBlock.of("{\n$1L    $2L = $3L;\n$1L    $4L;\n$1L}", indent, members.state(), number, away);
    }

    /** Whether the step declares something that lives elsewhere, and does nothing else. */
    private boolean isDeclarationOnly(Code code) {
        return code.parts().stream()
                .anyMatch(part -> part instanceof Code.Declare declare
                        && (layout.place(declare.local()) == Place.CONSTANT
                                || !declare.hasInitializer() && layout.place(declare.local()) != Place.IN_PLACE));
    }

    /** A lambda captures what its local holds now, even if the local has become a field (JLS 15.27.2). */
    void declareCopies(Code code, CodeBlock.Builder out) {
        Map<Local, String> made = new HashMap<>();
        for (Local local : captured(code)) {
            String copy = copyName(layout.name(local));
            made.put(local, copy);
            out.addStatement("final $T $L = $L", types.of(local.type()), copy, layout.name(local));
        }
        copies = made;
    }

    private String copyName(String original) {
        return freshName(original + "Copy");
    }

    /** A name that nothing in this method has. */
    String freshName(String proposed) {
        String name = proposed;
        while (!copyNames.add(name)) {
            name += "_";
        }
        return name;
    }

    Set<Local> captured(Code code) {
        Set<Local> captured = new LinkedHashSet<>();
        code.allParts().forEach(part -> {
            if (part instanceof Code.Capture capture && isVariableOfClass(capture.local())) {
                captured.add(capture.local());
            }
        });
        return captured;
    }

    private CodeBlock print(Code.Part part) {
        if (part instanceof Code.Text text) {
            return CodeBlock.of("$L", text.text());
        }
        if (part instanceof Code.ClassReference reference) {
            return CodeBlock.of("$T", ClassName.get(reference.type()));
        }
        if (part instanceof Code.TypeReference reference) {
            return CodeBlock.of("$T", types.of(reference.type()));
        }
        if (part instanceof Code.Use use) {
            return read(use.local(), layout.name(use.local()));
        }
        if (part instanceof Code.Store store) {
            return CodeBlock.of("$L", layout.name(store.local()));
        }
        if (part instanceof Code.Capture capture) {
            return capture(capture.local());
        }
        if (part instanceof Code.Declare declare) {
            return declare(declare);
        }
        if (part instanceof Code.PatternVariable pattern) {
            String name = layout.name(pattern.local());
            return CodeBlock.of("$L", layout.place(pattern.local()) == Place.IN_PLACE ? name : name + "Match");
        }
        if (part instanceof Code.IfStored stored) {
            return layout.place(stored.local()) == Place.IN_PLACE ? CodeBlock.of("") : print(stored.code());
        }
        if (part instanceof Code.ArrayCreation creation) {
            return layout.place(creation.local()) == Place.IN_PLACE
                    ? CodeBlock.of("")
                    : CodeBlock.of("new $T ", types.of(creation.local().type()));
        }
        if (part instanceof Code.ResourceCopy resource) {
            return resourceCopy(resource);
        }
        if (part instanceof Code.Received received) {
            return received(received);
        }
        if (part instanceof Code.LeaveMethod leave) {
            return CodeBlock.of("return $L;", finish(leave.value()));
        }
        if (part instanceof Code.AssertionsEnabled) {
            asserts = true;
            return CodeBlock.of("$L", members.assertions());
        }
        if (part instanceof Code.AccessorName name) {
            return accessors.use(name.accessor(), name.isQualified());
        }
        if (part instanceof Code.GeneratedReference reference) {
            return CodeBlock.of("$T", GeneratedNames.of(reference.qualifiedName()));
        }
        if (part instanceof Code.Self) {
            return CodeBlock.of("$L", members.self());
        }
        if (part instanceof Code.Leave leave) {
            return leave(leave, ""); // inside of another hole
        }
        return part instanceof Code.Thrown ? CodeBlock.of("$L", members.thrown()) : CodeBlock.of("resumed();");
    }

    /** The text of a class, inside of which some locals go by other names. */
    CodeBlock print(Code code, Map<Local, String> namesInside) {
        copies = namesInside;
        CodeBlock text = print(code);
        copies = Map.of();
        return text;
    }

    /** Whether anything that was printed asks if assertions are on. */
    boolean asserts() {
        return asserts;
    }

    private CodeBlock resourceCopy(Code.ResourceCopy resource) {
        Local local = resource.local();
        if (local != null && !isVariableOfClass(local)) {
            return CodeBlock.of("");
        }
        copiesResources = true;
        String name = local == null ? resource.name() : layout.name(local);
        return CodeBlock.of("$T $L = ", types.of(resource.type()), copyName(name));
    }

    /** Whether Java does not take it for effectively final. */
    private boolean isVariableOfClass(Local local) {
        return layout.place(local) == Place.FIELD || layout.place(local) == Place.SHARED;
    }

    /** Whether a resource has been declared that the user's text does not mention. */
    boolean copiesResources() {
        return copiesResources;
    }

    private CodeBlock declare(Code.Declare declare) {
        Local local = declare.local();
        if (layout.place(local) != Place.IN_PLACE) {
            return CodeBlock.of("$L", layout.name(local));
        }
        return CodeBlock.of("$L$L $L", print(declare.prefix()), print(declare.type()), layout.name(local));
    }

    private CodeBlock capture(Local local) {
        String copy = copies.get(local);
        return copy == null ? read(local, layout.name(local)) : cast(local, copy);
    }

    private CodeBlock read(Local local, String name) {
        return layout.place(local) == Place.IN_PLACE ? CodeBlock.of("$L", name) : cast(local, name);
    }

    /** A variable's name, or {@code ((A & B) name)} where its type could not be declared. */
    private CodeBlock cast(Local local, String name) {
        if (local.otherBounds().isEmpty()) {
            return CodeBlock.of("$L", name);
        }
        CodeBlock.Builder cast = CodeBlock.builder().add("(($T", types.of(local.type()));
        local.otherBounds().forEach(bound -> cast.add(" & $T", types.of(bound)));
        return cast.add(") $L)", name).build();
    }

    private CodeBlock received(Code.Received received) {
        TypeMirror type = received.type();
        if (type.getKind().isPrimitive()) {
            return CodeBlock.of("received$L()", Primitives.suffix(type));
        }
        return received.inferred() ? CodeBlock.of("received()") : CodeBlock.of("this.<$T>received()", types.of(type));
    }

    /** Says which states stand in one method. */
    void groups(StateGroups stateGroups) {
        groups = stateGroups;
        copyNames.clear();
        copyNames.addAll(reservedNames);
    }

    /** What the method answers when it returns. */
    CodeBlock finish(Code value) {
        if (returnType.getKind() == TypeKind.VOID) {
            return CodeBlock.of("finish()");
        }
        return CodeBlock.of("finish$L($L)", Primitives.suffix(returnType), print(value));
    }
}
