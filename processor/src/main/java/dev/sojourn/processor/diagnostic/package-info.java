/** What the processor says to users: diagnostics with a stable tag, a reason and a remedy, at the right place. */
package dev.sojourn.processor.diagnostic;
