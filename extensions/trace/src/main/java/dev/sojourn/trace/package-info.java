/**
 * What happened when in one run, for a viewer: a {@link dev.sojourn.trace.Trace} attaches to an environment from outside and tells a
 * {@link dev.sojourn.trace.TraceSink}, such as a {@link dev.sojourn.trace.ChromeTrace}.
 */
@NullMarked
package dev.sojourn.trace;

import org.jspecify.annotations.NullMarked;
