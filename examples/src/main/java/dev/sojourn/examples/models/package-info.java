/**
 * Models of the size and the kind that users write, one concept of the library beside the other, with plain Java around them: records,
 * collections, helpers, statistics. Each has a method that runs it in a given environment and answers what it measured, and a {@code
 * main}. They compile with every check of the processor on, those included that are off by default, and nothing is reported.
 */
package dev.sojourn.examples.models;
