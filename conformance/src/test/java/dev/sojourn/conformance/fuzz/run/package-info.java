/** Compiles generated programs in batches, runs them in both modes, and makes small what differs. */
package dev.sojourn.conformance.fuzz.run;
