package dev.karst.server.protocol;

import dev.karst.operation.RequestFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The body of a request while it is read: its tokens, the place in it, and its faults.
 *
 * <p>Text that is no JSON is refused whatever else is wrong before it, as the service does, which
 * parses all of a body before it looks at the types.
 */
final class RequestBody {
  private final JsonParser parser;
  private final Place place = new Place();
  private final NotedFaults faults = new NotedFaults();
  private final AttributeValueParser values;

  private RequestBody(JsonParser parser) {
    this.parser = parser;
    this.values = new AttributeValueParser(parser);
  }

  /** A request, and what it says that its type cannot hold. */
  record Read<T>(T request, RequestFaults faults) {}

  /**
   * Reads a body.
   *
   * @throws SerializationException if it is not an object in JSON, or a member is of another type
   */
  static <T> Read<T> read(byte[] utf8, ObjectReader<?, T> reader) {
    if (!Utf8Text.isValid(utf8)) {
      throw new SerializationException(null);
    }
    try (JsonParser parser = Json.parser(utf8)) {
      RequestBody body = new RequestBody(parser);
      return new Read<>(body.whole(reader), body.faults.toFaults());
    } catch (JacksonException e) {
      SerializationException refusal = new SerializationException(null);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private <T> T whole(ObjectReader<?, T> reader) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new SerializationException(null);
    }
    T request;
    try {
      request = reader.read(this);
    } catch (SerializationException e) {
      skipToEnd();
      throw e;
    }
    skipToEnd();
    return request;
  }

  private void skipToEnd() {
    while (!parser.streamReadContext().inRoot()) {
      parser.nextToken();
    }
    if (parser.nextToken() != null) {
      throw new SerializationException(null);
    }
  }

  /** The parser, standing on the first token of the value to be read. */
  JsonParser parser() {
    return parser;
  }

  /** The token the parser stands on. */
  JsonToken token() {
    return parser.currentToken();
  }

  Place place() {
    return place;
  }

  /** Reads attribute values. */
  AttributeValueParser values() {
    return values;
  }

  /** Goes to a member of a structure, which may have been given before. */
  void enterMember(String name) {
    place.enterMember(name);
    faults.forget(place);
  }

  /** Goes to a value of a map, which may have been given before. */
  void enterKey(String key) {
    place.enterKey(key);
    faults.forget(place);
  }

  /** Notes that a name is none of an enum's. */
  void noteUnknownConstant(String given, Class<? extends Enum<?>> type) {
    faults.unknownConstant(place, given, type);
  }

  /** Notes that a member is missing which must be given. */
  void noteMissingMember() {
    faults.missingMember(place);
  }

  /** Notes that what stands here is asked for in vain. */
  void noteUnsupportedMember(String member) {
    faults.unsupportedMember(place, member);
  }

  /** Notes that what stands here is no attribute value. */
  void noteInvalidValue(String message) {
    faults.invalidValue(place, message);
  }
}
