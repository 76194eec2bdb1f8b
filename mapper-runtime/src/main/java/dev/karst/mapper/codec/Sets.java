package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.ValueType;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets stored as SS, NS or BS, and as L if their elements are none of those. */
public final class Sets {
  private Sets() {}

  /** Reads a set that the caller may change, in stored order. */
  public static <T> Set<T> read(ValueSource source, ValueReader<? extends T> reader) {
    Set<T> values = new LinkedHashSet<>();
    readInto(values, source, reader);
    return values;
  }

  /** Reads a set that the caller may change, in the elements' natural order. */
  public static <T> NavigableSet<T> readSorted(
      ValueSource source, ValueReader<? extends T> reader) {
    NavigableSet<T> values = new TreeSet<>();
    readInto(values, source, reader);
    return values;
  }

  static <T> T member(@Nullable T value) {
    if (value == null) {
      throw new ValidationException(Messages.nullInSet());
    }
    return value;
  }

  static void writeEmpty(ValueSink sink) {
    sink.beginList();
    sink.endList();
  }

  @SuppressWarnings("NullAway") // A null element is the reader's NULL, whatever T says.
  private static <T> void readInto(
      Set<T> values, ValueSource source, ValueReader<? extends T> reader) {
    if (source.type() == ValueType.L) {
      values.addAll(Lists.<T>read(source, reader));
      return;
    }
    int size = source.beginSet();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(source));
    }
    source.endSet();
  }
}
