/** Quantiles of observations in little memory. */
package dev.sojourn.quantiles;
