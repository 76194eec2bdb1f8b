package dev.karst.engine;

import dev.karst.codec.ItemCodec;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.IndexMessages;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.StreamMessages;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.journal.Capture;
import dev.karst.journal.CommitRecord;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.Journal;
import dev.karst.journal.JournalDirectory;
import dev.karst.journal.JournalEnd;
import dev.karst.journal.JournalLogs;
import dev.karst.journal.Manifest;
import dev.karst.journal.TableRecord;
import dev.karst.schema.ChangeData;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.LongRetention;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import dev.karst.schema.TableSettings;
import dev.karst.schema.TableStream;
import dev.karst.storage.Interrupts;
import dev.karst.storage.Storage;
import dev.karst.stream.SequenceNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database: its tables, its journal, and the right to its directory.
 *
 * <p>Opening after a clean close maps the files and serves. After anything else the table files are
 * thrown away and rebuilt from the journal. Safe for use by many threads; creating and deleting
 * tables and closing go one at a time.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** How many bytes of its changes a database in memory keeps for readers, on a large heap. */
  private static final long MAX_CHANGES_IN_MEMORY = 1L << 30;

  private final Storage storage;
  private final DatabaseOptions options;
  private final CommitsUnderWay underWay = new CommitsUnderWay();
  private final Sessions sessions = new Sessions(underWay);
  private final Catalog catalog = new Catalog();
  private final @Nullable DatabaseDirectory directory;
  private final @Nullable DirectoryLock lock;
  private final TableFiles files;
  private final IdempotencyTokens tokens;
  private final IndexFiller filler = new IndexFiller(sessions);
  private final Journal journal;
  private final Committer committer;
  private final Transactions transactions;
  private final FormerTables formerTables;
  private final Consumers consumers = new Consumers();
  private final ChangeFeeds changes;
  private volatile boolean failed;
  private volatile boolean closed;

  private Database(
      Storage storage,
      DatabaseOptions options,
      @Nullable DatabaseDirectory directory,
      @Nullable DirectoryLock lock) {
    this.storage = storage;
    this.options = options;
    this.directory = directory;
    this.lock = lock;
    this.files = new TableFiles(storage, directory);
    this.tokens = new IdempotencyTokens(options.clock());
    this.formerTables = new FormerTables(options.clock());
    this.journal = directory == null ? journalInMemory() : openJournal(directory);
    this.committer = new Committer(journal, underWay, this::fail, options.maxCollectionSize());
    this.transactions = new Transactions(sessions, committer, tokens);
    this.changes =
        new ChangeFeeds(
            catalog, formerTables, consumers, journal, underWay, options.clock(), this::checkOpen);
  }

  /** A database whose tables live in memory and end with it. */
  public static Database inMemory(Storage storage, DatabaseOptions options) {
    return new Database(storage, options, null, null);
  }

  /**
   * Opens or creates the database in a directory.
   *
   * @throws StoreUnavailableException if another opener holds it
   * @throws CorruptStoreException if what is on disk is damaged
   */
  public static Database open(Storage storage, Path path, DatabaseOptions options) {
    return Interrupts.putAside(() -> openUninterrupted(storage, path, options));
  }

  private static Database openUninterrupted(Storage storage, Path path, DatabaseOptions options) {
    DatabaseDirectory directory = new DatabaseDirectory(path.toAbsolutePath().normalize());
    DirectoryLock lock = DirectoryLock.acquire(directory, options.clock());
    try {
      return new Database(storage, options, directory, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Creates a table.
   *
   * @throws ResourceInUseException if there is one of that name
   */
  public TableDescription createTable(TableDefinition definition) {
    return createTable(definition, TableSettings.defaults(), null);
  }

  /**
   * Creates a table.
   *
   * @param stream what the records of its stream show; null if it has none
   * @throws ResourceInUseException if there is one of that name
   */
  public synchronized TableDescription createTable(
      TableDefinition definition, TableSettings settings, @Nullable StreamViewType stream) {
    checkOpen();
    if (catalog.find(definition.name()) != null) {
      throw new ResourceInUseException(Messages.tableExists(definition.name()));
    }
    return create(definition, settings, stream).describe();
  }

  /** Changes a table's settings. */
  public synchronized TableDescription updateTable(
      String name, UnaryOperator<TableSettings> change) {
    checkOpen();
    StoredTable table = catalog.get(name);
    TableSettings settings = change.apply(table.record().settings());
    if (!settings.equals(table.record().settings())) {
      update(table, table.record().with(settings));
    }
    return table.describe();
  }

  /**
   * Adds a global secondary index. Writers keep it up to date from now on, and it is filled in the
   * background with the items that are there; until then it cannot be read.
   */
  public synchronized TableDescription createIndex(
      String tableName, IndexDefinition.Global definition) {
    checkOpen();
    StoredTable table = catalog.get(tableName);
    TableRecord changed = table.record().plusIndex(definition);
    TableIndex index = files.createIndex(table, changed.lastIndexId(), definition);
    try {
      update(table, changed);
    } catch (RuntimeException | Error e) {
      files.drop(table, index);
      throw e;
    }
    table.indexes().add(index);
    filler.fill(table, index);
    return table.describe();
  }

  /** Changes the throughput that a global secondary index is provisioned with. */
  public synchronized TableDescription updateIndex(
      String tableName, String indexName, ProvisionedThroughput throughput) {
    checkOpen();
    StoredTable table = catalog.get(tableName);
    globalIndex(table, indexName);
    for (IndexDefinition.Global index : table.record().definition().globalIndexes()) {
      if (index.name().equals(indexName)) {
        update(table, table.record().withIndex(index.with(throughput)));
      }
    }
    return table.describe();
  }

  /** Drops a global secondary index. */
  public synchronized TableDescription dropIndex(String tableName, String indexName) {
    checkOpen();
    StoredTable table = catalog.get(tableName);
    TableIndex index = globalIndex(table, indexName);
    update(table, table.record().minusIndex(index.id()));
    table.indexes().remove(index);
    sessions.awaitQuiet();
    files.drop(table, index);
    return table.describe();
  }

  private static TableIndex globalIndex(StoredTable table, String name) {
    TableIndex index = table.indexes().find(name);
    if (index == null || index.isLocal()) {
      throw new ResourceNotFoundException(IndexMessages.notFound(name));
    }
    return index;
  }

  /**
   * The items of a table as objects; the table is created if it is missing.
   *
   * @throws ValidationException if there is a table of that name with another key
   */
  public synchronized <T> ItemAccess<T> openTable(TableDefinition definition, ItemCodec<T> codec) {
    checkOpen();
    StoredTable table = catalog.find(definition.name());
    if (table == null) {
      table = create(definition, TableSettings.defaults(), null);
    } else if (!table.record().definition().key().equals(definition.key())) {
      throw new ValidationException(
          Messages.tableHasAnotherKey(
              definition.name(), definition.key(), table.record().definition().key()));
    }
    return access(table, codec);
  }

  /**
   * The items of a table, whatever their shape.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is no table of that name
   */
  public ItemStore items(String name) {
    checkOpen();
    StoredTable table = catalog.find(name);
    if (table == null) {
      throw new ResourceNotFoundException(RequestMessages.tableNotFound());
    }
    ItemStore known = table.items();
    return known == null ? table.items(new ItemStore(sessions, committer, table)) : known;
  }

  /** Reads and writes of several items. */
  public Transactions transactions() {
    return transactions;
  }

  /**
   * Deletes a table and its items.
   *
   * @throws ValidationException if the table is protected from deletion
   */
  public synchronized void deleteTable(String name) {
    checkOpen();
    StoredTable table = catalog.get(name);
    if (table.record().settings().deletionProtection()) {
      throw new ValidationException(TableMessages.deletionProtected());
    }
    table.refuse(StoredTable.State.DELETED);
    sessions.awaitQuiet();
    CommitRecord record = new CommitRecord();
    record.deleteTable(table.record().id());
    long sequence;
    try {
      sequence = journal.append(record);
    } catch (RuntimeException | Error e) {
      table.admit();
      fillIndexes(table);
      throw e;
    }
    retire(table, sequence, options.clock().millis());
    files.drop(table);
  }

  /** Takes a deleted table out of the catalog; its streams end, and can be read for a while. */
  private void retire(StoredTable table, long sequence, long time) {
    TableRecord record = table.record();
    table.update(record.with(record.changeData().ended(sequence - 1, time)));
    formerTables.add(table.record(), table.dictionary());
    consumers.forgetTable(record.id());
    catalog.remove(table);
  }

  /**
   * Lets the changes of a table be read from a stream from now on.
   *
   * @throws ValidationException if it has one
   */
  public synchronized TableDescription enableStream(String name, StreamViewType viewType) {
    checkOpen();
    if (catalog.get(name).record().changeData().stream().isPresent()) {
      throw new ValidationException(StreamMessages.alreadyEnabled(name));
    }
    long now = options.clock().millis();
    long created = uniqueStreamTime(name, now);
    return updateChanges(
        name,
        (current, last) ->
            current
                .withoutStreamsDisabledBy(now - ChangeFeed.STREAM_RETENTION.toMillis())
                .plus(TableStream.enabled(created, viewType, last)));
  }

  /** Two streams of tables of one name must not have one label. */
  private long uniqueStreamTime(String name, long now) {
    long latest =
        changes.streams().stream()
            .filter(entry -> entry.tableName().equals(name))
            .mapToLong(entry -> entry.stream().created())
            .max()
            .orElse(Long.MIN_VALUE);
    return Math.max(now, latest + 1);
  }

  /**
   * Ends the stream of a table; what is in it can be read for 24 hours.
   *
   * @throws ValidationException if it has none
   */
  public synchronized TableDescription disableStream(String name) {
    checkOpen();
    if (catalog.get(name).record().changeData().stream().isEmpty()) {
      throw new ValidationException(StreamMessages.nothingToDisable(name));
    }
    long now = options.clock().millis();
    return updateChanges(name, (current, last) -> current.withStreamDisabled(last, now));
  }

  /**
   * Keeps the changes of a table for consumers from now on, or for another time than before.
   *
   * @param hours for how long, 24 to 8,760
   */
  public synchronized TableDescription retainChanges(String name, int hours) {
    if (hours < LongRetention.MIN_HOURS || hours > LongRetention.MAX_HOURS) {
      throw new ValidationException(
          StreamMessages.retentionOutOfRange(
              hours, LongRetention.MIN_HOURS, LongRetention.MAX_HOURS));
    }
    return updateChanges(
        name,
        (current, last) ->
            current.with(
                Optional.of(
                    new LongRetention(
                        hours, current.longRetention().map(LongRetention::after).orElse(last)))));
  }

  /** Keeps the changes of a table for consumers no longer; the consumers are forgotten. */
  public synchronized TableDescription releaseChanges(String name) {
    TableDescription table = updateChanges(name, (current, last) -> current.with(Optional.empty()));
    changes.forgetConsumers(name);
    return table;
  }

  /**
   * Changes who may read a table's changes.
   *
   * @param change makes new change data of the present ones and the last commit
   */
  private synchronized TableDescription updateChanges(
      String name, BiFunction<ChangeData, Long, ChangeData> change) {
    checkOpen();
    StoredTable table = catalog.get(name);
    ChangeData current = table.record().changeData();
    Capture before = table.capture();
    table.captureAtLeast(Capture.of(change.apply(current, 0L)));
    try {
      if (table.capture() != before) {
        sessions.awaitQuiet(); // who writes from here on tells what readers will want to know
      }
      update(table, table.record().with(change.apply(current, underWay.last())));
    } catch (RuntimeException | Error e) {
      table.captureAsRecorded();
      throw e;
    }
    return table.describe();
  }

  /** What can be read of the tables' changes. */
  public ChangeFeeds changes() {
    return changes;
  }

  /** The names of all tables, in order. */
  public List<String> tableNames() {
    checkOpen();
    return catalog.names();
  }

  /** Whether there is a table of that name. */
  public boolean hasTable(String name) {
    return catalog.find(name) != null;
  }

  public TableDescription describeTable(String name) {
    checkOpen();
    return catalog.get(name).describe();
  }

  /** How long the journal's files are; 0 for a database in memory. */
  public long journalBytes() {
    checkOpen();
    return directory == null ? 0 : new JournalDirectory(storage, directory.journal()).bytes();
  }

  /**
   * Waits for the operations under way, refuses new ones, and leaves the files whole. Closing again
   * does nothing.
   */
  @Override
  public void close() {
    Interrupts.putAside(
        () -> {
          closeUninterrupted();
          return null;
        });
  }

  private synchronized void closeUninterrupted() {
    if (closed) {
      return;
    }
    closed = true;
    filler.stop();
    catalog.all().forEach(table -> table.refuse(StoredTable.State.CLOSED));
    sessions.awaitQuiet();
    underWay.close();
    try {
      journal.close();
      // What was under way is done now: only here is it known whether the maps are whole.
      if (directory != null && !failed && journal.isSound()) {
        catalog.all().forEach(StoredTable::sync);
        directory.manifest().write(remember());
      }
    } finally {
      closeFiles();
    }
  }

  /** Gives everything back, though some of it may refuse to go. */
  private void closeFiles() {
    try {
      closeTables();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  private void closeTables() {
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

  private Journal openJournal(DatabaseDirectory home) {
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
      closeTables();
      throw e;
    }
  }

  private Journal journalInMemory() {
    long capacity = Math.min(Runtime.getRuntime().maxMemory() / 8, MAX_CHANGES_IN_MEMORY);
    return new Journal(
        JournalLogs.inMemory(capacity), false, options.clock(), underWay, JournalEnd.EMPTY);
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
        catalog.add(files.reopen(remembered));
      }
    } catch (CorruptStoreException e) {
      LOG.warn("{}; rebuilding the tables from the journal", e.getMessage());
      closeTables();
      catalog.clear();
      return false;
    }
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
    catalog.all().forEach(this::fillIndexes);
    return true;
  }

  /** Begins again with the indexes that were not built when the table last refused operations. */
  private void fillIndexes(StoredTable table) {
    for (TableIndex index : table.indexes().all()) {
      if (!index.isBuilt()) {
        filler.fill(table, index);
      }
    }
  }

  private JournalEnd recover(JournalDirectory logs, DatabaseDirectory home, long known) {
    home.deleteTables();
    if (logs.isEmpty() && known == 0) {
      return JournalEnd.EMPTY;
    }
    LOG.info("{} was not closed cleanly; rebuilding its tables from the journal", home.root());
    Recovery recovery =
        new Recovery(catalog, files, tokens, consumers, this::retire, options.onRecovery());
    JournalEnd end = logs.replay(recovery, known);
    LOG.info("Replayed {} writes", recovery.writes());
    recovery.rebuildIndexes();
    return end;
  }

  private void update(StoredTable table, TableRecord changed) {
    CommitRecord record = new CommitRecord();
    record.updateTable(changed);
    journal.append(record);
    table.update(changed);
  }

  private StoredTable create(
      TableDefinition definition, TableSettings settings, @Nullable StreamViewType stream) {
    long now = options.clock().millis();
    TableRecord record = TableRecord.of(catalog.lastId() + 1, now, definition, settings);
    if (stream != null) {
      long created = uniqueStreamTime(definition.name(), now);
      record =
          record.with(ChangeData.NONE.plus(TableStream.enabled(created, stream, underWay.last())));
    }
    StoredTable table = files.createTable(record);
    try {
      files.createIndexes(table);
      table.indexes().all().forEach(TableIndex::built);
      CommitRecord commit = new CommitRecord();
      commit.createTable(record);
      journal.append(commit);
    } catch (RuntimeException | Error e) {
      files.drop(table);
      throw e;
    }
    catalog.add(table);
    return table;
  }

  private <T> ItemAccess<T> access(StoredTable table, ItemCodec<T> codec) {
    return new ItemAccess<>(sessions, committer, table, codec);
  }

  /** A write was journalled but not applied: the maps are behind the journal and must not serve. */
  private void fail() {
    failed = true;
    catalog.all().forEach(table -> table.refuse(StoredTable.State.FAILED));
  }

  private Manifest remember() {
    return new Manifest(
        true,
        journal.end(),
        catalog.lastId(),
        catalog.all().stream().map(StoredTable::remember).toList(),
        tokens.all(),
        formerTables.remember(),
        consumers.remember());
  }

  private void checkOpen() {
    if (closed) {
      throw new StoreUnavailableException(Messages.closed());
    }
    if (failed) {
      throw new StoreUnavailableException(Messages.failed());
    }
  }
}
