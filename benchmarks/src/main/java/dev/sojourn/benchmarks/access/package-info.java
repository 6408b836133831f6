/** What it costs that generated code reaches private members: the same model with private members and without. */
package dev.sojourn.benchmarks.access;
