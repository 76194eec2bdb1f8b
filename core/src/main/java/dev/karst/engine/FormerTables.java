package dev.karst.engine;

import dev.karst.codec.AttributeDictionary;
import dev.karst.journal.Manifest;
import dev.karst.journal.TableRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Deleted tables whose streams can still be read: what they were, and the names of their
 * attributes. Safe for use by many threads.
 */
final class FormerTables {
  /** A deleted table; all its streams are disabled. */
  record Former(TableRecord table, AttributeDictionary names) {}

  private final Clock clock;
  private final List<Former> tables = new ArrayList<>();

  FormerTables(Clock clock) {
    this.clock = clock;
  }

  /** Keeps a table that is deleted, if it has streams. */
  synchronized void add(TableRecord table, AttributeDictionary names) {
    if (!table.changeData().streams().isEmpty()) {
      tables.add(new Former(table, names));
    }
  }

  /** Those whose streams can be read. */
  synchronized List<Former> all() {
    long before = clock.millis() - ChangeFeed.STREAM_RETENTION.toMillis();
    tables.removeIf(
        former ->
            former.table.changeData().streams().stream()
                .allMatch(stream -> stream.disabled() <= before));
    return List.copyOf(tables);
  }

  /** What a clean close must remember. */
  List<Manifest.FormerTable> remember() {
    return all().stream()
        .map(former -> new Manifest.FormerTable(former.table, former.names.namesFrom(0)))
        .toList();
  }

  /** Takes over a table that the manifest remembers. */
  void restore(Manifest.FormerTable remembered) {
    AttributeDictionary names = new AttributeDictionary();
    for (int id = 0; id < remembered.names().size(); id++) {
      names.restore(id, remembered.names().get(id));
    }
    add(remembered.table(), names);
  }
}
