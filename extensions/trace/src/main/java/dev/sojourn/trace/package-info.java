/**
 * What happened when in one run, for a viewer: a {@link dev.sojourn.trace.Trace} attaches to an environment from outside and tells a
 * {@link dev.sojourn.trace.TraceSink}, such as a {@link dev.sojourn.trace.ChromeTrace}.
 */
package dev.sojourn.trace;
