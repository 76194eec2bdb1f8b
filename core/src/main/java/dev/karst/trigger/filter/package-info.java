/** Filter patterns, which pick changes by what they say. */
@NullMarked
package dev.karst.trigger.filter;

import org.jspecify.annotations.NullMarked;
