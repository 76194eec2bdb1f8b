package dev.karst.server.protocol;

import tools.jackson.core.JsonToken;

/**
 * DynamoDB's messages for values of another JSON type than they should be of. They differ by what
 * was expected, what was found, and whether it stands in a member of a structure or is an element
 * of a list or map.
 */
final class TypeErrors {
  /** How the service names the structures it is about. */
  static final String MODEL = "com.amazonaws.dynamodb.v20120810.";

  private static final String STRUCTURE_FOUND =
      "Start of structure or map found where not expected";

  /** The service's own words for a list in a map, and a map in a list, that are none. */
  private static final String NESTED_COLLECTION =
      "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class"
          + " java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and"
          + " java.lang.Class are in module java.base of loader 'bootstrap')";

  private TypeErrors() {}

  /**
   * Something stands where a scalar should.
   *
   * @param type Java's name of the scalar's type, such as {@code String}
   */
  static SerializationException scalar(String type, JsonToken found) {
    return new SerializationException(
        switch (found) {
          case START_OBJECT -> STRUCTURE_FOUND;
          case START_ARRAY -> "Unrecognized collection type class java.lang." + type;
          case VALUE_TRUE -> "TRUE_VALUE cannot be converted to " + type;
          case VALUE_FALSE -> "FALSE_VALUE cannot be converted to " + type;
          case VALUE_NUMBER_INT -> "NUMBER_VALUE cannot be converted to " + type;
          case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE cannot be converted to " + type;
          case VALUE_STRING -> "STRING_VALUE cannot be converted to " + type;
          default -> throw new IllegalArgumentException("no value starts so: found=" + found);
        });
  }

  /** A string stands where true or false should, and does not say either. */
  static SerializationException notABoolean() {
    return new SerializationException("Unexpected token received from parser");
  }

  /** Something stands where a string of base 64 should. */
  static SerializationException binary(JsonToken found) {
    return new SerializationException(
        switch (found) {
          case START_OBJECT -> STRUCTURE_FOUND;
          case START_ARRAY -> "Unrecognized collection type class java.nio.ByteBuffer";
          default -> "only base-64-encoded strings are convertible to bytes";
        });
  }

  /** Base 64 comes in fours. */
  static SerializationException base64Length(int length) {
    return new SerializationException(
        "Base64 encoded length is expected a multiple of 4 bytes but found: " + length);
  }

  /** A string is not base 64; the service misspells it. */
  static SerializationException notBase64() {
    return new SerializationException("Invalid last non-pad Base64 character dectected");
  }

  /** Something stands where a list should. */
  static SerializationException list(JsonToken found, boolean element) {
    return new SerializationException(
        found == JsonToken.START_OBJECT ? STRUCTURE_FOUND : collection(element));
  }

  /**
   * Something stands where a map should.
   *
   * @param valueType the service's name of the type of its values
   */
  static SerializationException map(String valueType, JsonToken found, boolean element) {
    return new SerializationException(
        found == JsonToken.START_ARRAY
            ? "Unrecognized collection type java.util.Map<java.lang.String, " + valueType + ">"
            : collection(element));
  }

  /**
   * Something stands where a structure should.
   *
   * @param name of the structure
   */
  static SerializationException structure(String name, JsonToken found, boolean element) {
    if (found == JsonToken.START_ARRAY) {
      return new SerializationException("Unrecognized collection type class " + MODEL + name);
    }
    return new SerializationException(
        element ? "Unexpected value type in payload" : "Unexpected field type");
  }

  private static String collection(boolean element) {
    return element ? NESTED_COLLECTION : "Unexpected field type";
  }
}
