/** What javac knows: the process methods of a compilation, and their attributed trees. The only questioner of javac. */
package dev.sojourn.processor.source;
