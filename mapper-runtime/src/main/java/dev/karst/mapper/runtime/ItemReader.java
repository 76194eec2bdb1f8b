package dev.karst.mapper.runtime;

import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects of one class of items, or of what an index has of them. */
final class ItemReader<T> implements ItemDecoder<T> {
  private final Class<T> type;
  private final Accessor accessor;
  private final Contents contents;
  private final @Nullable Object[] blank;

  ItemReader(Class<T> type, Accessor accessor, Structure structure, Contents contents) {
    this.type = type;
    this.accessor = accessor;
    this.contents = contents;
    this.blank = StructureCodec.blank(structure);
  }

  @Override
  public List<String> attributeNames() {
    return contents.attributes();
  }

  @Override
  public boolean accepts(ItemSource source) {
    return contents.mark().isEmpty() || contents.mark().get().isOn(source);
  }

  @Override
  public T read(ItemSource source) {
    if (contents.mark().isPresent()) {
      contents.mark().get().check(source);
    }
    return readOwn(source);
  }

  /** Reads an item that is known to be of the class. */
  T readOwn(ItemSource source) {
    @Nullable Object[] values = blank.clone();
    contents.read(source, values);
    return type.cast(accessor.create(values));
  }
}
