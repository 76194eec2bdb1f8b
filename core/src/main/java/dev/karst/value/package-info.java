/** Attribute values, items, and the sizes DynamoDB counts them with. */
@NullMarked
package dev.karst.value;

import org.jspecify.annotations.NullMarked;
