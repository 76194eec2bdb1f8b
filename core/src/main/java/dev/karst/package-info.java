/** The way in: open a database, get its tables. */
@NullMarked
package dev.karst;

import org.jspecify.annotations.NullMarked;
