/**
 * Random numbers: independent {@linkplain dev.sojourn.random.RandomStreams streams}, reproducible by seed and name, and the
 * distributions that simulation needs.
 */
@NullMarked
package dev.sojourn.random;

import org.jspecify.annotations.NullMarked;
