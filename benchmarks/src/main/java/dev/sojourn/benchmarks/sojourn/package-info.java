/** The workloads as a user of Sojourn writes them. */
package dev.sojourn.benchmarks.sojourn;
