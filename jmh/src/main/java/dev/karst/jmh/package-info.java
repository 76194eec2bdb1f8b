/** Benchmarks and the class that runs them. */
@NullMarked
package dev.karst.jmh;

import org.jspecify.annotations.NullMarked;
