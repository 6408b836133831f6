/** Runs javac with the processor, the ways users and tools do. */
package dev.sojourn.processor.javac;
