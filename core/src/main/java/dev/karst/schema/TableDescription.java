package dev.karst.schema;

import java.time.Instant;

/**
 * A table as it is now.
 *
 * @param created when it was created
 * @param itemCount how many items it holds, exactly
 * @param sizeBytes the bytes of its items as they are stored
 */
public record TableDescription(
    TableDefinition definition, Instant created, long itemCount, long sizeBytes) {
  public String name() {
    return definition.name();
  }
}
