/** The narrow port to off-heap pages and to the append-only log. */
@NullMarked
package dev.karst.storage;

import org.jspecify.annotations.NullMarked;
