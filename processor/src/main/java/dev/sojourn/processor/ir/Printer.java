package dev.sojourn.processor.ir;

import java.util.List;

/** Prints structured code, indented; the format of snapshots and of debugging. */
final class Printer {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    String print(Stmt statement) {
        statement(statement);
        return out.toString();
    }

    private void statement(Stmt statement) {
        if (statement instanceof Stmt.Run run) {
            line(run.code() + (run.completes() ? "" : "  // does not complete"));
        } else if (statement instanceof Stmt.Suspend suspend) {
            line(suspend.suspension().toString());
        } else if (statement instanceof Stmt.Sequence sequence) {
            sequence.statements().forEach(this::statement);
        } else if (statement instanceof Stmt.If choice) {
            line("if (" + choice.condition() + ")");
            nested(choice.then());
            if (!choice.otherwise().equals(Stmt.NOTHING)) {
                line("else");
                nested(choice.otherwise());
            }
        } else if (statement instanceof Stmt.Loop loop) {
            line("loop " + loop.start());
            nested(loop.body());
        } else if (statement instanceof Stmt.Labeled labeled) {
            line("block " + labeled.end());
            nested(labeled.body());
        } else if (statement instanceof Stmt.Jump jump) {
            line("goto " + jump.target());
        } else if (statement instanceof Stmt.Return end) {
            line("return " + end.value());
        } else if (statement instanceof Stmt.Switch choice) {
            line("switch (" + choice.selector() + ")" + (choice.isExhaustive() ? " exhaustive" : ""));
            choice.arms().forEach(this::arm);
        } else if (statement instanceof Stmt.Using using) {
            line("using " + using.resource());
            nested(using.body());
        } else if (statement instanceof Stmt.Try region) {
            line("try");
            nested(region.body());
            for (Stmt.Catch handler : region.catches()) {
                line("catch (" + Code.join(" | ", handler.types()) + " " + handler.parameter() + ")");
                nested(handler.body());
            }
            region.finallyBody().ifPresent(body -> {
                line("finally");
                nested(body);
            });
        }
    }

    private void arm(Stmt.Arm arm) {
        line(arm.labels() + ":");
        nested(arm.body());
    }

    private void nested(Stmt statement) {
        depth++;
        statement(statement);
        depth--;
    }

    private void line(String text) {
        for (String part : List.of(text.strip().split("\n"))) {
            out.append("    ".repeat(depth)).append(part).append('\n');
        }
    }
}
