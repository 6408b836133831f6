package dev.sojourn.processor.flow;

import dev.sojourn.processor.ir.Label;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leads jumps past blocks that only jump on: {@code goto b1; b1: goto b2} becomes {@code goto b2}, so that {@code b1} is
 * reached no more. The handler of a block without steps never matters.
 */
final class JumpThreading {
    private JumpThreading() {}

    static FlowGraph apply(FlowGraph graph) {
        graph.blocks().stream()
                .filter(block -> block.terminator() != null)
                .forEach(block -> block.retarget(JumpThreading::end));
        Map<Label, Block> labels = new LinkedHashMap<>();
        graph.labels().forEach((label, target) -> labels.put(label, end(target)));
        Block entry = end(graph.entry());
        Block start = entry.handler().isEmpty() ? entry : graph.entry();
        List<Block> kept = graph.blocks().stream()
                .filter(block -> block == start || block != graph.entry())
                .toList();
        return new FlowGraph(kept, labels, start);
    }

    private static Block end(Block target) {
        Set<Block> passed = new HashSet<>();
        Block block = target;
        while (block.steps().isEmpty() && block.terminator() instanceof Terminator.Goto jump && passed.add(block)) {
            block = jump.target();
        }
        return block;
    }
}
