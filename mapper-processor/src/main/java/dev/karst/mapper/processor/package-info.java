/** The annotation processor. */
@NullMarked
package dev.karst.mapper.processor;

import org.jspecify.annotations.NullMarked;
