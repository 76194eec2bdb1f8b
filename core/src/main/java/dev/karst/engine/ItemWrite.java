package dev.karst.engine;

import dev.karst.expression.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item.
 *
 * @param condition what must hold of the item that is there, or of none; null for nothing
 */
public record ItemWrite(ItemStore store, Change change, @Nullable Condition condition) {}
