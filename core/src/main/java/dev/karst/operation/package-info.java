/** What a caller asks of a table, and what it is answered. */
@NullMarked
package dev.karst.operation;

import org.jspecify.annotations.NullMarked;
