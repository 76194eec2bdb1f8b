package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collections and arrays stored as L. A null element is stored as NULL. */
public final class Lists {
  private Lists() {}

  public static <T> void write(
      ValueSink sink, Collection<? extends @Nullable T> values, ValueWriter<? super T> writer) {
    sink.beginList();
    for (T value : values) {
      if (value == null) {
        sink.nullValue();
      } else {
        writer.write(sink, value);
      }
    }
    sink.endList();
  }

  /** Reads a list that the caller may change. */
  @SuppressWarnings("NullAway") // A null element is the reader's NULL, whatever T says.
  public static <T> List<T> read(ValueSource source, ValueReader<? extends T> reader) {
    int size = source.beginList();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(readOrNull(source, reader));
    }
    source.endList();
    return values;
  }

  public static <T> T[] readArray(
      ValueSource source, IntFunction<T[]> array, ValueReader<? extends T> reader) {
    return Lists.<T>read(source, reader).toArray(array);
  }

  static <T> @Nullable T readOrNull(ValueSource source, ValueReader<? extends T> reader) {
    if (source.isNull()) {
      source.skip();
      return null;
    }
    return reader.read(source);
  }

  public static void write(ValueSink sink, int[] values) {
    sink.beginList();
    for (int value : values) {
      sink.number(value);
    }
    sink.endList();
  }

  public static void write(ValueSink sink, long[] values) {
    sink.beginList();
    for (long value : values) {
      sink.number(value);
    }
    sink.endList();
  }

  public static void write(ValueSink sink, double[] values) {
    sink.beginList();
    for (double value : values) {
      sink.number(value);
    }
    sink.endList();
  }

  public static int[] readInts(ValueSource source) {
    int[] values = new int[source.beginList()];
    for (int i = 0; i < values.length; i++) {
      values[i] = source.intNumber();
    }
    source.endList();
    return values;
  }

  public static long[] readLongs(ValueSource source) {
    long[] values = new long[source.beginList()];
    for (int i = 0; i < values.length; i++) {
      values[i] = source.longNumber();
    }
    source.endList();
    return values;
  }

  public static double[] readDoubles(ValueSource source) {
    double[] values = new double[source.beginList()];
    for (int i = 0; i < values.length; i++) {
      values[i] = source.doubleNumber();
    }
    source.endList();
    return values;
  }
}
