package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.ValueBuilder;
import dev.karst.mapper.codec.ValueWriter;
import dev.karst.value.AttributeValue;
import java.util.Objects;

/**
 * A nested object, list, set or map as a whole, which can be set. It is not compared: its parts
 * are.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public class DocumentAttribute<T, V> extends AttributePath<T> implements Settable<T, V> {
  private final ValueWriter<? super V> writer;

  public DocumentAttribute(
      DocumentPath path, ValueWriter<? super V> writer, DocumentPath... former) {
    super(path, former);
    this.writer = writer;
  }

  @Override
  public final AttributeValue encode(V value) {
    return ValueBuilder.valueOf(Objects.requireNonNull(value, "value"), writer);
  }
}
