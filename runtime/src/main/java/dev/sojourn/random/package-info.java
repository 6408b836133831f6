/** Random numbers that are the same on every JDK. */
@NullMarked
package dev.sojourn.random;

import org.jspecify.annotations.NullMarked;
