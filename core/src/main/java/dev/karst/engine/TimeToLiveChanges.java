package dev.karst.engine;

import dev.karst.error.TimeToLiveMessages;
import dev.karst.error.ValidationException;
import dev.karst.journal.TableRecord;
import dev.karst.schema.TimeToLive;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Makes items of tables expire, or no longer. Used by one thread at a time. */
final class TimeToLiveChanges {
  private final TableFiles files;
  private final Sessions sessions;
  private final BiConsumer<StoredTable, TableRecord> update;

  /**
   * @param update journals what a table is from now on
   */
  TimeToLiveChanges(
      TableFiles files, Sessions sessions, BiConsumer<StoredTable, TableRecord> update) {
    this.files = files;
    this.sessions = sessions;
    this.update = update;
  }

  /**
   * Makes items expire by an attribute. Writers follow at once; the items that are there are looked
   * at in the background.
   *
   * @throws ValidationException if they expire already
   */
  void enable(StoredTable table, String attribute) {
    checkAttribute(table, attribute);
    if (current(table).isPresent()) {
      throw new ValidationException(TimeToLiveMessages.alreadyEnabled());
    }
    TableRecord record = table.record();
    TimeToLive timeToLive = new TimeToLive(attribute, record.lastIndexId() + 1);
    TableExpiry expiry = files.createExpiry(table, timeToLive);
    try {
      change(table, Optional.of(timeToLive));
    } catch (RuntimeException | Error e) {
      files.drop(table, expiry);
      throw e;
    }
    table.indexes().expiry(expiry);
  }

  /**
   * Makes items no longer expire.
   *
   * @throws ValidationException if they do not, or by another attribute
   */
  void disable(StoredTable table, String attribute) {
    checkAttribute(table, attribute);
    TableExpiry expiry = table.indexes().expiry();
    if (expiry == null) {
      throw new ValidationException(TimeToLiveMessages.alreadyDisabled());
    }
    change(table, Optional.empty());
    table.indexes().expiry(null);
    expiry.dropped();
    sessions.awaitQuiet();
    files.drop(table, expiry);
  }

  private void change(StoredTable table, Optional<TimeToLive> timeToLive) {
    TableRecord record = table.record();
    update.accept(table, record.with(record.changeData().withTimeToLive(timeToLive)));
  }

  private static void checkAttribute(StoredTable table, String attribute) {
    Optional<String> active = current(table).map(TimeToLive::attribute);
    if (active.isPresent() && !active.get().equals(attribute)) {
      throw new ValidationException(TimeToLiveMessages.anotherAttribute(active.get()));
    }
  }

  private static Optional<TimeToLive> current(StoredTable table) {
    return table.record().changeData().timeToLive();
  }
}
