/**
 * The documentation is true: what README.md and the pages below docs show as Java is compiled and run, and does what they say.
 * docs/README.md describes the markings of the blocks.
 */
package dev.sojourn.examples.documentation;
