/** Random programs, run as they are written and as state machines: what every run notes must be the same. */
package dev.sojourn.conformance.fuzz;
