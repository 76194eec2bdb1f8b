package dev.karst.mapper.runtime;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.ValueReader;
import dev.karst.mapper.codec.ValueWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes objects of one class as attributes of an item, and reads them. */
final class FlattenedCodec implements ValueWriter<Object>, ValueReader<Object> {
  private final Accessor accessor;
  private final @Nullable Object[] blank;
  private final List<StoredProperty> properties;

  FlattenedCodec(Accessor accessor, Structure structure, List<StoredProperty> properties) {
    this.accessor = accessor;
    this.blank = StructureCodec.blank(structure);
    this.properties = List.copyOf(properties);
  }

  List<StoredProperty> properties() {
    return properties;
  }

  @Override
  public void write(ValueSink sink, Object object) {
    for (StoredProperty property : properties) {
      property.write(object, sink);
    }
  }

  @Override
  public Object read(ValueSource source) {
    @Nullable Object[] values = blank.clone();
    for (StoredProperty property : properties) {
      property.read(source, values);
    }
    return accessor.create(values);
  }
}
