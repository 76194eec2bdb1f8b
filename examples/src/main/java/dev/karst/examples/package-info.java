/** Runnable examples. */
@NullMarked
package dev.karst.examples;

import org.jspecify.annotations.NullMarked;
