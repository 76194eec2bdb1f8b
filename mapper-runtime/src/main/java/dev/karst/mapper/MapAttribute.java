package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.Maps;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.ValueWriter;
import java.util.Map;
import java.util.Objects;

/**
 * A map, which can be set, as can its entries.
 *
 * @param <T> the class of the items
 * @param <K> the class of the keys
 * @param <V> the class of the values
 */
public final class MapAttribute<T, K, V> extends DocumentAttribute<T, Map<K, ? extends V>> {
  private final TextForm<K> keys;
  private final ValueWriter<? super V> values;

  public MapAttribute(
      DocumentPath path, TextForm<K> keys, ValueWriter<? super V> values, DocumentPath... former) {
    super(path, (sink, map) -> Maps.write(sink, map, keys, values), former);
    this.keys = keys;
    this.values = values;
  }

  /** The entry of a key. It can be set where there is a map. */
  public DocumentAttribute<T, V> entry(K key) {
    return new DocumentAttribute<>(
        path().entry(keys.text(Objects.requireNonNull(key, "key"))), values);
  }
}
