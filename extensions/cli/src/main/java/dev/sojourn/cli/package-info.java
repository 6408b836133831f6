/** Gives an experiment a command line. */
package dev.sojourn.cli;
