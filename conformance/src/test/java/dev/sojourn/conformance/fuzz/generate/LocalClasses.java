package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.List;

/** Classes, records, enums and interfaces declared in a method, each with an object of it. */
final class LocalClasses {
    private final Generation all;

    LocalClasses(Generation all) {
        this.all = all;
    }

    Body make(Scope scope, int depth) {
        String name = typeName(scope);
        if (name == null) {
            return all.statements.simple(scope, depth);
        }
        return all.dice
                .<Body>choice()
                .or(4, () -> ofRecord(name, scope, depth))
                .or(1, () -> ofEnum(name, scope, depth))
                .or(4, () -> ofClass(name, scope, depth))
                .or(1, () -> ofInterface(name, scope, depth))
                .make();
    }

    private String typeName(Scope scope) {
        for (String name : all.dice.shuffled(List.of("P", "Q", "Point", "Item"))) {
            if (!scope.isTaken(name)) {
                scope.take(name);
                return name;
            }
        }
        return null;
    }

    private String local(Scope scope) {
        String name = all.names.fresh(scope);
        scope.take(name);
        return name;
    }

    private Body ofRecord(String type, Scope scope, int depth) {
        String local = local(scope);
        Piece head = Piece.line("record " + type
                + "(int a, String b) {\n    int sum() {\n        return 2 * a + b.length();\n    }\n}");
        Piece number = all.expressions.of(Type.INT, scope, depth);
        Piece text = all.expressions.of(Type.STRING, scope, depth);
        String declared = all.dice.pick(type, "var", "final " + type);
        Piece object = Piece.line(declared + " " + local + " = new " + type + "(", number, ", ", text, ");");
        scope.declare(Variable.through(local, "((Object) " + local + ")", Type.OBJECT));
        scope.declare(Variable.through(local, local + ".a()", Type.INT));
        scope.declare(Variable.through(local, local + ".sum()", Type.INT));
        scope.declare(Variable.through(local, local + ".b()", Type.STRING));
        return Body.of(head, object);
    }

    private Body ofEnum(String type, Scope scope, int depth) {
        String local = local(scope);
        Piece head = Piece.line("enum " + type + " { ONE, TWO }");
        Piece index = all.expressions.index(Goal.of(Type.INT, scope, depth));
        Piece object = Piece.line(type + " " + local + " = " + type + ".values()[", index, "];");
        scope.declare(Variable.through(local, local + ".ordinal()", Type.INT));
        scope.declare(Variable.through(local, local + ".name()", Type.STRING));
        return Body.of(head, object);
    }

    private Body ofInterface(String type, Scope scope, int depth) {
        String local = local(scope);
        Piece head = Piece.line("interface " + type + " {\n    int of(int x);\n}");
        Scope inside = scope.lambda();
        String parameter = all.names.fresh(inside);
        inside.declare(Variable.fixed(parameter, Type.INT));
        Piece body = all.expressions.of(Type.INT, inside.block(), depth);
        Piece object = Piece.line(type + " " + local + " = " + parameter + " -> ", body, ";");
        scope.declare(Variable.through(local, local + ".of(" + all.dice.below(5) + ")", Type.INT));
        return Body.of(head, object);
    }

    /** A class that may capture locals, and that now and then has a member named like one. */
    private Body ofClass(String type, Scope scope, int depth) {
        String local = local(scope);
        Scope inside = scope.localClass(scope.host());
        String field = all.names.fresh(inside);
        Scope method = scope.localClass(scope.host());
        method.declare(Variable.fixed(field, Type.INT));
        Piece result = all.expressions.of(Type.INT, method.block(), depth);
        Piece again = all.expressions.of(Type.STRING, method.block(), depth);
        Piece head = Piece.line(
                all.dice.pick("class ", "final class ") + type + " ",
                Piece.block(List.of(
                        Piece.line("int " + field + ";"),
                        Piece.line(type + "(int " + field + ") {\n    this." + field + " = " + field + ";\n}"),
                        Piece.line("int calculated() {\n    return ", result, ";\n}"),
                        Piece.line("String said() {\n    return ", again, ";\n}"))));
        Piece argument = all.expressions.of(Type.INT, scope, depth);
        Piece object = Piece.line(all.dice.pick(type, "var") + " " + local + " = new " + type + "(", argument, ");");
        scope.declare(Variable.through(local, local + ".calculated()", Type.INT));
        scope.declare(Variable.through(local, local + ".said()", Type.STRING));
        scope.declare(new Variable(local, local + "." + field, Type.INT, true, false, null));
        if (all.dice.chance(40)) {
            Piece other = all.expressions.of(Type.INT, scope, depth);
            Piece noted = Piece.line(
                    all.call(scope, "note") + "(new " + type + "(", other.at(Precedence.ANY), ").calculated());");
            return Body.of(head, object, noted);
        }
        return Body.of(head, object);
    }
}
