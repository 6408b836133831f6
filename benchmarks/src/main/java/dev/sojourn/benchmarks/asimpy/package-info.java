/** The features that asimpy measures itself by, under its names, each exercised a thousand times in a new environment. */
package dev.sojourn.benchmarks.asimpy;
