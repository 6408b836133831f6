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

    /** Puts a comment behind the last statement, if that is text. */
    boolean appendToLast(Code comment) {
        int last = statements.size() - 1;
        if (last < 0
                || statements.get(last) instanceof Stmt.Run ended && !ended.completes()
                || !(statements.get(last) instanceof Stmt.Run run)) {
            return false;
        }
        statements.set(last, new Stmt.Run(run.code().append(" ").append(comment), run.completes()));
        return true;
    }

    void jump(Label target) {
        add(new Stmt.Jump(target));
    }

    Stmt toStatement() {
        return Stmt.sequence(statements);
    }
}
