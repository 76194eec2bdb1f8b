/** From the compiler's elements to the model, and everything that can be wrong on the way. */
@NullMarked
package dev.karst.mapper.processor.elements;

import org.jspecify.annotations.NullMarked;
