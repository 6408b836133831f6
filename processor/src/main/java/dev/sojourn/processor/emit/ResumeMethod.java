package dev.sojourn.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sojourn.processor.analyse.DeadReferences;
import dev.sojourn.processor.analyse.FrameLayout;
import dev.sojourn.processor.analyse.FrameLayout.Place;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.Terminator;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Suspension;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the states of a machine down, one after the other, as the cases of a switch. */
final class ResumeMethod {
    private final States states;
    private final FrameLayout layout;
    private final DeadReferences dead;
    private final CodePrinter printer;
    private final TypeNames types;
    private final MemberNames members;

    /** The suspension before each state that is resumed from one. */
    private final Map<Block, Suspension> resumedFrom = new HashMap<>();

    private CodeBlock.Builder out = CodeBlock.builder();

    /** The state whose text is being written, and the one whose text comes next. */
    private Block following;

    /** The handler that is to be set before the next step, or -1. */
    private int newHandler = -1;

    private boolean jumps;
    private boolean needsBraces;

    /** Whether the case of a switch that is being written declares variables of the user's. */
    private boolean declaresLocals;

    /** How many frames to resume next have been named in the state that is being written. */
    private int nexts;

    private StateGroups groups;
    private boolean isTooLong;

    ResumeMethod(
            States states,
            FrameLayout layout,
            DeadReferences dead,
            CodePrinter printer,
            TypeNames types,
            MemberNames members,
            List<Block> blocks) {
        this.states = states;
        this.layout = layout;
        this.dead = dead;
        this.printer = printer;
        this.types = types;
        this.members = members;
        for (Block block : blocks) {
            if (block.terminator() instanceof Terminator.Suspend suspend) {
                resumedFrom.put(suspend.next(), suspend.suspension());
            }
        }
    }

    /** Adds {@code resume()}, and if it would be too long the methods that it is split into. */
    void addTo(TypeSpec.Builder machine) {
        Map<Block, CodeBlock> whole = write(StateGroups.one(states, members));
        StateGroups groups = StateGroups.of(states, members, whole);
        isTooLong = groups.isTooLong();
        if (!groups.isSplit()) {
            CodeBlock.Builder body = CodeBlock.builder();
            transientLocals().forEach((name, type) -> body.addStatement("$T $L = $L", type, name, zero(type)));
            body.add(dispatch(whole, true));
            machine.addMethod(method("resume", Modifier.PROTECTED)
                    .addAnnotation(Override.class)
                    .addCode(body.build())
                    .build());
            return;
        }
        transientLocals()
                .forEach((name, type) -> machine.addField(
                        FieldSpec.builder(type, name, Modifier.PRIVATE).build()));
        machine.addMethod(method("resume", Modifier.PROTECTED)
                .addAnnotation(Override.class)
                .addCode(dispatch(groups))
                .build());
        Map<Block, CodeBlock> texts = write(groups);
        for (List<Block> group : groups.groups()) {
            Map<Block, CodeBlock> own = new LinkedHashMap<>();
            group.forEach(state -> own.put(state, texts.get(state)));
            machine.addMethod(method(groups.methodName(group), Modifier.PRIVATE)
                    .addCode(dispatch(own, false))
                    .build());
        }
    }

    /** Whether there is a state that no splitting makes short enough for HotSpot. */
    boolean isTooLong() {
        return isTooLong;
    }

