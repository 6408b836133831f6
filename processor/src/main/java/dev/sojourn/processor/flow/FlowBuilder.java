package dev.sojourn.processor.flow;

import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Walks structured code and builds its blocks. */
final class FlowBuilder {
    private final TypeMirror returnType;
    private final TypeMirror intType;
    private final TypeMirror throwableType;

    private final List<Block> order = new ArrayList<>();

    /** Blocks that control can come to. */
    private final Set<Block> entered = new HashSet<>();

    private final Map<Label, Block> labels = new LinkedHashMap<>();
    private final Exits exits = new Exits(this);

    private int created;
    private Local returned;

    /** The block being filled, or null where control cannot come. */
    private Block current;

    /** Where an exception at this place leads, or null. */
    private Block handler;

    FlowBuilder(TypeMirror returnType, TypeMirror intType, TypeMirror throwableType) {
        this.returnType = returnType;
        this.intType = intType;
        this.throwableType = throwableType;
    }

    FlowGraph build(Stmt statement) {
        Block entry = create();
        entered.add(entry);
        begin(entry);
        add(statement);
        if (current != null) {
            end();
        }
        exits.placeReturn();
        return new FlowGraph(order, labels, entry);
    }

    /** The end of the method: where it has to return a value, Java says that control does not come here. */
    private void end() {
        if (isVoid()) {
            end(new Terminator.Return(Code.EMPTY));
        } else {
            step(Code.text("throw unreachable(-1);"));
            end(new Terminator.Stop());
        }
    }

    // ---- used by Exits

    Block create() {
        return new Block(created++, handler);
    }

    Block createCoveredBy(Block by) {
        return new Block(created++, by);
    }

    /** Goes on in a block, if control can come to it. */
    void begin(Block block) {
        order.add(block);
        current = entered.contains(block) ? block : null;
    }

    /** Jumps from here, if control can come here. */
    void goTo(Block target) {
        end(new Terminator.Goto(target));
    }

    void end(Terminator terminator) {
        if (current != null) {
            current.end(terminator);
            entered.addAll(terminator.targets());
            current = null;
        }
    }

    void step(Code code) {
        if (current != null) {
            current.add(code);
        }
    }

    boolean isReachable() {
        return current != null;
    }

    Block handler() {
        return handler;
    }

    /** Covers what {@code inside} adds with a handler. */
    void covered(Block by, Runnable inside) {
        Block outer = handler;
        handler = by;
        if (by != null && current != null) {
            entered.add(by);
        }
        inside.run();
        handler = outer;
    }

    Local counter(String name) {
        return new Local(name, intType, Local.Kind.TEMPORARY);
    }

    Local exception(String name) {
        return new Local(name, throwableType, Local.Kind.TEMPORARY);
    }

    /** A label that leads to a block, for jumps inside of steps. */
    Label labelOf(Block block) {
        Label label = new Label(block.toString());
        labels.put(label, block);
        entered.add(block);
        return label;
    }

    /** Where a value waits to be returned while {@code finally} runs. */
    Local returned() {
        if (returned == null) {
            returned = new Local("returned", returnType, Local.Kind.TEMPORARY);
        }
        return returned;
    }

    boolean isVoid() {
        return returnType.getKind() == TypeKind.VOID;
    }

    // ---- statements

    void add(Stmt statement) {
        if (statement instanceof Stmt.Run run) {
            step(leaving(run.code()));
            if (!run.completes()) {
                end(new Terminator.Stop());
            }
        } else if (statement instanceof Stmt.Suspend suspend) {
            suspend(suspend);
        } else if (statement instanceof Stmt.Sequence sequence) {
            sequence.statements().forEach(this::add);
        } else if (statement instanceof Stmt.If choice) {
            choice(choice);
        } else if (statement instanceof Stmt.Loop loop) {
            Block start = create();
            start.comment(loop.origin().toString());
            goTo(start);
            begin(start);
            exits.bind(loop.start(), start);
            add(loop.body());
            goTo(start);
        } else if (statement instanceof Stmt.Labeled labeled) {
            Block end = create();
            exits.bind(labeled.end(), end);
            add(labeled.body());
            goTo(end);
            begin(end);
        } else if (statement instanceof Stmt.Jump jump) {
            if (current != null) {
                goTo(exits.to(jump.target()));
            }
        } else if (statement instanceof Stmt.Return end) {
            returned(end.value());
        } else if (statement instanceof Stmt.Switch choice) {
            choice(choice);
        } else if (statement instanceof Stmt.Using using) {
            exits.using(using);
        } else if (statement instanceof Stmt.Try region) {
            region(region);
        }
    }

