/** Films in a table: read from JSON, stored, queried in several ways. */
@NullMarked
package dev.karst.examples.movies;

import org.jspecify.annotations.NullMarked;
