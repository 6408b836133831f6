package dev.sojourn;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Sojourn#await await} accepts: every {@link Event}.
 *
 * @param <T> what awaiting it gives
 */
public sealed interface Awaitable<T extends @Nullable Object> permits Event {}
