/** Conditions on items, as trees, and their evaluation on item images. */
@NullMarked
package dev.karst.expression;

import org.jspecify.annotations.NullMarked;
