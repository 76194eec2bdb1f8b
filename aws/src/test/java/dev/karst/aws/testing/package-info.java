/** The database as whoever holds a client of the SDK sees it, in core's terms. */
@NullMarked
package dev.karst.aws.testing;

import org.jspecify.annotations.NullMarked;
