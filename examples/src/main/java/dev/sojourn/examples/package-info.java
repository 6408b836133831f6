/**
 * Classic models of discrete-event simulation, written for Sojourn. Most are those of SimPy's documentation, under the same names, so
 * that they can be read side by side; {@link dev.sojourn.examples.asimpy} has those of asimpy.
 *
 * <p>Each model takes its environment and its {@link dev.sojourn.examples.Trace} in the constructor; each has a {@code main}.
 */
package dev.sojourn.examples;
