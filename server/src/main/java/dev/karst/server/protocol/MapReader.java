package dev.karst.server.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a map; an entry whose value is a fault is left out.
 *
 * @param valueType the service's name of the type of the values
 */
record MapReader<V>(String valueType, ValueReader<V> value) implements ValueReader<Map<String, V>> {
  /**
   * Maps of structures.
   *
   * @param name of the structure
   */
  static <V> MapReader<V> mapOf(String name, ValueReader<V> value) {
    return new MapReader<>(TypeErrors.MODEL + name, value);
  }

  @Override
  public Map<String, V> read(RequestBody body) {
    JsonParser parser = body.parser();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw TypeErrors.map(valueType, parser.currentToken(), body.place().isElement());
    }
    Map<String, V> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      body.enterKey(key);
      V read = value.readElement(body);
      if (read == null) {
        entries.remove(key);
      } else {
        entries.put(key, read);
      }
      body.place().leave();
    }
    return entries;
  }

  @Override
  public Map<String, V> ofNull(RequestBody body) {
    return Map.of();
  }
}
