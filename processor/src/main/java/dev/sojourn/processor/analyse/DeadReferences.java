package dev.sojourn.processor.analyse;

import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.flow.Terminator;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields hold a reference at a suspension that nobody will read again, so that a parked process would keep garbage
 * alive (forward data flow: which fields may hold a reference).
 */
public final class DeadReferences {
    private final FlowGraph graph;
    private final FrameLayout layout;
    private final Liveness liveness;
    private final Set<Block> suspending;
    private final Map<Block, Set<Local>> heldIn = new HashMap<>();
    private final Deque<Block> open = new ArrayDeque<>();

    private DeadReferences(FlowGraph graph, FrameLayout layout, Liveness liveness) {
        this.graph = graph;
        this.layout = layout;
        this.liveness = liveness;
        this.suspending = suspending(graph);
        Set<Local> parameters = new LinkedHashSet<>();
        layout.in(FrameLayout.Place.FIELD).stream()
                .filter(local -> local.kind() == Local.Kind.PARAMETER && isReference(local))
                .forEach(parameters::add);
        graph.blocks().forEach(block -> heldIn.put(block, new LinkedHashSet<>()));
        heldIn.get(graph.entry()).addAll(parameters);
        open.addAll(graph.blocks());
        while (!open.isEmpty()) {
            transfer(open.poll());
        }
    }

    public static DeadReferences of(FlowGraph graph, FrameLayout layout, Liveness liveness) {
        return new DeadReferences(graph, layout, liveness);
    }

    /** The fields to clear when the process suspends at the end of the block. */
    public List<Local> at(Block block, Terminator.Suspend suspend) {
        Set<Local> live = liveness.across(block, suspend);
        return heldAtEnd(block).stream().filter(local -> !live.contains(local)).toList();
    }

    /** The fields to clear where the block begins, because nobody reads them from here on. */
    public List<Local> atStart(Block block) {
        if (!suspending.contains(block)) {
            return List.of();
        }
        Set<Local> held = heldIn.get(block);
        return liveness.dyingAt(block).stream().filter(held::contains).toList();
    }

    /** The blocks from which a suspension may be reached: elsewhere the end of the process comes soon enough. */
    private static Set<Block> suspending(FlowGraph graph) {
        Set<Block> found = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Block block : graph.blocks()) {
                boolean suspends = block.terminator() instanceof Terminator.Suspend
                        || graph.successors(block).stream().anyMatch(found::contains);
                grows |= suspends && found.add(block);
            }
        }
        return found;
    }

    private void transfer(Block block) {
        Set<Local> held = heldAtEnd(block);
        block.handler().ifPresent(handler -> flow(held, handler));
        if (block.terminator() instanceof Terminator.Suspend suspend) {
            Set<Local> kept = new LinkedHashSet<>(held);
            kept.retainAll(liveness.across(block, suspend));
            flow(kept, suspend.next());
        } else {
            graph.successors(block).forEach(next -> flow(held, next));
        }
    }

    private void flow(Set<Local> held, Block to) {
        if (heldIn.get(to).addAll(held)) {
            open.add(to);
        }
    }

    private Set<Local> heldAtEnd(Block block) {
        Set<Local> held = new LinkedHashSet<>(heldIn.get(block));
        atStart(block).forEach(held::remove);
        for (Code step : block.steps()) {
            LocalUses.of(step).assigned().stream()
                    .filter(this::isReferenceField)
                    .forEach(held::add);
        }
        block.terminator().codes().forEach(code -> LocalUses.of(code).assigned().stream()
                .filter(this::isReferenceField)
                .forEach(held::add));
        return held;
    }

    private boolean isReferenceField(Local local) {
        return isReference(local) && layout.place(local) == FrameLayout.Place.FIELD;
    }

    private static boolean isReference(Local local) {
        return !local.type().getKind().isPrimitive();
    }
}
