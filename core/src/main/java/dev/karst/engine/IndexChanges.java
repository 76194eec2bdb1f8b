package dev.karst.engine;

import dev.karst.error.IndexMessages;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.journal.TableRecord;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.ProvisionedThroughput;
import java.util.function.BiConsumer;

/** Gives tables global secondary indexes, and takes them away. Used by one thread at a time. */
final class IndexChanges {
  private final TableFiles files;
  private final Sessions sessions;
  private final IndexFiller filler;
  private final BiConsumer<StoredTable, TableRecord> update;

  /**
   * @param update journals what a table is from now on
   */
  IndexChanges(
      TableFiles files,
      Sessions sessions,
      IndexFiller filler,
      BiConsumer<StoredTable, TableRecord> update) {
    this.files = files;
    this.sessions = sessions;
    this.filler = filler;
    this.update = update;
  }

  /** Adds an index, which is filled in the background. */
  void create(StoredTable table, IndexDefinition.Global definition) {
    TableRecord changed = table.record().plusIndex(definition);
    TableIndex index = files.createIndex(table, changed.lastIndexId(), definition);
    try {
      update.accept(table, changed);
    } catch (RuntimeException | Error e) {
      files.drop(table, index);
      throw e;
    }
    table.indexes().add(index);
    filler.fill(table, index);
  }

  /** Changes the throughput that an index is provisioned with. */
  void update(StoredTable table, String indexName, ProvisionedThroughput throughput) {
    global(table, indexName);
    for (IndexDefinition.Global index : table.record().definition().globalIndexes()) {
      if (index.name().equals(indexName)) {
        update.accept(table, table.record().withIndex(index.with(throughput)));
      }
    }
  }

  /** Drops an index. */
  void drop(StoredTable table, String indexName) {
    TableIndex index = global(table, indexName);
    update.accept(table, table.record().minusIndex(index.id()));
    table.indexes().remove(index);
    sessions.awaitQuiet();
    files.drop(table, index);
  }

  /** Begins again with the indexes that were not built when the table last refused operations. */
  void fill(StoredTable table) {
    for (TableIndex index : table.indexes().all()) {
      if (!index.isBuilt()) {
        filler.fill(table, index);
      }
    }
  }

  private static TableIndex global(StoredTable table, String name) {
    TableIndex index = table.indexes().find(name);
    if (index == null || index.isLocal()) {
      throw new ResourceNotFoundException(IndexMessages.notFound(name));
    }
    return index;
  }
}
