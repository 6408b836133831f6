/**
 * Pictures: a {@link dev.sojourn.report.Report} is one self-contained page of tables, confidence plots, time series, histograms and
 * timelines; {@link dev.sojourn.report.Charts} are also files for a paper, SVG or PNG.
 */
@NullMarked
package dev.sojourn.report;

import org.jspecify.annotations.NullMarked;
