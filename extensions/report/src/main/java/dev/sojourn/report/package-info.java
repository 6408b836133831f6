/**
 * Pictures: a {@link dev.sojourn.report.Report} is one self-contained page of tables, confidence plots, time series, histograms and
 * timelines; a {@link dev.sojourn.report.Timeline} also opens in a viewer of Chrome trace events.
 */
@NullMarked
package dev.sojourn.report;

import org.jspecify.annotations.NullMarked;
