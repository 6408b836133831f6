/**
 * From attributed trees to structured code: what cannot suspend is sliced out of the source text, what suspends is taken
 * apart until every suspension stands alone.
 */
package dev.sojourn.processor.lower;
