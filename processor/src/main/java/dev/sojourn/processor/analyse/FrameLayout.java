package dev.sojourn.processor.analyse;

import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.flow.Terminator;
import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.LocalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each local is kept, and under which name. */
public final class FrameLayout {
    /** Where a local is kept. */
    public enum Place {
        /** In a field: it lives across a suspension, or is a parameter. */
        FIELD,
        /** In a variable of {@code resume()}: it is used in more than one state, but in none after a suspension. */
        SHARED,
        /** Where the user declared it: it is used in one state only. */
        IN_PLACE,
        /** In a {@code static final} field: a constant that several states need. */
        CONSTANT
    }

    private final Map<Local, Place> places = new LinkedHashMap<>();
    private final Map<Local, String> names = new HashMap<>();

    /** Variables that would have to be kept but whose types have no name. */
    private final Set<Local> unnameable = new LinkedHashSet<>();

    private FrameLayout() {}

    public static FrameLayout of(Body body, FlowGraph graph, States states, Liveness liveness) {
        FrameLayout layout = new FrameLayout();
        layout.place(body, graph, states, liveness);
        new LocalNames(body, layout.places, layout.names).choose(statesByLocal(graph, states));
        return layout;
    }

    private void place(Body body, FlowGraph graph, States states, Liveness liveness) {
        body.parameters().forEach(parameter -> places.put(parameter, Place.FIELD));
        Set<Local> suspended = new HashSet<>();
        for (Block block : graph.blocks()) {
            if (block.terminator() instanceof Terminator.Suspend suspend) {
                suspended.addAll(liveness.across(block, suspend));
            }
        }
        Set<Local> wide = new HashSet<>();
        for (LocalType type : body.localTypes()) {
            wide.addAll(type.constants());
            type.captured().stream().filter(Local::isUnnameable).forEach(unnameable::add);
        }
        Set<Local> declared = declared(graph);
        statesByLocal(graph, states).forEach((local, users) -> {
            boolean isInPlace = users.size() == 1 && declared.contains(local) && !wide.contains(local);
            Place place = local.kind() == Local.Kind.CONSTANT
                    ? isInPlace ? Place.IN_PLACE : Place.CONSTANT
                    : suspended.contains(local) ? Place.FIELD : isInPlace ? Place.IN_PLACE : Place.SHARED;
            places.putIfAbsent(local, place);
        });
        wide.forEach(constant -> places.putIfAbsent(constant, Place.CONSTANT)); // one that only a class mentions
        places.keySet().stream()
                .filter(local -> local.isUnnameable() && place(local) != Place.IN_PLACE)
                .forEach(unnameable::add);
    }

    /** Locals with a declaration in the code; a temporary's first assignment is one, where it stays in its state. */
    private static Set<Local> declared(FlowGraph graph) {
        Set<Local> declared = new HashSet<>();
        for (Block block : graph.blocks()) {
            codes(block).forEach(code -> code.allParts().forEach(part -> {
                if (part instanceof Code.Declare declare) {
                    declared.add(declare.local());
                } else if (part instanceof Code.PatternVariable pattern) {
                    declared.add(pattern.local());
                }
            }));
        }
        return declared;
    }

    private static List<Code> codes(Block block) {
        List<Code> codes = new ArrayList<>(block.steps());
        codes.addAll(block.terminator().codes());
        return codes;
    }

    private static Map<Local, Set<Block>> statesByLocal(FlowGraph graph, States states) {
        Map<Local, Set<Block>> users = new LinkedHashMap<>();
        for (Block block : graph.blocks()) {
            for (Local local : LocalUses.in(block)) {
                users.computeIfAbsent(local, key -> new LinkedHashSet<>()).add(states.stateOf(block));
            }
        }
        return users;
    }

    public Place place(Local local) {
        return places.getOrDefault(local, Place.IN_PLACE);
    }

    /** The name in the generated class. */
    public String name(Local local) {
        return names.getOrDefault(local, local.name());
    }

    /** The names of all variables, those in text that was kept whole included. */
    public Set<String> variableNames(Body body) {
        Set<String> all = new HashSet<>(body.keptNames());
        places.keySet().forEach(local -> all.add(name(local)));
        return all;
    }

    /** A variable that would have to be kept but whose type has no name, if there is one. */
    public Optional<Local> unnameable() {
        return unnameable.stream().findFirst();
    }

    /** The locals kept in one kind of place, in order of first use. */
    public List<Local> in(Place place) {
        return places.keySet().stream()
                .filter(local -> places.get(local) == place)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        places.forEach((local, place) -> text.append(place)
                .append(' ')
                .append(local.type())
                .append(' ')
                .append(name(local))
                .append('\n'));
        return text.toString();
    }
}
