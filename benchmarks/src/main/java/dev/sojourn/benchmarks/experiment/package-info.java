/** What measuring costs, and how experiments scale with the processors. */
package dev.sojourn.benchmarks.experiment;
