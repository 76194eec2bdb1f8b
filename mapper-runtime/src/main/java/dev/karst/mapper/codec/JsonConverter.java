package dev.karst.mapper.codec;

import dev.karst.mapper.AttributeConverter;
import java.lang.reflect.Type;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts values of one type to JSON. The only class that needs Jackson's databind, which is there
 * if any component is annotated with {@link dev.karst.mapper.Json}.
 *
 * <p>Equal maps have equal texts, for conditions to compare, and so have equal records, however
 * their components are ordered. A number or boolean that a text does not have is zero or false, as
 * in an item.
 */
public final class JsonConverter<T> implements AttributeConverter<T, String> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION) // errors show the text anyway
          .build();

  private final ObjectWriter writer;
  private final ObjectReader reader;

  public JsonConverter(TypeReference<T> type) {
    this(type.getType());
  }

  /** One of a type that is known at run time only. */
  public JsonConverter(Type type) {
    JavaType javaType = MAPPER.constructType(type);
    writer = MAPPER.writerFor(javaType);
    reader = MAPPER.readerFor(javaType);
  }

  @Override
  public String toAttribute(T value) {
    return writer.writeValueAsString(value);
  }

  @Override
  public T fromAttribute(String stored) {
    return reader.readValue(stored);
  }
}
