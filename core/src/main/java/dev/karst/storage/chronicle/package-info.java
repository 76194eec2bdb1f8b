/** Storage on Chronicle Map and Chronicle Queue: the only package that knows them. */
@NullMarked
package dev.karst.storage.chronicle;

import org.jspecify.annotations.NullMarked;
