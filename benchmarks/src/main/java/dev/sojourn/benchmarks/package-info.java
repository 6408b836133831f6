/**
 * Five workloads, the same for Sojourn, for hand-written code without a framework, and for other simulation libraries, and
 * the command that measures them side by side.
 */
package dev.sojourn.benchmarks;
