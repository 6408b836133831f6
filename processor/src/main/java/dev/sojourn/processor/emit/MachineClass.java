package dev.sojourn.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.sojourn.processor.analyse.DeadReferences;
import dev.sojourn.processor.analyse.FrameLayout;
import dev.sojourn.processor.analyse.FrameLayout.Place;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.flow.Terminator;
import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.RuntimeNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes {@code Bank_customer}: the state machine of a method {@code Bank.customer}. */
public final class MachineClass {
    private static final ClassName SIM_PROCESS = GeneratedNames.of(RuntimeNames.SIM_PROCESS);
    private static final ClassName SOURCE_LINES = GeneratedNames.of(RuntimeNames.SOURCE_LINES);
    static final TypeName FRAME = ParameterizedTypeName.get(SIM_PROCESS, WildcardTypeName.subtypeOf(Object.class));

    private static final int LINES_PER_LINE = 20;

    private final Elements elements;
    private final Types javaTypes;
    private final ExecutableElement method;
    private final TypeElement host;
    private final String name;
    private final String fileName;
    private final int line;
    private final TypeNames types;
    private final TypeElement origin;
    private final Optional<AnnotationSpec> generated;
    private boolean isTooLong;

    /** For the method whose source is given; {@code programElements} are those of the compilation it is generated for. */
    public MachineClass(ProcessMethod process, MethodSource source, Elements programElements) {
        this.elements = source.elements();
        this.javaTypes = source.types();
        this.method = source.method();
        this.host = source.host();
        this.name = process.machineName();
        this.fileName = source.fileName();
        this.line = source.line(source.tree());
        this.types = TypeNames.of(method);
        this.origin = process.host();
        this.generated = Generated.annotation(programElements, process.host());
    }

