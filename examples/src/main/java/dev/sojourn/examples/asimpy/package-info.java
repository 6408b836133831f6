/**
 * The examples of asimpy, one for each thing that it offers, with what Sojourn has for it. They keep their log in the environment, and
 * print it at the end.
 *
 * <p>Where several things happen in one instant the order may be another than asimpy's: there whoever has been woken goes on as far
 * as it can, here (as in SimPy) everybody has a turn, in the order of the events.
 */
package dev.sojourn.examples.asimpy;
