package dev.karst.server.protocol;

import java.util.Optional;

/** A request that was read, and can be carried out. */
public interface JsonCall {
  /**
   * What the client gave to name the one table it is about, if it is about one: a name, an ARN of
   * the table or of its stream, or an iterator of the stream, which begins with its ARN.
   */
  Optional<String> tableName();

  /**
   * Carries it out.
   *
   * @return the answer, JSON in UTF-8; empty where DynamoDB gives an empty body
   * @throws dev.karst.error.KarstException if it is refused
   */
  byte[] run();
}
