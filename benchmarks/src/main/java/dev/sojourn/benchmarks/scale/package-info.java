/** How cost grows with size, and what a very long run does to memory. */
package dev.sojourn.benchmarks.scale;
