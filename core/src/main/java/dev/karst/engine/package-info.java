/** The way of a write: locks, condition, journal, collections; opening, recovery, closing. */
@NullMarked
package dev.karst.engine;

import org.jspecify.annotations.NullMarked;
