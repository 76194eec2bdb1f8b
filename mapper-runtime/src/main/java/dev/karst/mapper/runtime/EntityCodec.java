package dev.karst.mapper.runtime;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns objects of one class into items and back. */
final class EntityCodec<T> implements ItemCodec<T> {
  /** A composed key, which is written beside its components, and of which nothing is read. */
  private record ComposedKey(int ordinal, KeyPart.Composed part) {}

  private final Accessor accessor;
  private final PrimaryKey key;
  private final List<ComposedKey> composed;
  private final Contents contents;
  private final ItemReader<T> reader;
  private final List<String> times;

  /**
   * @param times the attributes that hold when something was written
   */
  EntityCodec(
      Accessor accessor,
      PrimaryKey key,
      Contents contents,
      ItemReader<T> reader,
      List<String> times) {
    this.times = List.copyOf(times);
    this.accessor = accessor;
    this.key = key;
    List<String> attributes = contents.attributes();
    this.composed =
        key.composed().stream()
            .map(part -> new ComposedKey(attributes.indexOf(part.attribute()), part))
            .toList();
    this.contents = contents;
    this.reader = reader;
  }

  @Override
  public List<String> attributeNames() {
    return reader.attributeNames();
  }

  @Override
  public List<String> automaticAttributes() {
    return times;
  }

  @Override
  public void writeKey(T object, KeyBytes bytes) {
    key.put(bytes, key.valuesOf(object, accessor));
  }

  @Override
  public void write(T object, ItemSink sink) {
    if (contents.mark().isPresent()) {
      contents.mark().get().write(sink);
    }
    for (ComposedKey each : composed) {
      @Nullable Object[] values = PrimaryKey.values(each.part().components(), object, accessor);
      sink.attribute(each.ordinal()).string(each.part().text(values, 0));
    }
    contents.write(object, sink);
  }

  @Override
  public boolean accepts(ItemSource source) {
    return reader.accepts(source);
  }

  @Override
  public T read(ItemSource source) {
    return reader.read(source);
  }

  /** Reads an item that is known to be of the class. */
  T readOwn(ItemSource source) {
    return reader.readOwn(source);
  }
}
