/** Databases for tests: see {@link dev.karst.junit.KarstTest}. */
@NullMarked
package dev.karst.junit;

import org.jspecify.annotations.NullMarked;
