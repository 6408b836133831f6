/** The workloads with one virtual thread per process, and the least kernel that makes them take turns. */
package dev.sojourn.benchmarks.threads;
