/** Generated programs as trees of text, and what can be named at each place of them. */
package dev.sojourn.conformance.fuzz.program;
