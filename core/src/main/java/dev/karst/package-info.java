/** The way in: open a database, create tables, read and write them. */
@NullMarked
package dev.karst;

import org.jspecify.annotations.NullMarked;
