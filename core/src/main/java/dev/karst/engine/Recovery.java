package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.journal.JournalVisitor;
import dev.karst.journal.TableRecord;
import dev.karst.stream.SequenceNumber;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Rebuilds the tables from the journal's first record to its last, into maps that are empty, and
 * then their indexes.
 *
 * <p>Used by one thread, before the database takes operations.
 */
final class Recovery implements JournalVisitor {
  private static final long REPORT_EVERY = 100_000;

  private final DatabaseContents contents;
  private final Catalog catalog;
  private final TableFiles files;
  private final LongConsumer progress;
  private long writes;

  /**
   * @param progress is told the number of writes replayed, now and then
   */
  Recovery(DatabaseContents contents, TableFiles files, LongConsumer progress) {
    this.contents = contents;
    this.catalog = contents.catalog;
    this.files = files;
    this.progress = progress;
  }

  /** How many puts and deletes were replayed. */
  long writes() {
    return writes;
  }

  @Override
  public void createTable(TableRecord table) {
    catalog.add(files.createTable(table));
  }

  @Override
  public void updateTable(TableRecord table) {
    table(table.id()).update(table);
  }

  @Override
  public void deleteTable(int tableId, long sequence, long time) {
    StoredTable table = table(tableId);
    contents.retire(table, sequence, time);
    files.drop(table);
  }

  @Override
  public void checkpoint(int tableId, String consumer, long commit, int write) {
    contents.consumers.restore(tableId, consumer, new SequenceNumber(commit, write));
  }

  @Override
  public void forgetConsumer(int tableId, String consumer) {
    contents.consumers.restoreForgotten(tableId, consumer);
  }

  @Override
  public void names(int tableId, int firstId, List<String> names) {
    table(tableId).restoreNames(firstId, names);
  }

  @Override
  public void token(String token, long fingerprint, long time) {
    contents.tokens.remember(token, fingerprint, time);
  }

  @Override
  public void putItem(int tableId, KeyBytes key, byte[] image, int imageOffset, int imageLength) {
    StoredTable table = table(tableId);
    if (!table.collections().hasRoomFor(1, imageLength)) {
      throw new StorageFullException(Messages.tableFull(table.name()));
    }
    table.applyPut(key, image, imageOffset, imageLength);
    count();
  }

  @Override
  public void deleteItem(int tableId, KeyBytes key) {
    table(tableId).applyDelete(key);
    count();
  }

  /** Makes the indexes of all tables, which replaying left out, from what the tables hold now. */
  void rebuildIndexes() {
    for (StoredTable table : catalog.all()) {
      files.createIndexes(table);
      TableIndexes indexes = table.indexes();
      if (!indexes.isEmpty()) {
        Backfill backfill = new Backfill(table, indexes.all(), indexes.sizes());
        while (!backfill.step(Integer.MAX_VALUE)) {}
      }
    }
  }

  private void count() {
    if (++writes % REPORT_EVERY == 0) {
      progress.accept(writes);
    }
  }

  private StoredTable table(int id) {
    StoredTable table = catalog.withId(id);
    if (table == null) {
      throw new CorruptStoreException(Messages.journalNamesUnknownTable(id));
    }
    return table;
  }
}
