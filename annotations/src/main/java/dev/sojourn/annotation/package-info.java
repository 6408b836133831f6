/** The annotations of Sojourn: what a model writes ({@code @Process}), and what tells the processor about the runtime. */
package dev.sojourn.annotation;
