package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps stored as M, their keys as text. A null value is stored as NULL. */
public final class Maps {
  private Maps() {}

  public static <K, V> void write(
      ValueSink sink,
      Map<K, ? extends @Nullable V> map,
      TextForm<K> keys,
      ValueWriter<? super V> writer) {
    sink.beginMap();
    for (Map.Entry<K, ? extends @Nullable V> entry : map.entrySet()) {
      sink.name(keys.text(key(entry.getKey())));
      V value = entry.getValue();
      if (value == null) {
        sink.nullValue();
      } else {
        writer.write(sink, value);
      }
    }
    sink.endMap();
  }

  private static <K> K key(@Nullable K key) {
    if (key == null) {
      throw new ValidationException(Messages.nullMapKey());
    }
    return key;
  }

  /** Reads a map that the caller may change, in stored order. */
  public static <K, V> Map<K, V> read(
      ValueSource source, TextForm<K> keys, ValueReader<? extends V> reader) {
    Map<K, V> map = new LinkedHashMap<>();
    readInto(map, source, keys, reader);
    return map;
  }

  /** Reads a map that the caller may change, in the keys' natural order. */
  public static <K, V> NavigableMap<K, V> readSorted(
      ValueSource source, TextForm<K> keys, ValueReader<? extends V> reader) {
    NavigableMap<K, V> map = new TreeMap<>();
    readInto(map, source, keys, reader);
    return map;
  }

  @SuppressWarnings("NullAway") // A null value is the reader's NULL, whatever V says.
  private static <K, V> void readInto(
      Map<K, V> map, ValueSource source, TextForm<K> keys, ValueReader<? extends V> reader) {
    source.beginMap();
    while (source.nextEntry()) {
      map.put(keys.parse(source, source.entryName()), Lists.readOrNull(source, reader));
    }
    source.endMap();
  }
}
