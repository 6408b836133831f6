/** A harbour, whose ships wait for berths. */
package dev.sojourn.examples.modular.harbour;
