package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.journal.JournalVisitor;
import dev.karst.journal.TableRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Rebuilds the tables from the journal's first record to its last, into maps that are empty.
 *
 * <p>Used by one thread, before the database takes operations.
 */
final class Recovery implements JournalVisitor {
  private static final long REPORT_EVERY = 100_000;

  private final Catalog catalog;
  private final Function<TableRecord, StoredTable> createTable;
  private final Consumer<StoredTable> dropTable;
  private final LongConsumer progress;
  private long writes;

  /**
   * @param progress is told the number of writes replayed, now and then
   */
  Recovery(
      Catalog catalog,
      Function<TableRecord, StoredTable> createTable,
      Consumer<StoredTable> dropTable,
      LongConsumer progress) {
    this.catalog = catalog;
    this.createTable = createTable;
    this.dropTable = dropTable;
    this.progress = progress;
  }

  /** How many puts and deletes were replayed. */
  long writes() {
    return writes;
  }

  @Override
  public void createTable(TableRecord table) {
    catalog.add(createTable.apply(table));
  }

  @Override
  public void updateTable(TableRecord table) {
    table(table.id()).update(table);
  }

  @Override
  public void deleteTable(int tableId) {
    StoredTable table = table(tableId);
    catalog.remove(table);
    dropTable.accept(table);
  }

  @Override
  public void names(int tableId, int firstId, List<String> names) {
    table(tableId).restoreNames(firstId, names);
  }

  /** The database remembers no tokens. */
  @Override
  public void token(String token, long fingerprint, long time) {}

  @Override
  public void putItem(int tableId, KeyBytes key, byte[] image, int imageOffset, int imageLength) {
    StoredTable table = table(tableId);
    if (!table.collections().hasRoomFor(imageLength)) {
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
