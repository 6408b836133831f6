/**
 * The measuring rod: state machines and an event loop written by hand for these workloads, without a framework, without
 * events, interrupts, conditions or failures. What a simulation library costs beyond this is the price of the library.
 */
package dev.sojourn.benchmarks.limit;
