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
 * @param changeData who may read its changes, and whether its items expire
 */
public record TableDescription(
    int id,
    TableDefinition definition,
    TableSettings settings,
    Instant created,
    long itemCount,
    long sizeBytes,
    List<IndexDescription> indexes,
    ChangeData changeData) {
  public TableDescription {
    indexes = List.copyOf(indexes);
  }

  /**
   * The secondary index of that name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public IndexDescription index(String name) {
    return indexes.stream()
        .filter(index -> index.definition().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public String name() {
    return definition.name();
  }
}
