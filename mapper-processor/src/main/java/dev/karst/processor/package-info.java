/** The annotation processor. */
@NullMarked
package dev.karst.processor;

import org.jspecify.annotations.NullMarked;
