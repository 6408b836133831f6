package dev.sojourn.processor.flow;

import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The control-flow graph of a process method: the reachable blocks in source order, where the labels lead that jumps inside
 * of steps name, and the block that comes first.
 */
public record FlowGraph(List<Block> blocks, Map<Label, Block> labels, Block entry) {
    public FlowGraph {
        blocks = List.copyOf(blocks);
        labels = new LinkedHashMap<>(labels);
    }

    /** The graph of a body whose method returns {@code returnType}. */
    public static FlowGraph of(Body body, TypeMirror returnType, Types types, Elements elements) {
        TypeMirror throwable = elements.getTypeElement("java.lang.Throwable").asType();
        FlowGraph built =
                new FlowBuilder(returnType, types.getPrimitiveType(TypeKind.INT), throwable).build(body.statement());
        return JumpThreading.apply(built).withoutUnreachable();
    }

    /** Where a jump inside of a step leads. */
    public Block target(Code.Leave leave) {
        return labels.get(leave.target());
    }

    /** The blocks that control may go to from a block without an exception, one entry per way. */
    public List<Block> successors(Block block) {
        List<Block> targets = new ArrayList<>();
        block.steps().forEach(step -> step.parts().forEach(part -> {
            if (part instanceof Code.Leave leave) {
                targets.add(target(leave));
            }
        }));
        targets.addAll(block.terminator().targets());
        return targets;
    }

    private FlowGraph withoutUnreachable() {
        Set<Block> reached = reachable();
        return new FlowGraph(blocks.stream().filter(reached::contains).toList(), labels, entry);
    }

    /** All blocks that can be reached from the entry, exceptions included. */
    private Set<Block> reachable() {
        Set<Block> reached = new LinkedHashSet<>();
        List<Block> open = new ArrayList<>(List.of(entry()));
        while (!open.isEmpty()) {
            Block block = open.remove(open.size() - 1);
            if (reached.add(block)) {
                open.addAll(successors(block));
                block.handler().ifPresent(open::add);
            }
        }
        return reached;
    }

    /** A line per step; the format of snapshots. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            text.append(block)
                    .append(block.handler()
                            .map(handler -> " (thrown: " + handler + ")")
                            .orElse(""))
                    .append(block.comment().isEmpty() ? ":\n" : ": // " + block.comment() + "\n");
            block.steps()
                    .forEach(step -> text.append("    ").append(print(step)).append('\n'));
            text.append("    ").append(block.terminator()).append('\n');
        }
        return text.toString();
    }

    private String print(Code step) {
        return step.map(part ->
                        part instanceof Code.Leave leave ? Code.text("goto " + target(leave) + ";") : Code.of(part))
                .toString();
    }
}
