/**
 * Tests of models with JUnit Jupiter: {@link dev.sojourn.junit.SimulationTest} gives a test an environment with a seed, repeats it
 * with as many seeds as wanted, and fails it when something is left.
 */
@NullMarked
package dev.sojourn.junit;

import org.jspecify.annotations.NullMarked;
