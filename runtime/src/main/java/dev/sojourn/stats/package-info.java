/**
 * What a simulation measures: plain values that know nothing of environments. {@link dev.sojourn.stats.Tally} is for
 * observations (waiting times), {@link dev.sojourn.stats.TimeWeighted} for levels that last (queue lengths);
 * {@link dev.sojourn.stats.Histogram} and {@link dev.sojourn.stats.BatchMeans} take observations too; quantiles are in the
 * artifact {@code sojourn-quantiles}. To measure a resource, container or store, see the monitors in {@code dev.sojourn.resource}.
 */
@NullMarked
package dev.sojourn.stats;

import org.jspecify.annotations.NullMarked;
