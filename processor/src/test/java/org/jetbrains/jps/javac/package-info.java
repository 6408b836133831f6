/** Stands for a class of IntelliJ IDEA. */
package org.jetbrains.jps.javac;
