package dev.karst.engine;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.Journal;
import dev.karst.journal.JournalDirectory;
import dev.karst.journal.JournalEnd;
import dev.karst.journal.JournalLogs;
import dev.karst.journal.Manifest;
import dev.karst.storage.Storage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a database: its tables as they were closed, or rebuilt from the journal, and the journal
 * itself. Used by one thread, once.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  /** How many bytes of its changes a database in memory keeps for readers, on a large heap. */
  private static final long MAX_CHANGES_IN_MEMORY = 1L << 30;

  private static final int SHARE_OF_MEMORY = 8;

  private final Storage storage;
  private final DatabaseOptions options;
  private final CommitsUnderWay underWay;
  private final DatabaseContents contents;
  private final TableFiles files;

  Opening(
      Storage storage,
      DatabaseOptions options,
      CommitsUnderWay underWay,
      DatabaseContents contents,
      TableFiles files) {
    this.storage = storage;
    this.options = options;
    this.underWay = underWay;
    this.contents = contents;
    this.files = files;
  }

  /** A database in memory, which has nothing yet. */
  Journal inMemory() {
    long capacity =
        Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, MAX_CHANGES_IN_MEMORY);
    return new Journal(
        JournalLogs.inMemory(capacity), false, options.clock(), underWay, JournalEnd.EMPTY);
  }

  /** The database in a directory. */
  Journal open(DatabaseDirectory home) {
    JournalDirectory logs = new JournalDirectory(storage, home.journal());
    Optional<Manifest> manifest = readManifest(home);
    JournalEnd known = manifest.map(Manifest::end).orElse(JournalEnd.EMPTY);
    if (manifest.isEmpty() && logs.isEmpty() && home.hasTables()) {
      throw new CorruptStoreException(Messages.tablesWithoutJournal(home.root()));
    }
    // Before any table's file changes: who dies from here on leaves tables that nobody may believe.
    home.manifest().write(Manifest.unclean(known));
    try {
      JournalEnd end =
          manifest.isPresent() && manifest.get().clean() && reopenTables(manifest.get())
              ? known
              : recover(logs, home, known.sequence());
      if (end.sequence() > known.sequence()) {
        home.manifest().write(Manifest.unclean(end));
      }
      boolean synchronous = options.durability() == Durability.SYNCHRONOUS;
      return new Journal(JournalLogs.in(logs), synchronous, options.clock(), underWay, end);
    } catch (RuntimeException | Error e) {
      contents.closeTables();
      throw e;
    }
  }

  /** A damaged manifest is as good as none: the journal knows everything it said. */
  private static Optional<Manifest> readManifest(DatabaseDirectory home) {
    try {
      return home.manifest().read();
    } catch (CorruptStoreException e) {
      LOG.warn("{}; rebuilding the tables from the journal", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Opens the tables as they were closed; false, with none open, if a file of theirs is damaged.
   */
  private boolean reopenTables(Manifest manifest) {
    try {
      for (Manifest.Table remembered : manifest.tables()) {
        contents.catalog.add(files.reopen(remembered));
      }
    } catch (CorruptStoreException e) {
      LOG.warn("{}; rebuilding the tables from the journal", e.getMessage());
      contents.closeTables();
      contents.catalog.clear();
      return false;
    }
    contents.restore(manifest);
    return true;
  }

  private JournalEnd recover(JournalDirectory logs, DatabaseDirectory home, long known) {
    home.deleteTables();
    if (logs.isEmpty() && known == 0) {
      return JournalEnd.EMPTY;
    }
    LOG.info("{} was not closed cleanly; rebuilding its tables from the journal", home.root());
    Recovery recovery = new Recovery(contents, files, options.onRecovery());
    JournalEnd end = logs.replay(recovery, known);
    LOG.info("Replayed {} writes", recovery.writes());
    recovery.rebuildIndexes();
    return end;
  }
}
