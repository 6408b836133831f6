/** What the processor costs: builds of one project with and without it. */
package dev.sojourn.benchmarks.compile;
