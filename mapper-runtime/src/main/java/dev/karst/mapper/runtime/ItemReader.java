package dev.karst.mapper.runtime;

import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects of one class of items, or of what an index has of them. */
final class ItemReader<T> implements ItemDecoder<T> {
  private final Class<T> type;
  private final Accessor accessor;
  private final List<String> attributes;
  private final List<StoredProperty> properties;
  private final @Nullable Object[] blank;

  ItemReader(
      Class<T> type,
      Accessor accessor,
      Structure structure,
      List<String> attributes,
      List<StoredProperty> properties) {
    this.type = type;
    this.accessor = accessor;
    this.attributes = List.copyOf(attributes);
    this.properties = List.copyOf(properties);
    this.blank = StructureCodec.blank(structure);
  }

  @Override
  public List<String> attributeNames() {
    return attributes;
  }

  @Override
  public T read(ItemSource source) {
    @Nullable Object[] values = blank.clone();
    for (StoredProperty property : properties) {
      property.read(source, values);
    }
    return type.cast(accessor.create(values));
  }
}
