package dev.karst.server.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads values of one type from the body of a request. */
interface ValueReader<T> {
  /**
   * Reads the value whose first token the parser stands on, which is not null, and leaves the
   * parser on its last token.
   *
   * @return null if it is a fault, which is noted
   * @throws SerializationException if it is of another type
   */
  @Nullable T read(RequestBody body);

  /** What JSON's null stands for as an element of a list or map; nothing, unless said. */
  default @Nullable T ofNull(RequestBody body) {
    return null;
  }

  /** Reads an element of a list or map. */
  default @Nullable T readElement(RequestBody body) {
    return body.token() == JsonToken.VALUE_NULL ? ofNull(body) : read(body);
  }
}
