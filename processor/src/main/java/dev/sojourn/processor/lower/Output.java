package dev.sojourn.processor.lower;

import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Collects the statements that something is lowered to. */
final class Output {
    private final List<Stmt> statements = new ArrayList<>();

    void add(Stmt statement) {
        if (statement instanceof Stmt.Sequence sequence) {
            statements.addAll(sequence.statements());
        } else {
            statements.add(statement);
        }
    }

    void run(Code code) {
        add(new Stmt.Run(code));
    }

    void jump(Label target) {
        add(new Stmt.Jump(target));
    }

    Stmt toStatement() {
        return Stmt.sequence(statements);
    }
}
