/** The annotation processor: its rounds, and the story of how a process method becomes a state machine. */
package dev.sojourn.processor;
