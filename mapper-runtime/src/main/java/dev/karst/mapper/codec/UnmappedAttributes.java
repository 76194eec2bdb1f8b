package dev.karst.mapper.codec;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of items that no component is stored in. */
public final class UnmappedAttributes {
  private UnmappedAttributes() {}

  /**
   * Reads them, in stored order, into a map that the caller may change.
   *
   * @param mapped the names of the others
   */
  public static Map<String, AttributeValue> read(ItemSource source, Set<String> mapped) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    source.restart();
    while (source.nextAttribute()) {
      String name = source.attributeName();
      if (!mapped.contains(name)) {
        attributes.put(name, DynamicItemCodec.readValue(source));
      }
    }
    return attributes;
  }

  /**
   * Writes them.
   *
   * @param mapped the names that they cannot have
   */
  public static void write(
      ItemSink sink, Map<String, @Nullable AttributeValue> attributes, Set<String> mapped) {
    attributes.forEach(
        (name, value) -> {
          if (mapped.contains(name)) {
            throw new ValidationException(CodecMessages.mappedAttribute(name));
          }
          if (value == null) {
            throw new ValidationException(CodecMessages.nullAttribute(name));
          }
          DynamicItemCodec.write(value, sink.attribute(name));
        });
  }
}
