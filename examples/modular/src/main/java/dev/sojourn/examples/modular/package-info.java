/** Runs the harbour. */
package dev.sojourn.examples.modular;
