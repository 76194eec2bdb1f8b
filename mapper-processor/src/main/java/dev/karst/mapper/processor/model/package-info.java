/** What the generated sources say, without the compiler's types. */
@NullMarked
package dev.karst.mapper.processor.model;

import org.jspecify.annotations.NullMarked;
