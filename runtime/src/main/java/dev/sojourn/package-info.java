/**
 * The simulation kernel: an {@link dev.sojourn.Environment} keeps the clock, an {@link dev.sojourn.Event} happens once, a
 * {@link dev.sojourn.SimProcess} waits for events.
 *
 * <p>Times and delays are {@code double}s in a unit that the model chooses. Events of one instant occur in this order:
 * urgent ones (the start of a process, interrupts) first, then all others, and among those whoever was scheduled first.
 *
 * <p>In all packages of Sojourn, what may be null is marked {@code @Nullable}. Null in any other place is refused with a {@link
 * NullPointerException} that names the argument.
 */
@NullMarked
package dev.sojourn;

import org.jspecify.annotations.NullMarked;
