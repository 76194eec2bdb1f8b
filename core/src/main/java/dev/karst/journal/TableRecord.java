package dev.karst.journal;

import dev.karst.schema.ChangeData;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import dev.karst.schema.TimeToLive;
import java.util.ArrayList;
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
 * @param changeData who may read its changes, and whether its items expire
 */
public record TableRecord(
    int id,
    long created,
    TableDefinition definition,
    TableSettings settings,
    List<Integer> indexIds,
    int lastIndexId,
    ChangeData changeData) {
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

  /** The same table with other settings. */
  public TableRecord with(TableSettings changed) {
    return new TableRecord(id, created, definition, changed, indexIds, lastIndexId, changeData);
  }

  /** The same table with other change data; the id of an index it orders items by is the last. */
  public TableRecord with(ChangeData changed) {
    int last =
        Math.max(lastIndexId, changed.timeToLive().map(TimeToLive::indexId).orElse(lastIndexId));
    return new TableRecord(id, created, definition, settings, indexIds, last, changed);
  }

  /** The same table with one more index, whose id is the last. */
  public TableRecord plusIndex(IndexDefinition.Global index) {
    List<IndexDefinition.Global> indexes = new ArrayList<>(definition.globalIndexes());
    indexes.add(index);
    List<Integer> ids = new ArrayList<>(indexIds);
    ids.add(lastIndexId + 1);
    return new TableRecord(
        id,
        created,
        definition.withGlobalIndexes(indexes),
        settings,
        ids,
        lastIndexId + 1,
        changeData);
  }

  /** The same table with a global index of the same name and id defined otherwise. */
  public TableRecord withIndex(IndexDefinition.Global changed) {
    List<IndexDefinition.Global> indexes =
        definition.globalIndexes().stream()
            .map(index -> index.name().equals(changed.name()) ? changed : index)
            .toList();
    return new TableRecord(
        id,
        created,
        definition.withGlobalIndexes(indexes),
        settings,
        indexIds,
        lastIndexId,
        changeData);
  }

  /** The same table without the global index of that id. */
  public TableRecord minusIndex(int indexId) {
    int place = indexIds.indexOf(indexId);
    List<Integer> ids = new ArrayList<>(indexIds);
    ids.remove(place);
    List<IndexDefinition.Global> indexes = new ArrayList<>(definition.globalIndexes());
    indexes.remove(place - definition.localIndexes().size());
    return new TableRecord(
        id, created, definition.withGlobalIndexes(indexes), settings, ids, lastIndexId, changeData);
  }

  /** A new table, whose indexes are numbered from 1. */
  public static TableRecord of(
      int id, long created, TableDefinition definition, TableSettings settings) {
    int count = definition.indexes().size();
    return new TableRecord(
        id,
        created,
        definition,
        settings,
        IntStream.rangeClosed(1, count).boxed().toList(),
        count,
        ChangeData.NONE);
  }
}
