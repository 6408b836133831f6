package dev.sojourn.conformance.algorithm;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.algorithm.Syntax.Expression;
import dev.sojourn.conformance.algorithm.Syntax.Function;
import dev.sojourn.conformance.algorithm.Syntax.ProgramError;
import dev.sojourn.conformance.algorithm.Syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs programs by walking their tree; every function call and every turn of a loop takes time. */
class Interpreter extends Parser {
    enum Outcome {
        NEXT,
        BREAK,
        CONTINUE,
        RETURN
    }

    private final List<Object> output = new ArrayList<>();
    private Map<String, Function> functions = Map.of();
    private Object returned = 0L;
    private int depth;
    private int interrupts;

    @Override
    public Object afterwards() {
        return output + " at depth " + depth + " after " + interrupts + " interrupts";
    }

    /** Parses and runs a program: what it has printed, and the error that ended it, if one did. */
    @Process
    List<Object> interpret(String source) {
        try {
            functions = program(source);
            call("main", List.of(), 0);
        } catch (ProgramError e) {
            output.add("error: " + e.getMessage());
        } finally {
            output.add(await(after("end")));
        }
        return output;
    }

    /** One unit of work; somebody who is impatient is heard, but gets nothing done. */
    @Process
    void work(int line) throws ProgramError {
        while (true) {
            try {
                await(after(line));
                return;
            } catch (Interrupt e) {
                interrupts++;
            } catch (IllegalStateException e) {
                throw new ProgramError("machine failure", line);
            }
        }
    }

    @Process
    Object call(String name, List<Object> arguments, int line) throws ProgramError {
        if (name.equals("array")) {
            return new long[Math.toIntExact((Long) arguments.get(0))];
        }
        Function function = functions.get(name);
        if (function == null || function.parameters().size() != arguments.size()) {
            throw new ProgramError("no function " + name + " of " + arguments.size() + " parameters", line);
        }
        work(line);
        Map<String, Object> variables = new HashMap<>();
        for (String parameter : function.parameters()) {
            variables.put(parameter, arguments.get(variables.size()));
        }
        depth++;
        try {
            return switch (run(function.body(), variables)) {
                case RETURN -> returned;
                case NEXT -> 0L;
                case BREAK, CONTINUE -> throw new ProgramError("a jump leaves " + name, line);
            };
        } finally {
            depth--;
        }
    }

    @Process
    Outcome run(Statement statement, Map<String, Object> variables) throws ProgramError {
        if (statement instanceof Syntax.Block block) {
            for (Statement each : block.statements()) {
                Outcome outcome = run(each, variables);
                if (outcome != Outcome.NEXT) {
                    return outcome;
                }
            }
        } else if (statement instanceof Syntax.Assign assign) {
            variables.put(assign.name(), value(assign.value(), variables));
        } else if (statement instanceof Syntax.Store store) {
            long[] array = (long[]) value(store.target().array(), variables);
            array[index(store.target(), array, variables)] = number(store.value(), variables);
        } else if (statement instanceof Syntax.If choice) {
            return run(truth(choice.condition(), variables) ? choice.then() : choice.otherwise(), variables);
        } else if (statement instanceof Syntax.While loop) {
            turns:
            while (truth(loop.condition(), variables)) {
                work(-1);
                Outcome outcome = run(loop.body(), variables);
                switch (outcome) {
                    case BREAK:
                        break turns;
                    case RETURN:
                        return outcome;
                    default:
                }
            }
        } else if (statement instanceof Syntax.Attempt attempt) {
            try {
                return run(attempt.body(), variables);
            } catch (ProgramError | ArithmeticException | IndexOutOfBoundsException e) {
                variables.put("error", (long) e.getMessage().length());
                return run(attempt.handler(), variables);
            }
        } else if (statement instanceof Syntax.Return end) {
            returned = value(end.value(), variables);
            return Outcome.RETURN;
        } else if (statement instanceof Syntax.Print print) {
            output.add(value(print.value(), variables));
        } else if (statement instanceof Syntax.Evaluate evaluate) {
            value(evaluate.expression(), variables);
        } else if (statement instanceof Syntax.Jump jump) {
            return jump.isBreak() ? Outcome.BREAK : Outcome.CONTINUE;
        }
        return Outcome.NEXT;
    }

    @Process
    int index(Syntax.Element element, long[] array, Map<String, Object> variables) throws ProgramError {
        long index = number(element.index(), variables);
        if (index < 0 || index >= array.length) {
            throw new ProgramError("no element " + index + " of " + array.length, element.line());
        }
        return (int) index;
    }

    @Process
    long number(Expression expression, Map<String, Object> variables) throws ProgramError {
        return (Long) value(expression, variables);
    }

    @Process
    boolean truth(Expression expression, Map<String, Object> variables) throws ProgramError {
        return number(expression, variables) != 0;
    }

    @Process
    Object value(Expression expression, Map<String, Object> variables) throws ProgramError {
        if (expression instanceof Syntax.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Syntax.Variable variable) {
            Object value = variables.get(variable.name());
            if (value == null) {
                throw new ProgramError("no variable " + variable.name(), variable.line());
            }
            return value;
        }
        if (expression instanceof Syntax.Element element) {
            return value(element.array(), variables) instanceof long[] array
                    ? array[index(element, array, variables)]
                    : (Object) 0L;
        }
        if (expression instanceof Syntax.Unary unary) {
            return unary.operator().equals("-")
                    ? (Object) (-number(unary.of(), variables))
                    : (Object) (truth(unary.of(), variables) ? 0L : 1L);
        }
        if (expression instanceof Syntax.Call call) {
            List<Object> arguments = new ArrayList<>();
            for (Expression argument : call.arguments()) {
                arguments.add(value(argument, variables));
            }
            return call(call.function(), arguments, call.line());
        }
        Syntax.Binary binary = (Syntax.Binary) expression;
        return switch (binary.operator()) {
            case "||" -> truth(binary.left(), variables) || truth(binary.right(), variables) ? 1L : 0L;
            case "&&" -> truth(binary.left(), variables) && truth(binary.right(), variables) ? 1L : 0L;
            case "==" -> number(binary.left(), variables) == number(binary.right(), variables) ? 1L : 0L;
            case "<" -> number(binary.left(), variables) < number(binary.right(), variables) ? 1L : 0L;
            case "+" -> number(binary.left(), variables) + number(binary.right(), variables);
            case "-" -> number(binary.left(), variables) - number(binary.right(), variables);
            case "*" -> number(binary.left(), variables) * number(binary.right(), variables);
            case "/" -> number(binary.left(), variables) / number(binary.right(), variables);
            case "%" -> Math.floorMod(number(binary.left(), variables), number(binary.right(), variables));
            default -> throw new ProgramError("unknown operator " + binary.operator(), binary.line());
        };
    }
}
