/** When items expire, and the order in which they do: what of time to live needs no engine. */
@NullMarked
package dev.karst.expiry;

import org.jspecify.annotations.NullMarked;
