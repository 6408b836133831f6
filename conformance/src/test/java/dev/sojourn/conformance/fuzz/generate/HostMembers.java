package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.HostPlan.Field;
import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Scope;
import java.util.ArrayList;
import java.util.List;

/** Writes what a generated class has beside its processes: fields, and the methods that every host has. */
final class HostMembers {
    private final Dice dice;
    private final HostPlan host;
    private final Generation all;
    private final Scope scope = Scope.ofMethod("", null, CheckedExceptions.NONE).withoutAwaits();

    HostMembers(Dice dice, HostPlan host) {
        this.dice = dice;
        this.host = host;
        all = new Generation(dice, host, null);
    }

    List<Piece> write() {
        List<Field> own = host.fields().stream().filter(f -> !f.isInherited()).toList();
        List<Piece> members = new ArrayList<>();
        List<Piece> starts = new ArrayList<>();
        List<Piece> changes = new ArrayList<>();
        for (Field field : own) {
            members.add(declaration(field));
            if (field.isStatic() && !field.isFinal()) {
                starts.add(Piece.line(field.name() + " = ", all.leaves.literal(field.type(), scope), ";"));
            }
        }
        for (Field field : host.fields()) {
            if (!field.isFinal()) {
                changes.add(change(field));
            }
        }
        members.add(Piece.line("\n", Piece.block(starts)));
        members.add(Piece.line("\n@Override\nprotected void disturb(int how) ", Piece.block(changes)));
        members.add(Piece.line("\n@Override\npublic Object afterwards() {\n    return new Object[] {"
                + String.join(", ", host.fields().stream().map(Field::name).toList()) + "};\n}"));
        members.add(Piece.line("\n@Override\nprotected int describe(int x) {\n    return super.describe(x) + 1;\n}"));
        members.add(Piece.line(
                "\nprivate int hidden(int x, long y) {\n    note(\"hidden\", x, y);\n    return x + (int) y;\n}"));
        members.add(Piece.line("\nprivate static int counted(int x) {\n    return 3 * x;\n}"));
        members.add(Piece.line("\nstatic String caught(Throwable thrown) {\n    return Descriptions.of(thrown);\n}"));
        return members;
    }

    private Piece declaration(Field field) {
        String head = field.modifiers() + field.type().text() + " " + field.name();
        if (field.constant() != null) {
            return Piece.line(head + " = " + field.constant() + ";");
        }
        boolean isLater = field.isStatic() && !field.isFinal();
        return isLater
                ? Piece.line(head + ";")
                : Piece.line(head + " = ", all.leaves.literal(field.type(), scope), ";");
    }

    private Piece change(Field field) {
        int mask = 1 << dice.below(3);
        return Piece.line(
                "if ((how & " + mask + ") == 0) {\n    " + field.name() + " = ",
                all.leaves.literal(field.type(), scope),
                ";\n}");
    }
}
