package dev.karst.server.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes a structure member by member; a member that is null is left out. */
final class ObjectWriter<T> implements ValueWriter<T> {
  private final List<Field<T, ?>> fields;

  private ObjectWriter(List<Field<T, ?>> fields) {
    this.fields = fields;
  }

  private record Field<T, V>(
      SerializableString name, ValueWriter<V> writer, Function<T, @Nullable V> getter) {
    void write(JsonGenerator out, T structure) {
      V value = getter.apply(structure);
      if (value != null) {
        out.writeName(name);
        writer.write(out, value);
      }
    }
  }

  /** A structure without members. */
  static <T> ObjectWriter<T> of(Class<T> type) {
    return new ObjectWriter<>(List.of());
  }

  /** The same structure with another member behind its others. */
  <V> ObjectWriter<T> field(
      String name, ValueWriter<? super V> writer, Function<T, @Nullable V> getter) {
    List<Field<T, ?>> more = new ArrayList<>(fields);
    more.add(new Field<T, V>(new SerializedString(name), writer::write, getter));
    return new ObjectWriter<>(List.copyOf(more));
  }

  @Override
  public void write(JsonGenerator out, T structure) {
    out.writeStartObject();
    for (Field<T, ?> field : fields) {
      field.write(out, structure);
    }
    out.writeEndObject();
  }
}
