package dev.sojourn.processor.flow;

import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways out of what must be done on the way out: resources to close, {@code finally} to run. A jump to a label that
 * lies outside passes each of them, innermost first (JLS 14.15, 14.20.2).
 */
final class Exits {
    /** Something that must be done on the way out, and the block that does it for each destination. */
    private static final class Scope {
        private final Map<Destination, Block> entries = new LinkedHashMap<>();
        private final Block outerHandler;

        Scope(Block outerHandler) {
            this.outerHandler = outerHandler;
        }
    }

    /** Where a jump leads, and how many scopes are still around it there. */
    private record Destination(Block block, int depth) {}

    private final FlowBuilder builder;
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Label, Destination> bound = new LinkedHashMap<>();
    private Block end;

    Exits(FlowBuilder builder) {
        this.builder = builder;
    }

    /** Says where jumps to the label lead. */
    void bind(Label label, Block target) {
        bound.put(label, new Destination(target, scopes.size()));
    }

    /** The block to go to from here in order to get to the label. */
    Block to(Label label) {
        return towards(bound.get(label));
    }

    /** Whether nothing has to be done before the method returns. */
    boolean isDirect() {
        return scopes.isEmpty();
    }

    /** The block to go to from here in order to return. */
    Block toReturn() {
        if (end == null) {
            end = builder.createCoveredBy(null);
        }
        return towards(new Destination(end, 0));
    }

    /** Adds the block that returns a value which had to wait. */
    void placeReturn() {
        if (end != null) {
            builder.begin(end);
            builder.end(new Terminator.Return(builder.isVoid() ? Code.EMPTY : Code.use(builder.returned())));
        }
    }

    private Block towards(Destination destination) {
        if (destination.depth() == scopes.size()) {
            return destination.block();
        }
        Scope innermost = scopes.get(scopes.size() - 1);
        return innermost.entries.computeIfAbsent(destination, key -> builder.createCoveredBy(innermost.outerHandler));
    }

    /** Adds a body that has to be left through a scope. */
    private Scope inScope(Block handler, Runnable body) {
        Scope scope = new Scope(builder.handler());
        scopes.add(scope);
        builder.covered(handler, () -> {
            Block start = builder.create();
            builder.goTo(start);
            builder.begin(start);
            body.run();
        });
        scopes.remove(scopes.size() - 1);
        return scope;
    }

    /**
     * <pre>
     * using r            (body, exceptions to failed)
     *     body           close r, goto join
     *                    for each way out: close r, go on
     *                    failed: close r, noting what it throws; rethrow
     * </pre>
     */
    void using(Stmt.Using using) {
        Local resource = using.resource();
        Block failed = builder.create();
        Block join = builder.create();
        Scope scope = inScope(failed, () -> builder.add(using.body()));
        if (builder.isReachable()) {
            Block close = builder.create();
            builder.goTo(close);
            builder.begin(close);
            builder.step(close(resource));
            builder.goTo(join);
        }
        scope.entries.forEach((destination, entry) -> {
            builder.begin(entry);
            builder.step(close(resource));
            builder.goTo(towards(destination));
        });
        builder.begin(failed);
        failed.comment("line " + using.origin().line() + ": an exception leaves "
                + using.origin().text());
        builder.step(Code.concat(
                Code.text("closeSuppressing("),
                Code.use(resource),
                Code.text(", "),
                Code.of(new Code.Thrown()),
                Code.text(");")));
        builder.end(new Terminator.Rethrow());
        builder.begin(join);
    }

    private static Code close(Local resource) {
        return Code.concat(
                Code.text("if ("),
                Code.use(resource),
                Code.text(" != null) {\n    "),
                Code.use(resource),
                Code.text(".close();\n}"));
    }

    /**
     * <pre>
     * try body           (body, exceptions to failed)
     * finally f          pending = null, exit = 0, goto finally
     *                    for each way out n: pending = null, exit = n, goto finally
     *                    failed: pending = thrown, goto finally
     *                    finally: f; if (pending != null) throw pending; go where exit says
     * </pre>
     */
    void withFinally(Stmt.Try region, Stmt finallyBody, Runnable body) {
        Local pending = builder.exception("pending");
        Block failed = builder.create();
        Block finish = builder.create();
        Block join = builder.create();
        Scope scope = inScope(failed, body);
        boolean completes = builder.isReachable();
        int ways = scope.entries.size() + (completes ? 1 : 0);
        Local exit = ways > 1 ? builder.counter("exit") : null;
        List<Terminator.Case> cases = new ArrayList<>();
        if (completes) {
            Block entry = builder.create();
            builder.goTo(entry);
            enter(entry, pending, exit, 0, finish);
        }
        for (Map.Entry<Destination, Block> way : scope.entries.entrySet()) {
            int number = cases.size() + 1;
            boolean isLast = !completes && number == ways;
            Code label = Code.text(isLast ? "default" : "case " + number);
            cases.add(new Terminator.Case(label, towards(way.getKey()), false));
            enter(way.getValue(), pending, exit, number, finish);
        }
        builder.begin(failed);
        builder.step(Code.assign(pending, Code.of(new Code.Thrown())));
        builder.goTo(finish);
        builder.begin(finish);
        finish.comment("line " + region.origin().line() + ": finally of try");
        builder.add(finallyBody);
        Code rethrow = Code.concat(Code.text("throw "), Code.use(pending), Code.text(";"));
        if (ways == 0) {
            builder.step(rethrow);
            builder.end(new Terminator.Stop());
        } else {
            builder.step(Code.concat(
                    Code.text("if ("), Code.use(pending), Code.text(" != null) {\n    "), rethrow, Code.text("\n}")));
            leave(completes, exit, cases, join);
        }
        builder.begin(join);
    }

    private void enter(Block entry, Local pending, Local exit, int number, Block finish) {
        builder.begin(entry);
        builder.step(Code.assign(pending, Code.text("null")));
        if (exit != null) {
            builder.step(Code.assign(exit, Code.text(String.valueOf(number))));
        }
        builder.goTo(finish);
    }

    /** Goes where control was going when the {@code finally} came between. */
    private void leave(boolean completes, Local exit, List<Terminator.Case> cases, Block join) {
        if (exit != null) {
            Optional<Block> otherwise = completes ? Optional.of(join) : Optional.empty();
            builder.end(new Terminator.Select(Code.use(exit), cases, otherwise));
        } else {
            builder.goTo(completes ? join : cases.get(0).target());
        }
    }
}
