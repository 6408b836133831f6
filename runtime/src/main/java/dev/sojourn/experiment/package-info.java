/**
 * Studies: an {@link dev.sojourn.experiment.Experiment} runs a model for each configuration of its parameters, many times with
 * different random numbers, on all cores, and says how sure the result is.
 */
@NullMarked
package dev.sojourn.experiment;

import org.jspecify.annotations.NullMarked;
