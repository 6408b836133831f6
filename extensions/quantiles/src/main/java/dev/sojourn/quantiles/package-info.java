/** Quantiles of observations in little memory. */
@NullMarked
package dev.sojourn.quantiles;

import org.jspecify.annotations.NullMarked;
