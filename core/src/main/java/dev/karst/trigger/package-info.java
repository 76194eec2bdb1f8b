/**
 * Ways to use the changes of a table: triggers call a handler, consumers are asked, and publishers
 * follow {@link java.util.concurrent.Flow}.
 */
@NullMarked
package dev.karst.trigger;

import org.jspecify.annotations.NullMarked;
