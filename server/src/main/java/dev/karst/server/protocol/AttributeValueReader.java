package dev.karst.server.protocol;

import dev.karst.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/** Reads an attribute value where a request holds one, and notes there what is none. */
final class AttributeValueReader implements ValueReader<AttributeValue> {
  static final AttributeValueReader VALUE = new AttributeValueReader();

  private AttributeValueReader() {}

  @Override
  public @Nullable AttributeValue read(RequestBody body) {
    AttributeValueParser values = body.values();
    AttributeValue value = values.read(body.place().isElement());
    if (value == null) {
      body.noteInvalidValue(values.fault());
    }
    return value;
  }

  @Override
  public @Nullable AttributeValue ofNull(RequestBody body) {
    return read(body);
  }
}
