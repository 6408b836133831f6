/** Algorithms of real size with awaits in their inner loops: whatever they compute, waiting on the way does not change it. */
package dev.sojourn.conformance.algorithm;
