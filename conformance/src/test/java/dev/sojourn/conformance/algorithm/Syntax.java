package dev.sojourn.conformance.algorithm;

import java.util.List;

/** The language that {@link Interpreter} runs, as it is parsed. */
final class Syntax {
    private Syntax() {}

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text, int line) {
        boolean is(String symbol) {
            return kind != Kind.NUMBER && text.equals(symbol);
        }
    }

    sealed interface Expression permits Constant, Variable, Element, Unary, Binary, Call {}

    record Constant(long value) implements Expression {}

    record Variable(String name, int line) implements Expression {}

    record Element(Expression array, Expression index, int line) implements Expression {}

    record Unary(String operator, Expression of) implements Expression {}

    record Binary(String operator, Expression left, Expression right, int line) implements Expression {}

    record Call(String function, List<Expression> arguments, int line) implements Expression {}

    sealed interface Statement permits Assign, Store, If, While, Jump, Return, Print, Block, Evaluate, Attempt {}

    record Assign(String name, Expression value) implements Statement {}

    record Store(Element target, Expression value) implements Statement {}

    record If(Expression condition, Statement then, Statement otherwise) implements Statement {}

    record While(Expression condition, Statement body) implements Statement {}

    record Jump(boolean isBreak, int line) implements Statement {}

    record Return(Expression value) implements Statement {}

    record Print(Expression value) implements Statement {}

    record Block(List<Statement> statements) implements Statement {}

    record Evaluate(Expression expression) implements Statement {}

    record Attempt(Statement body, Statement handler) implements Statement {}

    record Function(String name, List<String> parameters, Block body) {}

    /** What a program does wrong. */
    static final class ProgramError extends Exception {
        private static final long serialVersionUID = 1L;

        ProgramError(String what, int line) {
            super(what + " in line " + line);
        }
    }
}
