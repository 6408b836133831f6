/**
 * The examples of asimpy, one for each thing that it offers, with what Sojourn has for it. They keep their log in the environment, and
 * print it at the end.
 *
 * <p>They log the same at the same times in the same order as asimpy's. One exception: in {@link
 * dev.sojourn.examples.asimpy.PreemptedWorker} the loser hears of its loss before the winner of its gain, because here, as in SimPy, an
 * interrupt comes before everything else of the instant.
 */
package dev.sojourn.examples.asimpy;