    public GeneratedSource write(Body body, FlowGraph graph, States states, FrameLayout layout, DeadReferences dead) {
        MemberNames members = MemberNames.avoiding(body);
        Set<String> hidden = new HashSet<>(layout.variableNames(body));
        hidden.addAll(members.all());
        ClassName machineName = GeneratedNames.of(name);
        body.localTypes().forEach(types::declareLocal);
        AccessorMethods accessors =
                new AccessorMethods(host, machineName, elements, javaTypes, body.reservedNames(), hidden);
        CodePrinter printer = new CodePrinter(
                graph, states, layout, types, members, method.getReturnType(), accessors, body.reservedNames());
        TypeSpec.Builder machine = head();
        machine.addField(
                FieldSpec.builder(SOURCE_LINES, members.lines(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "new $T($S, $S, $S$L)",
                                SOURCE_LINES,
                                elements.getBinaryName(host).toString(),
                                method.getSimpleName().toString(),
                                fileName,
                                lines(graph, states))
                        .build());
        constants(layout, machine);
        fields(states, layout, members, machine);
        machine.addMethod(constructor(layout, members, body));
        ResumeMethod resume = new ResumeMethod(states, layout, dead, printer, types, members, graph.blocks());
        resume.addTo(machine);
        isTooLong = resume.isTooLong();
        machine.addMethod(direct(members, layout, body));
        machine.addMethod(override("location")
                .returns(StackTraceElement.class)
                .addStatement("return $L.at($L)", members.lines(), members.state())
                .build());
        LocalTypeDeclarations declarations = new LocalTypeDeclarations(printer, types);
        List<CodeBlock> localTypes =
                body.localTypes().stream().map(declarations::of).toList();
        if (printer.asserts()) {
            machine.addField(assertions(members));
        }
        accessors.addTo(machine);
        localTypes.forEach(type -> GeneratedSource.addRawMember(machine, type));
        return file(machine, printer.copiesResources());
    }

    /** Whether the machine that was written has a state that HotSpot will not compile. */
    public boolean isTooLong() {
        return isTooLong;
    }

    /** A machine for a method that was refused: it makes the rest of the program compile, so that errors stay few. */
    public GeneratedSource writeRejected() {
        TypeSpec.Builder machine = head();
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (!isStatic()) {
            constructor.addParameter(Signatures.receiver(host, types), Signatures.receiverName(method));
        }
        machine.addMethod(
                constructor.addParameters(Signatures.parameters(method, types)).build());
        machine.addMethod(rejecting("resume", FRAME));
        machine.addMethod(rejecting("direct", ClassName.get(Object.class)));
        machine.addMethod(rejecting("location", ClassName.get(StackTraceElement.class)));
        return file(machine, false);
    }

    private MethodSpec rejecting(String method, TypeName type) {
        return override(method)
                .returns(type)
                .addStatement("throw new $T($S)", IllegalStateException.class, name + " did not compile")
                .build();
    }

    private TypeSpec.Builder head() {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        TypeSpec.Builder machine = TypeSpec.classBuilder(simpleName)
                .addModifiers(Modifier.FINAL)
                .addOriginatingElement(origin)
                .addJavadoc("The state machine of {@code $L.$L}.\n", host.getSimpleName(), Signatures.described(method))
                .addTypeVariables(types.declarations())
                .superclass(Signatures.process(method.getReturnType(), types));
        generated.ifPresent(machine::addAnnotation);
        return machine;
    }

    private GeneratedSource file(TypeSpec.Builder machine, boolean copiesResources) {
        machine.addAnnotation(SuppressedWarnings.ofMachine(method, copiesResources));
        return JavaFiles.of(GeneratedNames.of(name).packageName(), machine.build(), elements);
    }

    /** A line per state; a state that no suspension leads to has the line of the one before. */
    private String lines(FlowGraph graph, States states) {
        Map<Block, Integer> resumed = new HashMap<>();
        for (Block block : graph.blocks()) {
            if (block.terminator() instanceof Terminator.Suspend suspend) {
                resumed.put(suspend.next(), suspend.suspension().origin().line());
            }
        }
        StringBuilder lines = new StringBuilder();
        int count = 1;
        int last = line;
        for (Block state : states.inOrder()) {
            last = resumed.getOrDefault(state, last);
            lines.append(count % LINES_PER_LINE == 0 ? ",\n            " : ", ").append(last);
            count++;
        }
        return lines.toString();
    }

    /** Java asks the outermost class, once. */
    private FieldSpec assertions(MemberNames members) {
        TypeElement outermost = host;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return FieldSpec.builder(
                        TypeName.BOOLEAN, members.assertions(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.class.desiredAssertionStatus()", ClassName.get(outermost))
                .build();
    }

    private void constants(FrameLayout layout, TypeSpec.Builder machine) {
        for (Local local : layout.in(Place.CONSTANT)) {
            machine.addField(FieldSpec.builder(
                            types.of(local.type()),
                            layout.name(local),
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer("$L", elements.getConstantExpression(local.constant()))
                    .build());
        }
    }

    private void fields(States states, FrameLayout layout, MemberNames members, TypeSpec.Builder machine) {
        if (!isStatic()) {
            machine.addField(Signatures.receiver(host, types), members.self(), Modifier.PRIVATE, Modifier.FINAL);
        }
        machine.addField(TypeName.INT, members.state(), Modifier.PRIVATE);
        if (states.hasHandlers()) {
            machine.addField(TypeName.INT, members.handler(), Modifier.PRIVATE);
        }
        for (Local local : layout.in(Place.FIELD)) {
            machine.addField(types.of(local.type()), layout.name(local), Modifier.PRIVATE);
        }
    }

    private MethodSpec constructor(FrameLayout layout, MemberNames members, Body body) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (!isStatic()) {
            constructor.addParameter(Signatures.receiver(host, types), members.self());
            constructor.addStatement("this.$1L = requireSelf($1L)", members.self());
        }
        for (Local parameter : body.parameters()) {
            String parameterName = layout.name(parameter);
            constructor.addParameter(types.of(parameter.type()), parameterName);
            constructor.addStatement("this.$1L = $1L", parameterName);
        }
        return constructor.build();
    }

    private MethodSpec direct(MemberNames members, FrameLayout layout, Body body) {
        CodeBlock receiver = isStatic() ? CodeBlock.of("$T", ClassName.get(host)) : CodeBlock.of("$L", members.self());
        List<String> arguments = body.parameters().stream().map(layout::name).toList();
        CodeBlock call = CodeBlock.of("$L.$L($L)", receiver, method.getSimpleName(), String.join(", ", arguments));
        MethodSpec.Builder direct = override("direct").returns(Object.class).addException(Throwable.class);
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            direct.addStatement(call).addStatement("return null");
        } else {
            direct.addStatement("return $L", call);
        }
        return direct.build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    private boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }
}
