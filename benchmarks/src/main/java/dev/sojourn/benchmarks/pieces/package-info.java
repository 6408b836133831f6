/** Pieces of the runtime, each alone. */
package dev.sojourn.benchmarks.pieces;
