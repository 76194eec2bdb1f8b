package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;

/** Writes values of one class. */
@FunctionalInterface
public interface ValueWriter<T> {
  /** Writes exactly one value. */
  void write(ValueSink sink, T value);
}
