package dev.karst.engine;

import dev.karst.error.KarstException;
import org.jspecify.annotations.Nullable;

/**
 * What kept one write of a transaction from being done: a condition, or another transaction.
 *
 * @param index which of the writes, from 0
 * @param write the write as text
 * @param current the object that a condition did not hold of, or null if there is none
 */
public record ObjectRefusal(
    int index, String write, KarstException refusal, @Nullable Object current) {}
