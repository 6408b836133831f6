/** The annotations of Sojourn: what a model writes ({@code @Process}), and what tells the processor about the runtime. */
@NullMarked
package dev.sojourn.annotation;

import org.jspecify.annotations.NullMarked;
