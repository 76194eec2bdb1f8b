/** From the model to Java source. */
@NullMarked
package dev.karst.mapper.processor.source;

import org.jspecify.annotations.NullMarked;
