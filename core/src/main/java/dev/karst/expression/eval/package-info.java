/** Decides, projects and updates items by expressions, on their images. */
@NullMarked
package dev.karst.expression.eval;

import org.jspecify.annotations.NullMarked;
