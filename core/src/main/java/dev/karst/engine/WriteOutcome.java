package dev.karst.engine;

import org.jspecify.annotations.Nullable;

/**
 * How a write ended.
 *
 * @param written whether it was done, its condition having held
 * @param previous the item that was there, or null for none; only where it was asked for, or the
 *     write was refused
 * @param updated what an update made of the item; null for refused ones and other writes
 */
public record WriteOutcome<T>(boolean written, @Nullable T previous, @Nullable T updated) {}
