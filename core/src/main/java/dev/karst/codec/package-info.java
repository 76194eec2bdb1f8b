/** The bytes of keys and items, and their readers and writers. */
@NullMarked
package dev.karst.codec;

import org.jspecify.annotations.NullMarked;
