/** What processes compete for: resources, containers and stores. */
@NullMarked
package dev.sojourn.resource;

import org.jspecify.annotations.NullMarked;
