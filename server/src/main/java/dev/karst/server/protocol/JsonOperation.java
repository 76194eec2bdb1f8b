package dev.karst.server.protocol;

/** One operation, asked for in JSON. */
public interface JsonOperation {
  /** Its name, such as {@code PutItem}. */
  String name();

  /**
   * Reads a request.
   *
   * @param body UTF-8
   * @throws SerializationException if it is not JSON, or a member is of another type
   */
  JsonCall read(byte[] body);
}
