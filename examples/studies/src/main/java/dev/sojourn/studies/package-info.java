/** Studies: from a question to an answer, with intervals that say how sure it is. Each has a {@code main} that takes options. */
package dev.sojourn.studies;
