package dev.karst.mapper.runtime;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.ValueReader;
import dev.karst.mapper.codec.ValueWriter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes objects of one class as M, and reads them. */
final class StructureCodec implements ValueWriter<Object>, ValueReader<Object> {
  private final Accessor accessor;
  private final @Nullable Object[] blank;
  private List<StoredProperty> written = List.of();
  private List<StoredProperty> read = List.of();

  /** One that stores nothing yet, so that what it is to store can have it inside. */
  StructureCodec(Accessor accessor, Structure structure) {
    this.accessor = accessor;
    this.blank = blank(structure);
  }

  void store(List<StoredProperty> inStoredOrder) {
    written = List.copyOf(inStoredOrder);
    read = inStoredOrder.stream().sorted(Comparator.comparing(StoredProperty::isRenamed)).toList();
  }

  Accessor accessor() {
    return accessor;
  }

  @Override
  public void write(ValueSink sink, Object object) {
    sink.beginMap();
    for (StoredProperty property : written) {
      property.write(object, sink);
    }
    sink.endMap();
  }

  @Override
  public Object read(ValueSource source) {
    @Nullable Object[] values = blank.clone();
    source.beginMap();
    for (StoredProperty property : read) {
      property.read(source, values);
    }
    source.endMap();
    return accessor.create(values);
  }

  /** What an object is made of, as far as that is not stored. */
  static @Nullable Object[] blank(Structure structure) {
    return structure.made().stream()
        .map(each -> each.isStored() ? null : StoredProperty.missing(each.rawType(), null))
        .toArray();
  }
}
