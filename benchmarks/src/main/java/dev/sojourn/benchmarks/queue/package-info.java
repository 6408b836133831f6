/**
 * Structures for the event list, as experiments: all do what the runtime's event list must do, so that measuring them
 * alone says which one it should be.
 */
package dev.sojourn.benchmarks.queue;
