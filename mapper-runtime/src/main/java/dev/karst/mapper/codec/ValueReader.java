package dev.karst.mapper.codec;

import dev.karst.codec.ValueSource;

/** Reads values of one class. */
@FunctionalInterface
public interface ValueReader<T> {
  /** Reads exactly one value, which is not NULL. */
  T read(ValueSource source);
}
