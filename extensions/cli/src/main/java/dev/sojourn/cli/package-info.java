/** Gives an experiment a command line. */
@NullMarked
package dev.sojourn.cli;

import org.jspecify.annotations.NullMarked;
