/** The changes of tables as they are read back from the journal. */
@NullMarked
package dev.karst.stream;

import org.jspecify.annotations.NullMarked;
