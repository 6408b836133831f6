/** Sources that somebody might have typed wrongly: the processor answers all of them in javac's words or its own. */
package dev.sojourn.processor.mutation;
