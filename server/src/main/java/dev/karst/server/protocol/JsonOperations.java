package dev.karst.server.protocol;

import dev.karst.operation.Operations;
import java.util.Optional;

/** The operations that can be asked for in JSON, by name. */
@SuppressWarnings("DoNotCallSuggester")
public final class JsonOperations {
  /** The operations of a database. */
  public static JsonOperations of(Operations operations) {
    throw new UnsupportedOperationException();
  }

  /** The operation of that name, such as {@code PutItem}, if there is one. */
  public Optional<JsonOperation> find(String name) {
    throw new UnsupportedOperationException();
  }
}
