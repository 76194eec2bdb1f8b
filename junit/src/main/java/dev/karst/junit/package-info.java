/** Databases for tests. */
@NullMarked
package dev.karst.junit;

import org.jspecify.annotations.NullMarked;
