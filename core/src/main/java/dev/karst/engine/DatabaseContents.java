package dev.karst.engine;

import dev.karst.journal.JournalEnd;
import dev.karst.journal.Manifest;
import dev.karst.journal.TableRecord;
import dev.karst.stream.SequenceNumber;
import java.time.Clock;

/** What a database knows besides its journal: what that says, taken together. */
final class DatabaseContents {
  final Catalog catalog = new Catalog();
  final IdempotencyTokens tokens;
  final FormerTables formerTables;
  final Consumers consumers = new Consumers();

  DatabaseContents(Clock clock) {
    this.tokens = new IdempotencyTokens(clock);
    this.formerTables = new FormerTables(clock);
  }

  /**
   * Takes a deleted table out of the catalog; its streams end, and can be read for a while.
   *
   * @param sequence the commit that deletes it
   * @param time when that was, ms since 1970 UTC
   */
  void retire(StoredTable table, long sequence, long time) {
    TableRecord record = table.record();
    table.update(record.with(record.changeData().ended(sequence - 1, time)));
    formerTables.add(table.record(), table.dictionary());
    consumers.forgetTable(record.id());
    catalog.remove(table);
  }

  /** What a clean close must remember. */
  Manifest remember(JournalEnd end) {
    return new Manifest(
        true,
        end,
        catalog.lastId(),
        catalog.all().stream().map(StoredTable::remember).toList(),
        tokens.all(),
        formerTables.remember(),
        consumers.remember(tableId -> catalog.withId(tableId) != null));
  }

  /** Takes over what a clean close remembered, but for the tables themselves. */
  void restore(Manifest manifest) {
    catalog.raiseLastId(manifest.lastTableId());
    manifest
        .tokens()
        .forEach(used -> tokens.remember(used.token(), used.fingerprint(), used.time()));
    manifest.formerTables().forEach(formerTables::restore);
    manifest
        .consumers()
        .forEach(
            consumer ->
                consumers.restore(
                    consumer.tableId(),
                    consumer.name(),
                    new SequenceNumber(consumer.commit(), consumer.write())));
  }

  /** Gives the memory of all tables back, though some may refuse to go. */
  void closeTables() {
    RuntimeException first = null;
    for (StoredTable table : catalog.all()) {
      try {
        table.closeStorage();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
