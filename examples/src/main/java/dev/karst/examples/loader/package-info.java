/** A process that loads films until it is killed. */
@NullMarked
package dev.karst.examples.loader;

import org.jspecify.annotations.NullMarked;