    private void suspend(Stmt.Suspend suspend) {
        Block next = create();
        end(new Terminator.Suspend(suspend.suspension(), next));
        begin(next);
    }

    private void choice(Stmt.If choice) {
        Block join = create();
        Block then = armOf(choice.then(), join);
        Block otherwise = armOf(choice.otherwise(), join);
        end(new Terminator.Branch(choice.condition(), then, otherwise));
        fill(choice.then(), then, join);
        fill(choice.otherwise(), otherwise, join);
        begin(join);
    }

    /** The block where an arm begins: where a mere jump leads, or a block of its own. */
    private Block armOf(Stmt arm, Block join) {
        if (arm.equals(Stmt.NOTHING)) {
            return join;
        }
        return arm instanceof Stmt.Jump jump && current != null ? exits.to(jump.target()) : create();
    }

    private void fill(Stmt arm, Block start, Block join) {
        if (arm.equals(Stmt.NOTHING) || arm instanceof Stmt.Jump) {
            return;
        }
        begin(start);
        add(arm);
        goTo(join);
    }

    private void choice(Stmt.Switch choice) {
        Block join = create();
        List<Block> starts = new ArrayList<>();
        List<Terminator.Case> cases = new ArrayList<>();
        for (Stmt.Arm arm : choice.arms()) {
            Block start = create();
            starts.add(start);
            cases.add(new Terminator.Case(arm.labels(), start, arm.isRule()));
        }
        Optional<Block> otherwise = choice.isExhaustive() ? Optional.empty() : Optional.of(join);
        end(new Terminator.Select(choice.selector(), cases, otherwise));
        for (int i = 0; i < starts.size(); i++) {
            goTo(starts.get(i));
            begin(starts.get(i));
            add(choice.arms().get(i).body());
        }
        goTo(join);
        begin(join);
    }

    private void returned(Code value) {
        if (current == null) {
            return;
        }
        if (exits.isDirect()) {
            end(new Terminator.Return(value));
            return;
        }
        if (!isVoid()) {
            step(Code.assign(returned(), value));
        }
        goTo(exits.toReturn());
    }

    // ---- try

    private void region(Stmt.Try region) {
        if (region.finallyBody().isPresent()) {
            exits.withFinally(region, region.finallyBody().get(), () -> caught(region));
        } else {
            caught(region);
        }
    }

    /** The body and the catch clauses, which do not cover each other. */
    private void caught(Stmt.Try region) {
        if (region.catches().isEmpty()) {
            add(region.body());
            return;
        }
        Block join = create();
        Block dispatch = create();
        dispatch.comment(region.catches().get(0).origin().toString());
        covered(dispatch, () -> {
            Block body = create();
            goTo(body);
            begin(body);
            add(region.body());
        });
        goTo(join);
        begin(dispatch);
        for (Stmt.Catch handler : region.catches()) {
            Block start = create();
            Block next = create();
            end(new Terminator.Branch(catches(handler), start, next));
            begin(start);
            step(handler.declaration());
            add(handler.body());
            goTo(join);
            begin(next);
        }
        end(new Terminator.Rethrow());
        begin(join);
    }

    private static Code catches(Stmt.Catch handler) {
        List<Code> tests = handler.types().stream()
                .map(type -> Code.of(new Code.Thrown()).append(" instanceof ").append(type))
                .toList();
        return Code.join(" || ", tests);
    }

    /** Jumps and returns inside of a step, led through what they pass on their way. */
    private Code leaving(Code code) {
        if (!code.mayLeave() || current == null) {
            return code;
        }
        return code.map(part -> {
            if (part instanceof Code.Leave leave) {
                return Code.of(new Code.Leave(labelOf(exits.to(leave.target())), leave.inBlock()));
            }
            if (part instanceof Code.LeaveMethod leave && (leave.isOnTheWay() || !exits.isDirect())) {
                return leaveMethod(leave);
            }
            return Code.of(part);
        });
    }

    private Code leaveMethod(Code.LeaveMethod leave) {
        Label target = labelOf(exits.toReturn());
        if (isVoid()) {
            return Code.of(new Code.Leave(target, leave.inBlock()));
        }
        Code statements = Code.concat(
                Code.assign(returned(), leave.value()), Code.text(" "), Code.of(new Code.Leave(target, true)));
        return leave.inBlock() ? statements : Code.concat(Code.text("{ "), statements, Code.text(" }"));
    }
}
