/**
 * What is to be known of a graph before it can be written down: which locals live across a suspension and so become
 * fields, and which blocks become states.
 */
package dev.sojourn.processor.analyse;
