package dev.karst.engine;

import dev.karst.codec.ItemCodec;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.IndexMessages;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.journal.CommitRecord;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.Journal;
import dev.karst.journal.JournalDirectory;
import dev.karst.journal.TableRecord;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import dev.karst.schema.TableDifferences;
import dev.karst.schema.TableSettings;
import dev.karst.storage.Interrupts;
import dev.karst.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An open database: its tables, its journal, and the right to its directory.
 *
 * <p>Opening after a clean close maps the files and serves. After anything else the table files are
 * thrown away and rebuilt from the journal. Safe for use by many threads; creating and deleting
 * tables and closing go one at a time.
 */
public final class Database implements AutoCloseable {
  private final Storage storage;
  private final DatabaseOptions options;
  private final CommitsUnderWay underWay = new CommitsUnderWay();
  private final Sessions sessions = new Sessions(underWay);
  private final DatabaseContents contents;
  private final Catalog catalog;
  private final @Nullable DatabaseDirectory directory;
  private final @Nullable DirectoryLock lock;
  private final TableFiles files;
  private final IndexFiller filler = new IndexFiller(sessions);
  private final Journal journal;
  private final Committer committer;
  private final Transactions transactions;
  private final ChangeFeeds changes;
  private final IndexChanges indexChanges;
  private final StreamChanges streamChanges;
  private final TimeToLiveChanges timeToLives;
  private final Expirer expirer;
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
    this.contents = new DatabaseContents(options.clock());
    this.catalog = contents.catalog;
    this.files = new TableFiles(storage, directory, options);
    Opening opening = new Opening(storage, options, underWay, contents, files);
    this.journal = directory == null ? opening.inMemory() : opening.open(directory);
    this.committer = new Committer(journal, underWay, this::fail, options.maxCollectionSize());
    this.transactions = new Transactions(sessions, committer, contents.tokens);
    this.changes =
        new ChangeFeeds(
            contents, journal, underWay, options.clock(), this::checkOpen, () -> closed);
    this.indexChanges = new IndexChanges(files, sessions, filler, this::update);
    this.streamChanges =
        new StreamChanges(changes, sessions, underWay, options.clock(), this::update);
    this.timeToLives = new TimeToLiveChanges(files, sessions, this::update);
    this.expirer = new Expirer(catalog, sessions, committer, options, System::nanoTime);
    catalog.all().forEach(indexChanges::fill);
    expirer.start();
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
    indexChanges.create(table, definition);
    return table.describe();
  }

  /** Changes the throughput that a global secondary index is provisioned with. */
  public synchronized TableDescription updateIndex(
      String tableName, String indexName, ProvisionedThroughput throughput) {
    checkOpen();
    StoredTable table = catalog.get(tableName);
    indexChanges.update(table, indexName, throughput);
    return table.describe();
  }

  /** Drops a global secondary index. */
  public synchronized TableDescription dropIndex(String tableName, String indexName) {
    checkOpen();
    StoredTable table = catalog.get(tableName);
    indexChanges.drop(table, indexName);
    return table.describe();
  }

  /**
   * Makes items of a table expire.
   *
   * @param attribute holds when, in seconds since 1970 UTC
   * @throws ValidationException if they expire already
   */
  public synchronized void enableTimeToLive(String tableName, String attribute) {
    checkOpen();
    timeToLives.enable(catalog.get(tableName), attribute);
    expirer.start();
  }

  /**
   * Makes items of a table expire by an attribute, unless they do.
   *
   * @throws ValidationException if they expire by another
   */
  public synchronized void expireBy(String tableName, String attribute) {
    checkOpen();
    StoredTable table = catalog.get(tableName);
    boolean expires =
        table
            .record()
            .changeData()
            .timeToLive()
            .filter(current -> current.attribute().equals(attribute))
            .isPresent();
    if (!expires) {
      timeToLives.enable(table, attribute);
      expirer.start();
    }
  }

  /**
   * Makes items of a table no longer expire.
   *
   * @throws ValidationException if they do not, or by another attribute
   */
  public synchronized void disableTimeToLive(String tableName, String attribute) {
    checkOpen();
    timeToLives.disable(catalog.get(tableName), attribute);
  }

  /**
   * Removes some expired items, where no thread does; used by one thread.
   *
   * @return whether there may be more
   */
  public boolean removeExpired() {
    return expirer.step();
  }

  /**
   * How far a global secondary index is.
   *
   * @throws ValidationException if the table has none of that name
   */
  public IndexFilling indexFilling(String tableName, String indexName) {
    checkOpen();
    TableIndex index = catalog.get(tableName).indexes().find(indexName);
    if (index == null) {
      throw new ValidationException(IndexMessages.notFound(indexName));
    }
    if (index.isBuilt()) {
      return IndexFilling.DONE;
    }
    return index.hasFailed() ? IndexFilling.FAILED : IndexFilling.UNDER_WAY;
  }

  /**
   * Creates a table if it is missing.
   *
   * @throws ValidationException if there is a table of that name with another key, or with another
   *     index of the name of one of the definition's
   */
  public synchronized void ensureTable(TableDefinition definition) {
    checkOpen();
    ensure(definition, false);
  }

  private StoredTable ensure(TableDefinition definition, boolean withAllIndexes) {
    StoredTable table = catalog.find(definition.name());
    if (table == null) {
      return create(definition, TableSettings.defaults(), null);
    }
    List<String> obstacles =
        TableDifferences.between(definition, table.record().definition())
            .obstacles(definition.name(), withAllIndexes);
    if (!obstacles.isEmpty()) {
      throw new ValidationException(String.join("; ", obstacles));
    }
    return table;
  }

  /**
   * The items of a table as objects; the table is created if it is missing.
   *
   * @throws ValidationException if there is a table of that name with another key, with another
   *     index of the name of one of the definition's, or without one
   */
  public synchronized <T> ItemAccess<T> openTable(TableDefinition definition, ItemCodec<T> codec) {
    checkOpen();
    return access(ensure(definition, true), codec);
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
      indexChanges.fill(table);
      throw e;
    }
    contents.retire(table, sequence, options.clock().millis());
    underWay.wakeReaders(); // of what has ended
    files.drop(table);
  }

  /**
   * Lets the changes of a table be read from a stream from now on.
   *
   * @throws ValidationException if it has one
   */
  public synchronized void enableStream(String name, StreamViewType viewType) {
    checkOpen();
    streamChanges.enable(catalog.get(name), viewType);
  }

  /**
   * Ends the stream of a table; what is in it can be read for 24 hours.
   *
   * @throws ValidationException if it has none
   */
  public synchronized void disableStream(String name) {
    checkOpen();
    streamChanges.disable(catalog.get(name));
  }

  /**
   * Enables the stream of a table, unless it is enabled with that view type.
   *
   * @throws ValidationException if it is enabled with another
   */
  public synchronized void requireStream(String name, StreamViewType viewType) {
    checkOpen();
    streamChanges.require(catalog.get(name), viewType);
  }

  /**
   * Enables the stream of a table with both images, unless it is.
   *
   * @throws ValidationException if it is enabled without one of them
   */
  public synchronized void requireBothImages(String name) {
    checkOpen();
    streamChanges.requireBothImages(catalog.get(name));
  }

  /**
   * Keeps the changes of a table for consumers from now on, or for another time than before.
   *
   * @param retention whole hours, 24 to 8,760
   */
  public synchronized void retainChanges(String name, Duration retention) {
    checkOpen();
    streamChanges.retain(catalog.get(name), retention);
  }

  /** Keeps the changes of a table for consumers no longer; the consumers are forgotten. */
  public synchronized void releaseChanges(String name) {
    checkOpen();
    streamChanges.release(catalog.get(name));
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
    expirer.stop();
    catalog.all().forEach(table -> table.refuse(StoredTable.State.CLOSED));
    sessions.awaitQuiet();
    underWay.close();
    try {
      journal.close();
      // What was under way is done now: only here is it known whether the maps are whole.
      if (directory != null && !failed && journal.isSound()) {
        catalog.all().forEach(StoredTable::sync);
        directory.manifest().write(contents.remember(journal.end()));
      }
    } finally {
      closeFiles();
    }
  }

  /** Gives everything back, though some of it may refuse to go. */
  private void closeFiles() {
    try {
      contents.closeTables();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  private void update(StoredTable table, TableRecord changed) {
    CommitRecord record = new CommitRecord();
    record.updateTable(changed);
    journal.append(record);
    table.update(changed);
    underWay.wakeReaders(); // of what may have ended
  }

  private StoredTable create(
      TableDefinition definition, TableSettings settings, @Nullable StreamViewType stream) {
    TableRecord record =
        TableRecord.of(catalog.lastId() + 1, options.clock().millis(), definition, settings)
            .with(streamChanges.ofNewTable(definition.name(), Optional.ofNullable(stream)));
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
    underWay.wakeReaders();
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
