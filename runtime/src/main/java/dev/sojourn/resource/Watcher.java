package dev.sojourn.resource;

import org.jspecify.annotations.Nullable;

/**
 * Follows who joins and leaves a line; statistics and traces attach so. A line that nobody follows pays one null check for each
 * change.
 */
abstract class Watcher {

    /** Who follows the same line too. */
    @Nullable Watcher next;

    /** An operation stands in the line now. */
    void joined(Queued<?> operation) {}

    /** An operation has left the line; because it was granted if it {@linkplain Queued#isTriggered() is triggered}. */
    void left(Queued<?> operation) {}

    /** An operation was granted when it arrived, and never stood in the line. */
    void passed(Queued<?> operation) {}

    /** The content of a container or store has changed. */
    void contentChanged() {}
}
