package dev.karst.schema;

import java.time.Instant;
import java.util.List;

/**
 * A table as it is now.
 *
 * @param id never given to another table of the database
 * @param created when it was created
 * @param itemCount how many items it holds, exactly
 * @param sizeBytes the bytes of its items as they are stored
 * @param indexes its secondary indexes, the local ones first
 */
public record TableDescription(
    int id,
    TableDefinition definition,
    TableSettings settings,
    Instant created,
    long itemCount,
    long sizeBytes,
    List<IndexDescription> indexes) {
  public TableDescription {
    indexes = List.copyOf(indexes);
  }

  public String name() {
    return definition.name();
  }
}
