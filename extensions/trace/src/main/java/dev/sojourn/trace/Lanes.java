package dev.sojourn.trace;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Gives out tracks of a kind: to each that needs one the lowest lane that is free under its name. */
final class Lanes {

    private final Track.Kind kind;
    private final Map<String, BitSet> taken = new HashMap<>();

    Lanes(Track.Kind kind) {
        this.kind = kind;
    }

    Track take(String name) {
        BitSet lanes = taken.computeIfAbsent(name, absent -> new BitSet());
        int lane = lanes.nextClearBit(0);
        lanes.set(lane);
        return new Track(kind, name, lane);
    }

    void free(Track track) {
        taken.get(track.name()).clear(track.lane());
    }
}