    private static MethodSpec.Builder method(String name, Modifier visibility) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(visibility)
                .returns(MachineClass.FRAME)
                .addException(Throwable.class);
    }

    /** The text of each state. */
    private Map<Block, CodeBlock> write(StateGroups groups) {
        jumps = false;
        printer.groups(groups);
        this.groups = groups;
        Map<Block, CodeBlock> texts = new LinkedHashMap<>();
        for (List<Block> group : groups.groups()) {
            groups.enter(group);
            for (int i = 0; i < group.size(); i++) {
                following = i + 1 < group.size() ? group.get(i + 1) : null;
                texts.put(group.get(i), state(group.get(i)));
            }
        }
        return texts;
    }

    /** What is not kept while the process is suspended. */
    private Map<String, TypeName> transientLocals() {
        Map<String, TypeName> locals = new LinkedHashMap<>();
        layout.in(Place.SHARED).forEach(local -> locals.put(layout.name(local), types.of(local.type())));
        if (states.hasHandlers()) {
            locals.put(members.thrown(), ClassName.get(Throwable.class));
        }
        return locals;
    }

    private static String zero(TypeName type) {
        return type.equals(TypeName.BOOLEAN) ? "false" : type.isPrimitive() ? "0" : "null";
    }

    /** The loop that runs states until the process suspends or ends. */
    private CodeBlock dispatch(Map<Block, CodeBlock> texts, boolean handles) {
        CodeBlock.Builder body = CodeBlock.builder();
        boolean catches = handles && states.hasHandlers();
        boolean loops = jumps || catches;
        if (loops) {
            body.add("$L:\n", members.loop()).beginControlFlow("while (true)");
        }
        if (catches) {
            body.beginControlFlow("try");
        }
        body.beginControlFlow("switch ($L)", members.state());
        texts.values().forEach(body::add);
        body.add("default:\n$>")
                .addStatement("throw unreachable($L)", members.state())
                .add("$<");
        body.endControlFlow();
        if (catches) {
            catchAll(body);
            body.endControlFlow();
        }
        if (loops) {
            body.endControlFlow();
        }
        return body.build();
    }

    /** {@code resume()} where the states stand in several methods. */
    private CodeBlock dispatch(StateGroups groups) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (states.hasHandlers()) {
            body.beginControlFlow("try");
        }
        List<List<Block>> all = groups.groups();
        for (int i = 0; i < all.size() - 1; i++) {
            int end = states.number(all.get(i + 1).get(0));
            body.beginControlFlow("if ($L < $L)", members.state(), end);
            body.addStatement("return $L()", groups.methodName(all.get(i)));
            body.endControlFlow();
        }
        body.addStatement("return $L()", groups.methodName(all.get(all.size() - 1)));
        if (states.hasHandlers()) {
            catchAll(body);
            body.addStatement("return this");
            body.endControlFlow();
        }
        return body.build();
    }

    private void catchAll(CodeBlock.Builder body) {
        body.nextControlFlow("catch ($T $L)", Throwable.class, members.caught());
        body.beginControlFlow("if ($L == 0)", members.handler());
        body.addStatement("throw $L", members.caught());
        body.endControlFlow();
        body.addStatement("$L = $L", members.thrown(), members.caught());
        body.addStatement("$L = $L", members.state(), members.handler());
    }

    private CodeBlock state(Block head) {
        out = CodeBlock.builder();
        needsBraces = false;
        nexts = 0;
        block(head, true);
        CodeBlock text = out.build();
        String comment = comment(head);
        String suffix = comment.isEmpty() ? "" : " // " + comment;
        CodeBlock.Builder state = CodeBlock.builder();
        state.add("case $L:$L$L\n$>", states.number(head), needsBraces ? " {" : "", suffix);
        state.add(text);
        return state.add(needsBraces ? "$<}\n" : "$<").build();
    }

    private String comment(Block head) {
        Suspension suspension = resumedFrom.get(head);
        return suspension == null ? head.comment() : suspension.origin().toString();
    }

    /** The text of a block, and of those that are written where it goes on. */
    private void block(Block start, boolean isTop) {
        Block block = start;
        while (block != null) {
            if (states.changesHandler(block)) {
                newHandler = block.handler().map(states::number).orElse(0);
            }
            dead.atStart(block).forEach(local -> out.addStatement("$L = null", layout.name(local)));
            block.steps().forEach(this::step);
            block = terminate(block, isTop);
        }
    }

    /** Exceptions go to the block's handler from here on; not written where nothing happens before the next change. */
    private void setHandler() {
        if (newHandler >= 0) {
            out.addStatement("$L = $L", members.handler(), newHandler);
            newHandler = -1;
        }
    }

    private void step(Code code) {
        setHandler();
        out.add(printer.step(code));
        needsBraces |= !printer.captured(code).isEmpty();
        code.parts().forEach(part -> {
            boolean declares = part instanceof Code.Declare declare && layout.place(declare.local()) == Place.IN_PLACE;
            declaresLocals |= declares;
            needsBraces |= declares || part instanceof Code.PatternVariable;
            jumps |= part instanceof Code.Leave;
        });
    }

    /** Writes the end of a block; answers the block that is written next in the same place, or null. */
    private Block terminate(Block block, boolean isTop) {
        Terminator end = block.terminator();
        if (end instanceof Terminator.Goto jump) {
            return goTo(jump.target(), isTop);
        }
        setHandler();
        if (end instanceof Terminator.Branch branch) {
            return branch(branch, isTop);
        }
        if (end instanceof Terminator.Select select) {
            return select(select, isTop);
        }
        if (end instanceof Terminator.Suspend suspend) {
            suspend(block, suspend);
        } else if (end instanceof Terminator.Return returned) {
            declareCopies(returned.value());
            out.addStatement("return $L", printer.finish(returned.value()));
        } else if (end instanceof Terminator.Rethrow) {
            out.addStatement("throw $L", members.thrown());
        }
        return null;
    }

    /** A jump, where control does not fall into the target anyway. */
    private Block goTo(Block target, boolean isTop) {
        if (!states.isState(target)) {
            return target;
        }
        if (states.changesHandler(target)) {
            newHandler = -1;
        }
        setHandler();
        if (!isTop || target != following) {
            jump(target);
        }
        return null;
    }

    private void jump(Block target) {
        jumps = true;
        out.addStatement("$L = $L", members.state(), states.number(target));
        out.addStatement(groups.leaveFor(target));
    }

    /** One arm goes into the braces of an {@code if}, the other goes on behind it. */
    private Block branch(Terminator.Branch branch, boolean isTop) {
        declareCopies(branch.condition());
        needsBraces |= branch.condition().parts().stream().anyMatch(Code.PatternVariable.class::isInstance);
        CodeBlock condition = printer.print(branch.condition());
        boolean fallsIntoThen = isTop && branch.then() == following;
        boolean jumpsAway = states.isState(branch.otherwise())
                && !states.isState(branch.then())
                && !(isTop && branch.otherwise() == following);
        if (branch.condition().holdsSwitch()) {
            // in a condition, javac 17 loses count of the variables that a switch on a string takes
            String decision = printer.freshName("decision");
            needsBraces = true;
            out.addStatement("boolean $L = $L", decision, condition);
            condition = CodeBlock.of("$L", decision);
        }
        if (fallsIntoThen || jumpsAway) {
            out.beginControlFlow("if ($L)", Negation.of(branch.condition(), condition));
            arm(branch.otherwise());
            out.endControlFlow();
            return goTo(branch.then(), isTop);
        }
        out.beginControlFlow("if ($L)", condition);
        arm(branch.then());
        out.endControlFlow();
        return goTo(branch.otherwise(), isTop);
    }

    /** Where control leaves the straight line: a jump to a state, or the text of a block. */
    private void arm(Block target) {
        if (states.isState(target)) {
            goTo(target, false);
        } else {
            block(target, false);
        }
    }

    private Block select(Terminator.Select select, boolean isTop) {
        declareCopies(select.selector());
        out.beginControlFlow("switch ($L)", printer.print(select.selector()));
        for (Terminator.Case choice : select.cases()) {
            choice(choice);
        }
        boolean hasDefault = select.cases().stream()
                .anyMatch(choice -> choice.labels().toString().contains("default"));
        Optional<Block> otherwise = select.otherwise();
        if (otherwise.isEmpty() && !hasDefault) {
            out.add("default:\n$>")
                    .addStatement("throw unreachable($L)", members.state())
                    .add("$<");
        }
        out.endControlFlow();
        return otherwise.map(target -> goTo(target, isTop)).orElse(null);
    }

    /**
     * A case of a switch. What it declares for itself stands in braces: javac 17 takes it for declared in the cases behind as
     * well, and writes a stack map that the virtual machine refuses. Variables of the user's may be
     * meant for the cases behind, but for those of a rule.
     */
    private void choice(Terminator.Case choice) {
        CodeBlock.Builder before = out;
        boolean bracesBefore = needsBraces;
        out = CodeBlock.builder();
        needsBraces = false;
        declaresLocals = false;
        arm(choice.target());
        boolean isOwn = needsBraces && (choice.isRule() || !declaresLocals);
        CodeBlock text = out.build();
        out = before;
        needsBraces = bracesBefore || declaresLocals && !isOwn;
        out.add("$L:$L\n$>", printer.print(choice.labels()), isOwn ? " {" : "");
        out.add(text).add(isOwn ? "$<}\n" : "$<");
    }

    private void declareCopies(Code code) {
        needsBraces |= !printer.captured(code).isEmpty();
        printer.declareCopies(code, out);
    }

    private void suspend(Block block, Terminator.Suspend suspend) {
        suspend.codes().forEach(this::declareCopies);
        CodeBlock call = call(suspend.suspension());
        List<Local> cleared = dead.at(block, suspend);
        String next = members.next();
        boolean isNeeded = suspend.codes().stream()
                .flatMap(Code::allParts)
                .anyMatch(part -> part instanceof Code.Use use && cleared.contains(use.local())
                        || part instanceof Code.Store store && cleared.contains(store.local())
                        || part instanceof Code.Capture capture && cleared.contains(capture.local()));
        out.addStatement("$L = $L", members.state(), states.number(suspend.next()));
        if (isNeeded) {
            needsBraces = true;
            nexts++;
            next = members.next() + (nexts > 1 ? "_" + nexts : "");
            out.addStatement("var $L = $L", next, call);
        }
        cleared.forEach(local -> out.addStatement("$L = null", layout.name(local)));
        out.addStatement("return $L", isNeeded ? CodeBlock.of("$L", next) : call);
    }

    private CodeBlock call(Suspension suspension) {
        if (suspension instanceof Suspension.Await await) {
            CodeBlock awaitable = printer.print(await.awaitable());
            return await.witness()
                    .map(type -> CodeBlock.of("this.<$T>await($L)", types.of(type), awaitable))
                    .orElseGet(() -> CodeBlock.of("await($L)", awaitable));
        }
        if (suspension instanceof Suspension.Sleep sleep) {
            return CodeBlock.of("sleep($L, $L)", printer.print(sleep.environment()), printer.print(sleep.delay()));
        }
        return CodeBlock.of("call($L)", printer.print(((Suspension.Call) suspension).process()));
    }
}
