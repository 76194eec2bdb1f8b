/** Definitions of tables and keys, and the limits they keep. */
@NullMarked
package dev.karst.schema;

import org.jspecify.annotations.NullMarked;
