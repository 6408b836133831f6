package dev.sojourn.processor.analyse;

import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.flow.Terminator;
import dev.sojourn.processor.ir.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which blocks are states, entered by number, and which are written where their only predecessor goes on. State 0 is the
 * entry; the others are numbered in source order.
 */
public final class States {
    private final FlowGraph graph;
    private final Map<Block, Integer> numbers = new LinkedHashMap<>();
    private final Map<Block, Block> stateOf = new HashMap<>();
    private final Set<Block> changesHandler = new HashSet<>();

    private States(FlowGraph graph) {
        this.graph = graph;
        Set<Block> heads = heads();
        graph.blocks().stream().filter(heads::contains).forEach(block -> numbers.put(block, numbers.size()));
        numbers.keySet().forEach(head -> gather(head, head));
        findHandlerChanges();
    }

    public static States of(FlowGraph graph) {
        return new States(graph);
    }

    private Set<Block> heads() {
        Set<Block> heads = new HashSet<>();
        heads.add(graph.entry());
        Map<Block, Integer> ways = new HashMap<>();
        for (Block block : graph.blocks()) {
            block.handler().ifPresent(heads::add);
            block.steps().forEach(step -> step.parts().forEach(part -> {
                if (part instanceof Code.Leave leave) {
                    heads.add(graph.target(leave));
                }
            }));
            for (Block target : block.terminator().targets()) {
                if (block.terminator() instanceof Terminator.Suspend || ways.merge(target, 1, Integer::sum) > 1) {
                    heads.add(target);
                }
            }
        }
        return heads;
    }

    private void gather(Block head, Block start) {
        List<Block> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Block block = open.remove(open.size() - 1);
            stateOf.put(block, head);
            block.terminator().targets().stream()
                    .filter(target -> !isState(target))
                    .forEach(open::add);
        }
    }

    /** The handler changes where control comes from a block with another one, or from an exception. */
    private void findHandlerChanges() {
        for (Block block : graph.blocks()) {
            for (Block next : graph.successors(block)) {
                if (!next.handler().equals(block.handler())) {
                    changesHandler.add(next);
                }
            }
            block.handler().ifPresent(changesHandler::add);
        }
    }

    /** The first blocks of the states, in the order of their numbers. */
    public List<Block> inOrder() {
        return List.copyOf(numbers.keySet());
    }

    public boolean isState(Block block) {
        return numbers.containsKey(block);
    }

    public int number(Block state) {
        return numbers.get(state);
    }

    /** The state whose text the block stands in. */
    public Block stateOf(Block block) {
        return stateOf.get(block);
    }

    /** Whether exceptions go elsewhere from the start of this block on. */
    public boolean changesHandler(Block block) {
        return changesHandler.contains(block);
    }

    /** Whether any exception is handled in the method. */
    public boolean hasHandlers() {
        return !changesHandler.isEmpty();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
