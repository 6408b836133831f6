package dev.sojourn.resource;

import dev.sojourn.SimProcess;
import org.jspecify.annotations.Nullable;

/**
 * The cause of the {@link dev.sojourn.Interrupt} that a process gets when it loses a slot to a better request.
 *
 * @param by the process that got the slot; null if it was requested outside any process
 * @param usageSince the simulated time at which the slot had been granted
 * @param resource the resource whose slot was lost
 */
public record Preempted(@Nullable SimProcess<?> by, double usageSince, Resource resource) {}
