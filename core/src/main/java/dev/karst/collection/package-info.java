/** Item collections: the sorted items of one partition key, on pages. */
@NullMarked
package dev.karst.collection;

import org.jspecify.annotations.NullMarked;
