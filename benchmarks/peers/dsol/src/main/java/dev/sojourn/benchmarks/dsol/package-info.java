/** The workloads with the event-scheduling view of DSOL. */
package dev.sojourn.benchmarks.dsol;
