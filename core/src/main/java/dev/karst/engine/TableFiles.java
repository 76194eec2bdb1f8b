package dev.karst.engine;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.expiry.ExpiryOrder;
import dev.karst.journal.Manifest;
import dev.karst.journal.TableRecord;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.TimeToLive;
import dev.karst.storage.Storage;
import dev.karst.storage.TableStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes, opens and throws away the maps of tables and indexes, in files or in memory. Used by one
 * thread at a time.
 */
final class TableFiles {
  private static final String SIZES = "sizes";
  private static final String EXPIRY = "expiry";

  private final Storage storage;
  private final @Nullable DatabaseDirectory directory;
  private final @Nullable Clock hidingClock;

  /**
   * @param directory null for a database in memory
   */
  TableFiles(Storage storage, @Nullable DatabaseDirectory directory, DatabaseOptions options) {
    this.storage = storage;
    this.directory = directory;
    this.hidingClock = options.hidesExpired() ? options.clock() : null;
  }

  /** A new table, without its indexes. */
  StoredTable createTable(TableRecord record) {
    return new StoredTable(
        record,
        directory == null
            ? storage.openTableInMemory(record.definition().name())
            : create(directory.table(record)));
  }

  /** Gives a table that has items or none the empty indexes of its record. */
  void createIndexes(StoredTable table) {
    TableRecord record = table.record();
    List<IndexDefinition> indexes = record.definition().indexes();
    for (int i = 0; i < indexes.size(); i++) {
      table.indexes().add(createIndex(table, record.indexIds().get(i), indexes.get(i)));
    }
    if (!record.definition().localIndexes().isEmpty()) {
      table.indexes().sizes(new CollectionSizes(create(record, CollectionSizes.ID, SIZES)));
    }
    record
        .changeData()
        .timeToLive()
        .ifPresent(timeToLive -> table.indexes().expiry(createExpiry(table, timeToLive)));
  }

  /** The empty order in which items of a table expire, which the table does not have yet. */
  TableExpiry createExpiry(StoredTable table, TimeToLive timeToLive) {
    TableStorage maps = create(table.record(), timeToLive.indexId(), EXPIRY);
    return expiry(table, timeToLive, ExpiryOrder.empty(maps));
  }

  /** A new index, which the table does not have yet. */
  TableIndex createIndex(StoredTable table, int id, IndexDefinition definition) {
    return index(table, id, definition, create(table.record(), id, definition.name()));
  }

  /**
   * A table as it was closed, with its indexes. Those that were not built then are empty.
   *
   * @throws CorruptStoreException if a file is damaged; nothing of it is open then
   */
  StoredTable reopen(Manifest.Table remembered) {
    DatabaseDirectory files = requireDirectory();
    TableRecord record = remembered.table();
    StoredTable table =
        StoredTable.reopened(
            remembered, storage.openTable(files.table(record), remembered.upcomingPageId()));
    try {
      List<IndexDefinition> indexes = record.definition().indexes();
      for (int i = 0; i < indexes.size(); i++) {
        Manifest.Index index = find(remembered, record.indexIds().get(i));
        table.indexes().add(reopen(table, indexes.get(i), index));
      }
      if (!record.definition().localIndexes().isEmpty()) {
        Manifest.Index sizes = find(remembered, CollectionSizes.ID);
        table.indexes().sizes(new CollectionSizes(open(record, sizes, SIZES)));
      }
      record
          .changeData()
          .timeToLive()
          .ifPresent(
              timeToLive -> table.indexes().expiry(reopenExpiry(table, timeToLive, remembered)));
      return table;
    } catch (RuntimeException | Error e) {
      table.closeStorage();
      throw e;
    }
  }

  /** Closes a table and its indexes, and throws their files away. */
  void drop(StoredTable table) {
    table.closeStorage();
    if (directory != null) {
      TableRecord record = table.record();
      for (TableIndex index : table.indexes().all()) {
        DatabaseDirectory.delete(directory.index(record, index.id(), index.name()));
      }
      DatabaseDirectory.delete(directory.index(record, CollectionSizes.ID, SIZES));
      TableExpiry expiry = table.indexes().expiry();
      if (expiry != null) {
        DatabaseDirectory.delete(directory.index(record, expiry.id(), EXPIRY));
      }
      DatabaseDirectory.delete(directory.table(record));
    }
  }

  /** Closes an index that the table no longer has, and throws its files away. */
  void drop(StoredTable table, TableIndex index) {
    index.closeStorage();
    if (directory != null) {
      DatabaseDirectory.delete(directory.index(table.record(), index.id(), index.name()));
    }
  }

  /** Closes the order of what no longer expires, and throws its files away. */
  void drop(StoredTable table, TableExpiry expiry) {
    expiry.closeStorage();
    if (directory != null) {
      DatabaseDirectory.delete(directory.index(table.record(), expiry.id(), EXPIRY));
    }
  }

  private TableExpiry reopenExpiry(
      StoredTable table, TimeToLive timeToLive, Manifest.Table remembered) {
    Manifest.Index order = find(remembered, timeToLive.indexId());
    if (!order.built()) {
      return createExpiry(table, timeToLive);
    }
    TableStorage maps = open(table.record(), order, EXPIRY);
    TableExpiry expiry = expiry(table, timeToLive, ExpiryOrder.reopened(maps));
    expiry.built();
    return expiry;
  }

  private TableExpiry expiry(StoredTable table, TimeToLive timeToLive, ExpiryOrder order) {
    return new TableExpiry(timeToLive, table.dictionary(), order, hidingClock);
  }

  private TableIndex reopen(
      StoredTable table, IndexDefinition definition, Manifest.Index remembered) {
    TableRecord record = table.record();
    if (!remembered.built()) {
      return createIndex(table, remembered.id(), definition);
    }
    TableIndex index =
        index(table, remembered.id(), definition, open(record, remembered, definition.name()));
    index.restoreCounts(remembered.itemCount(), remembered.sizeBytes());
    index.built();
    return index;
  }

  private static TableIndex index(
      StoredTable table, int id, IndexDefinition definition, TableStorage maps) {
    return new TableIndex(
        id, definition, table.record().definition().key(), maps, table.dictionary());
  }

  private TableStorage create(TableRecord record, int indexId, String name) {
    return directory == null
        ? storage.openTableInMemory(record.definition().name() + "+" + name)
        : create(directory.index(record, indexId, name));
  }

  /**
   * What lies in the folder is left of an attempt that failed: nothing was ever known by its id.
   */
  private TableStorage create(Path folder) {
    DatabaseDirectory.delete(folder);
    return storage.createTable(folder);
  }

  private TableStorage open(TableRecord record, Manifest.Index remembered, String name) {
    Path folder = requireDirectory().index(record, remembered.id(), name);
    return storage.openTable(folder, remembered.upcomingPageId());
  }

  private Manifest.Index find(Manifest.Table remembered, int indexId) {
    for (Manifest.Index index : remembered.indexes()) {
      if (index.id() == indexId) {
        return index;
      }
    }
    throw new CorruptStoreException(
        Messages.manifestLacksIndex(remembered.table().definition().name(), indexId));
  }

  private DatabaseDirectory requireDirectory() {
    if (directory == null) {
      throw new IllegalStateException("a database in memory has no files to open");
    }
    return directory;
  }
}
