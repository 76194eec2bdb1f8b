package dev.karst.journal;

import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as journal and manifest know it.
 *
 * @param id never given to another table of the database
 * @param created ms since 1970 UTC
 * @param indexIds the ids of the definition's {@link TableDefinition#indexes}, in their order; an
 *     id is never given twice in the life of the table
 * @param lastIndexId the highest id ever given to an index of the table, 0 if there was none
 */
public record TableRecord(
    int id,
    long created,
    TableDefinition definition,
    TableSettings settings,
    List<Integer> indexIds,
    int lastIndexId) {
  public TableRecord {
    indexIds = List.copyOf(indexIds);
    if (indexIds.size() != definition.indexes().size()) {
      throw new IllegalArgumentException(
          "every index has an id: indexes="
              + definition.indexes().size()
              + " indexIds="
              + indexIds);
    }
    for (int indexId : indexIds) {
      if (indexId < 1 || indexId > lastIndexId) {
        throw new IllegalArgumentException(
            "index ids go from 1 to the last: indexIds="
                + indexIds
                + " lastIndexId="
                + lastIndexId);
      }
    }
    if (new HashSet<>(indexIds).size() != indexIds.size()) {
      throw new IllegalArgumentException("no two indexes share an id: indexIds=" + indexIds);
    }
  }

  /** A new table, whose indexes are numbered from 1. */
  public static TableRecord of(
      int id, long created, TableDefinition definition, TableSettings settings) {
    int count = definition.indexes().size();
    return new TableRecord(
        id, created, definition, settings, IntStream.rangeClosed(1, count).boxed().toList(), count);
  }
}
