/** Reads expressions from their text. */
@NullMarked
package dev.karst.expression.parse;

import org.jspecify.annotations.NullMarked;
