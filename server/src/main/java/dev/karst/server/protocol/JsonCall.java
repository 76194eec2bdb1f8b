package dev.karst.server.protocol;

import java.util.Optional;

/** A request that was read, and can be carried out. */
public interface JsonCall {
  /** The name of the one table it is about, as the client gave it, if it is about one. */
  Optional<String> tableName();

  /**
   * Carries it out.
   *
   * @return the answer, JSON in UTF-8; empty where DynamoDB gives an empty body
   * @throws dev.karst.error.KarstException if it is refused
   */
  byte[] run();
}
