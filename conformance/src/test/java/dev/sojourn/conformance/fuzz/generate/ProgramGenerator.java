package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.HostPlan.Field;
import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Generates classes with {@code @Process} methods, each from a number alone. */
public final class ProgramGenerator {
    private static final String HEAD = String.join(
            "\n",
            "package " + Program.PACKAGE + ";",
            "",
            "import static dev.sojourn.Sojourn.await;",
            "",
            "import dev.sojourn.Interrupt;",
            "import dev.sojourn.Sojourn;",
            "import dev.sojourn.annotation.Process;",
            "import dev.sojourn.conformance.fuzz.Descriptions;",
            "import dev.sojourn.conformance.fuzz.Fixtures.*;",
            "import dev.sojourn.conformance.fuzz.Library;",
            "import java.util.*;",
            "import java.util.function.*;",
            "",
            "");

    private static final List<String> MODIFIERS = List.of(
            "", "", "private ", "private ", "static ", "private static ", "final ", "private final ", "protected ");

    private static final List<String> VISIBILITIES = List.of("", "", "public ", "protected ");

    private final boolean isModern;
    private final int methods;

    /** Makes classes of so many methods; modern ones use what the running JDK knows and Java 17 does not. */
    public ProgramGenerator(int methods, boolean isModern) {
        this.methods = methods;
        this.isModern = isModern;
    }

    public Program generate(long seed) {
        Dice dice = new Dice(seed);
        String name = "F" + Long.toUnsignedString(seed);
        List<Field> fields = fields(dice);
        List<MethodPlan> plans = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            plans.add(plan("m" + i, dice));
        }
        if (dice.chance(50)) {
            plans.add(Inherited.HOOKED);
        }
        HostPlan host = new HostPlan(name, isModern, fields, plans);
        List<Piece> members = new HostMembers(dice.split(), host).write();
        for (MethodPlan plan : plans) {
            members.add(method(new Generation(dice.split(), host, plan)));
        }
        Piece source = Piece.text(HEAD + "class " + name + " extends Library ", Piece.block(members), "\n");
        return new Program(
                seed,
                name,
                dice.chance(50),
                source,
                plans.stream()
                        .map(plan -> new Program.Process(plan.name(), plan.parameters()))
                        .toList());
    }

    private static List<Field> fields(Dice dice) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("inherited", Type.INT, "protected ", true, null));
        fields.add(new Field("motto", Type.STRING, "protected ", true, null));
        fields.add(new Field("LIMIT", Type.INT, "static final ", false, dice.below(4)));
        fields.add(new Field("SECRET", Type.INT, "private static final ", false, dice.below(4)));
        fields.add(new Field("FIXED", Type.INT, "private final ", false, dice.below(4)));
        List<String> names = dice.shuffled(List.of(
                "a", "b", "x", "n", "state", "count", "total", "result", "left", "received", "text", "many", "box"));
        fields.add(new Field(names.get(0), Type.INT, dice.pick(MODIFIERS), false, null));
        for (String name : names.subList(1, dice.between(4, 10))) {
            fields.add(new Field(name, dice.pick(Type.all()), dice.pick(MODIFIERS), false, null));
        }
        return fields;
    }

    private static MethodPlan plan(String name, Dice dice) {
        List<Type> parameters = new ArrayList<>();
        int count = dice.below(4);
        for (int i = 0; i < count; i++) {
            parameters.add(dice.chance(40) ? Type.INT : dice.pick(Type.all()));
        }
        Type returned =
                dice.chance(15) ? null : dice.chance(50) ? dice.pick(Type.INT, Type.STRING) : dice.pick(Type.all());
        CheckedExceptions checked =
                dice.chance(60) ? CheckedExceptions.NONE : dice.pick(CheckedExceptions.OOPS, CheckedExceptions.ALL);
        return new MethodPlan(name, dice.chance(20), parameters, returned, checked);
    }

    private static Piece method(Generation all) {
        MethodPlan plan = all.method;
        Scope scope = Scope.ofMethod(plan.isStatic() ? "that." : "", plan.returned(), plan.checked());
        scope.take("that");
        scope.declare(Variable.fixed("depth", Type.INT));
        StringBuilder head = new StringBuilder("\n@Process\n");
        head.append(all.dice.pick(plan == Inherited.HOOKED ? List.of("public ", "protected ") : VISIBILITIES));
        head.append(plan.isStatic() ? "static " : "")
                .append(plan.returned() == null ? "void" : plan.returned().text())
                .append(" ")
                .append(plan.name())
                .append(plan.isStatic() ? "(" + all.host.name() + " that, " : "(")
                .append("int depth");
        for (Type parameter : plan.parameters()) {
            String name = all.names.fresh(scope);
            Variable variable =
                    all.dice.chance(55) ? Variable.changing(name, parameter) : Variable.fixed(name, parameter);
            scope.declare(variable);
            boolean isFinal = variable.isFixed() && all.dice.chance(20);
            head.append(isFinal ? ", final " : ", ")
                    .append(parameter.text())
                    .append(" ")
                    .append(name);
        }
        head.append(")").append(plan.checked().clause()).append(" ");
        Body body = all.blocks.statements(scope, all.dice.between(2, 4), all.dice.between(3, 9));
        if (body.completes() && plan.returned() != null) {
            body = Blocks.endingWith(body, all.jumps.returned(scope, 3));
        }
        return Piece.line(head.toString(), body.block());
    }
}
