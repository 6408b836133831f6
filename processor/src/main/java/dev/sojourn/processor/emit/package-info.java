/** Writes facades and state machines down as Java. The only package that knows JavaPoet. */
package dev.sojourn.processor.emit;
