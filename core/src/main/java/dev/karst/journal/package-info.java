/** The log of commits: what is written to it, and how it is read back. */
@NullMarked
package dev.karst.journal;

import org.jspecify.annotations.NullMarked;
