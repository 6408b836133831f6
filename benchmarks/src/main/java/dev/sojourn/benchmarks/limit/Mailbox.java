package dev.sojourn.benchmarks.limit;

import java.util.ArrayDeque;

/** A store of any size for one reader at a time. */
final class Mailbox {

    private final Loop loop;
    private final ArrayDeque<Object> items = new ArrayDeque<>();
    private Machine reader;

    Mailbox(Loop loop) {
        this.loop = loop;
    }

    void put(Object item) {
        items.add(item);
        if (reader != null) {
            loop.ready(reader);
            reader = null;
        }
    }

    /** Lets the reader come when there is an item, which it takes then. */
    void await(Machine machine) {
        if (items.isEmpty()) {
            reader = machine;
        } else {
            loop.ready(machine);
        }
    }

    Object take() {
        return items.remove();
    }
}
