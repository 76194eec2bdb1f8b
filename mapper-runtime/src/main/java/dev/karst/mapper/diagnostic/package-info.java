/** What the annotation processor and repositories built at run time object to, in one voice. */
@NullMarked
package dev.karst.mapper.diagnostic;

import org.jspecify.annotations.NullMarked;
