package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.value.AttributeValue;
import java.util.Collection;

/** The form in which values of one class are stored as one S, N, B or BOOL. */
public sealed interface ScalarForm<T> extends ValueWriter<T>, ValueReader<T>
    permits TextForm, NumberForm, BinaryForm, BooleanForm {
  /** The value as conditions and key ranges take it. */
  AttributeValue value(T value);

  /** Writes an SS, NS or BS, or, as those cannot be empty, an empty L. */
  void writeSet(ValueSink sink, Collection<? extends T> values);
}
