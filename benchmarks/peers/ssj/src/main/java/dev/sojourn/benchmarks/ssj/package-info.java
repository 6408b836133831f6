/** The workloads with the callback view of SSJ, which has no process view any more. */
package dev.sojourn.benchmarks.ssj;
