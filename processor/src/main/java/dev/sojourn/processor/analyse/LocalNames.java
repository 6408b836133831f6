package dev.sojourn.processor.analyse;

import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.ir.Local;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names for locals in the generated class. Each keeps the name that the user gave it, unless another local has it in the
 * same scope: fields and variables of {@code resume()} share one, and each state has one of its own inside of it.
 */
final class LocalNames {
    private final Body body;
    private final Map<Local, FrameLayout.Place> places;
    private final Map<Local, String> names;
    private final Set<String> wide = new HashSet<>();
    private final Map<Block, Set<String>> byState = new HashMap<>();

    LocalNames(Body body, Map<Local, FrameLayout.Place> places, Map<Local, String> names) {
        this.body = body;
        this.places = places;
        this.names = names;
    }

    void choose(Map<Local, Set<Block>> statesByLocal) {
        places.forEach((local, place) -> {
            if (place != FrameLayout.Place.IN_PLACE) {
                names.put(local, wideName(local, place));
            }
        });
        places.forEach((local, place) -> {
            if (place == FrameLayout.Place.IN_PLACE) {
                Block state = statesByLocal.get(local).iterator().next();
                Set<String> taken = byState.computeIfAbsent(state, key -> new HashSet<>());
                names.put(
                        local,
                        free(
                                local.name(),
                                name -> wide.contains(name) || body.keptNames().contains(name) || !taken.add(name)));
            }
        });
    }

    private String wideName(Local local, FrameLayout.Place place) {
        boolean isWritten = local.kind() != Local.Kind.TEMPORARY;
        return free(
                local.name(),
                name -> place == FrameLayout.Place.SHARED && body.keptNames().contains(name)
                        || !isWritten && body.reservedNames().contains(name)
                        || !wide.add(name));
    }

    private interface Taken {
        boolean is(String name);
    }

    private String free(String name, Taken taken) {
        String candidate = name;
        for (int i = 2; isReserved(candidate, name) || taken.is(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    /** A name that is made up must not be one that the user's text means something else by. */
    private boolean isReserved(String candidate, String name) {
        return !candidate.equals(name) && body.reservedNames().contains(candidate);
    }
}
