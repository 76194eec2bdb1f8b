/** Repositories built at run time, for classes that the annotation processor has not seen. */
@NullMarked
package dev.karst.mapper.runtime;

import org.jspecify.annotations.NullMarked;
