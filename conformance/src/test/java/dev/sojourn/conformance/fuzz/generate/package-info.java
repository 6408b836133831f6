/** Generates random methods that are well typed, terminate, and await everywhere. */
package dev.sojourn.conformance.fuzz.generate;
