package dev.sojourn.conformance.algorithm;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Probe;
import dev.sojourn.conformance.algorithm.Syntax.Expression;
import dev.sojourn.conformance.algorithm.Syntax.Function;
import dev.sojourn.conformance.algorithm.Syntax.Kind;
import dev.sojourn.conformance.algorithm.Syntax.ProgramError;
import dev.sojourn.conformance.algorithm.Syntax.Statement;
import dev.sojourn.conformance.algorithm.Syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recursive-descent parser that waits for every line of its source. */
abstract class Parser extends Probe {
    private static final List<List<String>> LEVELS =
            List.of(List.of("||"), List.of("&&"), List.of("==", "<"), List.of("+", "-"), List.of("*", "/", "%"));

    private String[] lines = {};
    private int line;
    private int column;
    private String current = "";
    private Token token = new Token(Kind.END, "", 0);

    @Process
    Map<String, Function> program(String source) throws ProgramError {
        lines = source.split("\n");
        line = 0;
        column = 0;
        current = await(after(lines[0]));
        Map<String, Function> functions = new LinkedHashMap<>();
        next();
        while (token.kind() != Kind.END) {
            expect("fun");
            String name = word();
            List<String> parameters = new ArrayList<>();
            expect("(");
            while (!accept(")")) {
                parameters.add(word());
                if (!token.is(")")) {
                    expect(",");
                }
            }
            if (functions.put(name, new Function(name, parameters, block())) != null) {
                throw new ProgramError("a second function " + name, line);
            }
        }
        return functions;
    }

    /** Reads on to the next token; lines come one by one, and comments are skipped. */
    @Process
    void next() throws ProgramError {
        for (; ; column++) {
            while (column >= current.length() || current.startsWith("#", column)) {
                if (++line >= lines.length) {
                    token = new Token(Kind.END, "end", line);
                    return;
                }
                current = await(after(0.25, lines[line]));
                column = 0;
            }
            if (current.charAt(column) != ' ') {
                break;
            }
        }
        int from = column;
        Kind kind;
        if (Character.isDigit(current.charAt(column))) {
            kind = Kind.NUMBER;
            do {
                column++;
            } while (column < current.length() && Character.isDigit(current.charAt(column)));
        } else if (Character.isLetter(current.charAt(column))) {
            kind = Kind.NAME;
            while (column < current.length() && Character.isLetterOrDigit(current.charAt(column))) {
                column++;
            }
        } else {
            kind = Kind.SYMBOL;
            String two = current.substring(column, Math.min(column + 2, current.length()));
            column += switch (two) {
                case "==", "&&", "||" -> 2;
                default -> 1;
            };
        }
        token = new Token(kind, current.substring(from, column), line + 1);
    }

    @Process
    boolean accept(String symbol) throws ProgramError {
        boolean is = token.is(symbol);
        if (is) {
            next();
        }
        return is;
    }

    @Process
    void expect(String symbol) throws ProgramError {
        if (!accept(symbol)) {
            throw new ProgramError("expected " + symbol + ", found " + token.text(), token.line());
        }
    }

    @Process
    String word() throws ProgramError {
        Token name = token;
        if (name.kind() != Kind.NAME) {
            throw new ProgramError("expected a name, found " + name.text(), name.line());
        }
        next();
        return name.text();
    }

    @Process
    Syntax.Block block() throws ProgramError {
        expect("{");
        List<Statement> statements = new ArrayList<>();
        while (!accept("}")) {
            statements.add(statement());
        }
        return new Syntax.Block(statements);
    }

    @Process
    Statement statement() throws ProgramError {
        int at = token.line();
        switch (token.text()) {
            case "{":
                return block();
            case "if": {
                next();
                Expression condition = expression();
                Statement then = block();
                return new Syntax.If(condition, then, accept("else") ? statement() : new Syntax.Block(List.of()));
            }
            case "while":
                next();
                return new Syntax.While(expression(), block());
            case "try": {
                next();
                Statement body = block();
                expect("catch");
                return new Syntax.Attempt(body, block());
            }
            case "break", "continue":
                boolean isBreak = accept("break");
                if (!isBreak) {
                    next();
                }
                return new Syntax.Jump(isBreak, at);
            case "return":
                next();
                return new Syntax.Return(expression());
            case "print":
                next();
                return new Syntax.Print(expression());
            default:
                Expression target = expression();
                if (!accept("=")) {
                    return new Syntax.Evaluate(target);
                }
                if (target instanceof Syntax.Variable variable) {
                    return new Syntax.Assign(variable.name(), expression());
                } else if (target instanceof Syntax.Element element) {
                    return new Syntax.Store(element, expression());
                }
                throw new ProgramError("nothing can be assigned to " + target, at);
        }
    }

    @Process
    Expression expression() throws ProgramError {
        return binary(0);
    }

    /** Operators of one level of precedence, from left to right. */
    @Process
    Expression binary(int level) throws ProgramError {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        for (String operator = token.text(); LEVELS.get(level).contains(operator); operator = token.text()) {
            int at = token.line();
            next();
            left = new Syntax.Binary(operator, left, binary(level + 1), at);
        }
        return left;
    }

    @Process
    Expression unary() throws ProgramError {
        return accept("-") ? new Syntax.Unary("-", unary()) : accept("!") ? new Syntax.Unary("!", unary()) : postfix();
    }

    @Process
    Expression postfix() throws ProgramError {
        Token first = token;
        next();
        Expression result =
                switch (first.kind()) {
                    case NUMBER -> new Syntax.Constant(Long.parseLong(first.text()));
                    case NAME ->
                        accept("(")
                                ? new Syntax.Call(first.text(), arguments(), first.line())
                                : new Syntax.Variable(first.text(), first.line());
                    case SYMBOL -> {
                        if (!first.is("(")) {
                            throw new ProgramError("unexpected " + first.text(), first.line());
                        }
                        Expression inner = expression();
                        expect(")");
                        yield inner;
                    }
                    case END -> throw new ProgramError("unexpected end", first.line());
                };
        while (token.is("[")) {
            int at = token.line();
            next();
            result = new Syntax.Element(result, expression(), at);
            expect("]");
        }
        return result;
    }

    @Process
    List<Expression> arguments() throws ProgramError {
        List<Expression> arguments = new ArrayList<>();
        if (!accept(")")) {
            do {
                arguments.add(expression());
            } while (accept(","));
            expect(")");
        }
        return arguments;
    }
}
