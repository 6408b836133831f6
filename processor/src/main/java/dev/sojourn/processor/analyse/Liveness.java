package dev.sojourn.processor.analyse;

import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.flow.Terminator;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals hold a value that may still be read (backward data flow over bit sets). An exception may come from anywhere
 * in a block, so whatever its handler reads is alive throughout the block.
 */
public final class Liveness {
    private final FlowGraph graph;
    private final Map<Local, Integer> numbers = new LinkedHashMap<>();
    private final List<Local> locals;
    private final Map<Block, BitSet> liveIn = new HashMap<>();
    private final Map<Block, Set<Block>> predecessors = new HashMap<>();

    private Liveness(FlowGraph graph) {
        this.graph = graph;
        graph.blocks()
                .forEach(block -> LocalUses.in(block).forEach(local -> numbers.putIfAbsent(local, numbers.size())));
        this.locals = List.copyOf(numbers.keySet());
        graph.blocks().forEach(block -> {
            liveIn.put(block, new BitSet());
            graph.successors(block).forEach(next -> link(block, next));
            block.handler().ifPresent(handler -> link(block, handler));
        });
        solve();
    }

    public static Liveness of(FlowGraph graph) {
        return new Liveness(graph);
    }

    private void link(Block from, Block to) {
        predecessors.computeIfAbsent(to, key -> new LinkedHashSet<>()).add(from);
    }

    /** The locals alive where the block begins. */
    public Set<Local> in(Block block) {
        return named(liveIn.get(block));
    }

    /** The locals that are alive at the end of a block before this one, and no more where this one begins. */
    Set<Local> dyingAt(Block block) {
        BitSet dying = new BitSet();
        for (Block before : predecessors.getOrDefault(block, Set.of())) {
            graph.successors(before).forEach(next -> dying.or(liveIn.get(next)));
        }
        dying.andNot(liveIn.get(block));
        return named(dying);
    }

    /** The locals that live while the process is suspended at the end of the block. */
    public Set<Local> across(Block block, Terminator.Suspend suspend) {
        BitSet live = (BitSet) liveIn.get(suspend.next()).clone();
        block.handler().ifPresent(handler -> live.or(liveIn.get(handler)));
        return named(live);
    }

    private Set<Local> named(BitSet bits) {
        Set<Local> named = new LinkedHashSet<>();
        bits.stream().forEach(number -> named.add(locals.get(number)));
        return named;
    }

    private void solve() {
        Deque<Block> open = new ArrayDeque<>();
        List<Block> blocks = graph.blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            open.add(blocks.get(i));
        }
        Set<Block> queued = new LinkedHashSet<>(blocks);
        while (!open.isEmpty()) {
            Block block = open.poll();
            queued.remove(block);
            BitSet live = transfer(block);
            if (!live.equals(liveIn.get(block))) {
                liveIn.put(block, live);
                for (Block before : predecessors.getOrDefault(block, Set.of())) {
                    if (queued.add(before)) {
                        open.add(before);
                    }
                }
            }
        }
    }

    private BitSet transfer(Block block) {
        BitSet live = new BitSet();
        block.terminator().targets().forEach(next -> live.or(liveIn.get(next)));
        block.terminator().codes().forEach(code -> before(code, live));
        List<Code> steps = block.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            before(steps.get(i), live);
        }
        block.handler().ifPresent(handler -> live.or(liveIn.get(handler)));
        return live;
    }

    private void before(Code code, BitSet live) {
        LocalUses uses = LocalUses.of(code);
        uses.definitelyAssigned().forEach(local -> live.clear(numbers.get(local)));
        // a jump out of the middle of the code happens before some of its assignments, after some of its reads
        code.parts().forEach(part -> {
            if (part instanceof Code.Leave leave) {
                live.or(liveIn.get(graph.target(leave)));
            }
        });
        uses.read().forEach(local -> live.set(numbers.get(local)));
    }
}
