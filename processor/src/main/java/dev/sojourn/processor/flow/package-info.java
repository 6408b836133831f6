/**
 * From structured code to a control-flow graph: blocks of steps that run one after the other, joined by terminators. What
 * {@code finally}, resources and jumps mean is spelt out here.
 */
package dev.sojourn.processor.flow;
