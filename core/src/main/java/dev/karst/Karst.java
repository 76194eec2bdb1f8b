package dev.karst;

import dev.karst.codec.ItemCodec;
import dev.karst.engine.Database;
import dev.karst.engine.DatabaseOptions;
import dev.karst.engine.Durability;
import dev.karst.error.TableMessages;
import dev.karst.error.TimeToLiveMessages;
import dev.karst.error.ValidationException;
import dev.karst.handler.RequestHandlers;
import dev.karst.handler.StreamRequestHandlers;
import dev.karst.operation.Operations;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import dev.karst.schema.TimeToLive;
import dev.karst.storage.chronicle.ChronicleStorage;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.ActiveConsumers;
import dev.karst.trigger.ChangePublisher;
import dev.karst.trigger.StreamConsumers;
import dev.karst.trigger.Trigger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An open database. Safe for use by many threads.
 *
 * <p>A directory is open at most once at a time. What was acknowledged survives the death of the
 * process, and with {@link Builder#synchronous} that of the machine; after either, the next opening
 * rebuilds the tables from the journal.
 */
public final class Karst implements AutoCloseable {
  /** How long handlers may take to finish when the database closes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;

  private final Operations operations;

  private final StreamOperations streams;

  private final int transactionLimit;

  private final Clock clock;

  private final Object migrations = new Object();

  private final ActiveConsumers activeConsumers = new ActiveConsumers();

  private Karst(Database database, int transactionLimit, Clock clock) {
    this.database = database;
    this.transactionLimit = transactionLimit;
    this.clock = clock;
    this.streams = new StreamRequestHandlers(database, clock);
    this.operations = new RequestHandlers(database, transactionLimit);
  }

  /**
   * Opens or creates the database in a directory.
   *
   * @throws dev.karst.error.StoreUnavailableException if the directory is open already
   * @throws dev.karst.error.CorruptStoreException if what lies in it is damaged
   * @throws dev.karst.error.UnsupportedEnvironmentException if this Java cannot host the store
   */
  public static Karst open(Path directory) {
    return at(directory).open();
  }

  /** Says more than {@link #open(Path)} about how to open a directory. */
  public static Builder at(Path directory) {
    return new Builder(directory);
  }

  /** A database that lives in memory and ends with {@link #close}. */
  public static Karst inMemory() {
    return withoutDirectory().open();
  }

  /** Says more than {@link #inMemory()} about how to open a database that lives in memory. */
  public static Builder withoutDirectory() {
    return new Builder(null);
  }

  /** Everything that can be asked of the database, as DynamoDB's requests. */
  public Operations operations() {
    return operations;
  }

  /** Everything that can be asked of the tables' streams, as DynamoDB's requests. */
  public StreamOperations streams() {
    return streams;
  }

  /**
   * Creates a table.
   *
   * @throws dev.karst.error.ResourceInUseException if there is one of that name
   */
  public Table createTable(TableDefinition definition) {
    database.createTable(definition);
    return table(definition.name());
  }

  /**
   * The table, created with its indexes if it is missing. One that is there may lack indexes, and
   * have others: see {@link #migrate(TableDefinition)}.
   *
   * @throws dev.karst.error.ValidationException if there is a table of that name with another key,
   *     or with another index of the name of one of the definition's
   */
  public Table table(TableDefinition definition) {
    database.ensureTable(definition);
    return table(definition.name());
  }

  /**
   * The table of that name.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is none
   */
  public Table table(String name) {
    database.describeTable(name);
    return new Table(operations, name);
  }

  /**
   * The table as objects of one class, created with its indexes if it is missing. One that is there
   * may have other indexes as well.
   *
   * @throws dev.karst.error.ValidationException if there is a table of that name with another key,
   *     with another index of the name of one of the definition's, or without one of them
   */
  public <T> TypedTable<T> table(TableDefinition definition, ItemCodec<T> codec) {
    return new EngineTable<>(
        database.openTable(definition, codec),
        clock,
        this::changeTrigger,
        attribute -> expireBy(definition.name(), attribute));
  }

  /** Migrates a table and tells nobody how far it is. */
  public Migration migrate(TableDefinition wanted) {
    return migrate(wanted, progress -> {});
  }

  /**
   * Makes a table what a definition says, while it is used: drops global secondary indexes that it
   * no longer has, adds those that are missing, and builds those anew that have another key or
   * projection; one after the other, and waits until each can be read. A table that is missing is
   * created. If it ends early, it can be done again.
   *
   * @param listener is told how far it is, by the calling thread
   * @throws dev.karst.error.ValidationException if the table has another key, or lacks a local
   *     index or has another of its name: those cannot be changed, and nothing was done
   * @throws dev.karst.error.StorageFullException if there is no room for an index
   */
  public Migration migrate(TableDefinition wanted, Consumer<? super MigrationProgress> listener) {
    synchronized (migrations) { // Two at once would take each other's indexes away.
      return new TableMigration(database, wanted, listener).run();
    }
  }

  /** Begins a transaction, of writes to any tables that are all done or none. */
  public Transaction transaction() {
    return new EngineTransaction(database.transactions(), transactionLimit);
  }

  /**
   * Adds a global secondary index to a table in use. It is filled in the background, and can be
   * read once {@link #describeTable} shows it active.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is no table of that name
   * @throws dev.karst.error.ValidationException if the table has an index of that name
   */
  public void addIndex(String table, IndexDefinition.Global index) {
    if (database.describeTable(table).definition().index(index.name()).isPresent()) {
      throw new ValidationException(TableMessages.duplicateIndexName(index.name()));
    }
    database.createIndex(table, index);
  }

  /**
   * Lets the changes of a table be read from a stream from now on. Does nothing if they can be with
   * that view type already, so that a program may say it at each start.
   *
   * @param viewType what the records show
   * @throws dev.karst.error.ValidationException if the table has a stream with another view type;
   *     {@link #disableStream} ends that one
   */
  public void enableStream(String table, StreamViewType viewType) {
    database.requireStream(table, viewType);
  }

  /**
   * Ends the stream of a table. What is in it can be read for 24 hours.
   *
   * @throws dev.karst.error.ValidationException if the table has no stream
   */
  public void disableStream(String table) {
    database.disableStream(table);
  }

  /**
   * Keeps the changes of a table for named consumers, from now on or for another time than before,
   * beside and longer than a stream does.
   *
   * @param retention whole hours, 24 to 8,760
   */
  public void retainChanges(String table, Duration retention) {
    database.retainChanges(table, retention);
  }

  /** Keeps the changes of a table for named consumers no longer, and forgets the consumers. */
  public void releaseChanges(String table) {
    database.releaseChanges(table);
  }

  /**
   * Begins to build a trigger, which gives the records of a table's stream to a handler.
   *
   * @throws dev.karst.error.ValidationException if the table has no stream
   */
  public Trigger.Builder trigger(String table) {
    return trigger(database.changes().stream(table));
  }

  /**
   * The names of the triggers and subscriptions of a table that have a checkpoint, in order,
   * whether they are at work or not.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is no table of that name
   */
  public List<String> triggerNames(String table) {
    return database.changes().triggers(table).consumers();
  }

  /**
   * Forgets where a trigger or subscription goes on: the next of that name is a new one. Does
   * nothing if that is not known. The table's stream may be disabled.
   *
   * @throws dev.karst.error.ResourceInUseException if it is at work
   * @throws dev.karst.error.ResourceNotFoundException if there is no table of that name
   */
  public void forgetTrigger(String table, String name) {
    activeConsumers.forgetTrigger(table, name, database.changes().triggers(table));
  }

  /**
   * The records of a table's stream as a publisher, from a position on for each subscriber.
   *
   * @throws dev.karst.error.ValidationException if the table has no stream
   */
  public Flow.Publisher<StreamRecord> publisher(String table, StartingPosition position) {
    return new ChangePublisher(database.changes().stream(table), position, activeConsumers);
  }

  /**
   * The named consumers of the changes that are kept with {@link #retainChanges}.
   *
   * @throws dev.karst.error.ValidationException if they are not kept
   */
  public StreamConsumers consumers(String table) {
    return new StreamConsumers(database.changes().retained(table), clock, activeConsumers);
  }

  /**
   * Begins to build a trigger on both images of a table's changes, enabling its stream if need be.
   */
  private Trigger.Builder changeTrigger(String table) {
    database.requireBothImages(table);
    return trigger(database.changes().bothImages(table));
  }

  private Trigger.Builder trigger(ChangeSource source) {
    return new Trigger.Builder(source, operations, clock, activeConsumers);
  }

  /**
   * Makes items of a table expire: each is removed soon after the time that one of its attributes
   * holds as a number, in seconds since 1970 UTC. Does nothing if they expire by it already, so
   * that a program may say it at each start.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is no table of that name
   * @throws dev.karst.error.ValidationException if items of the table expire by another attribute;
   *     {@link #disableTimeToLive} ends that
   */
  public void enableTimeToLive(String table, String attribute) {
    Optional<String> current =
        database.describeTable(table).changeData().timeToLive().map(TimeToLive::attribute);
    if (current.isPresent() && !current.get().equals(attribute)) {
      throw new ValidationException(
          TimeToLiveMessages.anotherAttribute(table, current.get(), attribute));
    }
    expireBy(table, attribute);
  }

  /**
   * Makes items of a table no longer expire.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is no table of that name
   * @throws dev.karst.error.ValidationException if items of the table do not expire
   */
  public void disableTimeToLive(String table) {
    TimeToLive current =
        database
            .describeTable(table)
            .changeData()
            .timeToLive()
            .orElseThrow(() -> new ValidationException(TimeToLiveMessages.alreadyDisabled()));
    updateTimeToLive(table, new TimeToLiveSpecification(false, current.attribute()));
  }

  /** Makes items of a table expire by an attribute, unless they do. */
  private void expireBy(String table, String attribute) {
    if (attribute.isEmpty() || attribute.length() > TimeToLive.MAX_ATTRIBUTE_LENGTH) {
      // Refused in the words that requests are.
      updateTimeToLive(table, new TimeToLiveSpecification(true, attribute));
    }
    database.expireBy(table, attribute);
  }

  private void updateTimeToLive(String table, TimeToLiveSpecification specification) {
    operations.updateTimeToLive(new UpdateTimeToLiveRequest(table, specification));
  }

  /** The names of all tables, in order. */
  public List<String> tableNames() {
    return database.tableNames();
  }

  /** Whether there is a table of that name. */
  public boolean hasTable(String name) {
    return database.hasTable(name);
  }

  /**
   * The table of that name as it is now.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is none
   */
  public TableDescription describeTable(String name) {
    return database.describeTable(name);
  }

  /**
   * Deletes a table and its items.
   *
   * @throws dev.karst.error.ResourceNotFoundException if there is none of that name
   */
  public void deleteTable(String name) {
    database.deleteTable(name);
  }

  /**
   * How long the journal's files are; 0 for a database in memory. They are extended in advance, so
   * the disk may hold less.
   */
  public long journalBytes() {
    return database.journalBytes();
  }

  /**
   * Closes the triggers, subscriptions, consumers and publishers' subscribers that are at work: the
   * batches under way may finish, for up to half a minute in all. Then waits for the operations
   * under way and leaves the files whole, so that the next opening serves at once. Operations from
   * then on are refused.
   *
   * <p>Closing again does nothing. A handler may call this; its own batch is not waited for.
   */
  @Override
  public void close() {
    close(PATIENCE);
  }

  /**
   * As {@link #close()}.
   *
   * @param longest how long to wait for handlers at most
   */
  void close(Duration longest) {
    boolean isToClose = true;
    try {
      isToClose = activeConsumers.close(longest);
    } finally {
      if (isToClose) {
        database.close();
      }
    }
  }

  /** How to open a database. */
  public static final class Builder {
    private static final long MAX_ITEMS_PER_TABLE = 1_000_000_000;

    private final @Nullable Path directory;
    private Durability durability = Durability.PROCESS;
    private Clock clock = Clock.systemUTC();
    private LongConsumer onRecovery = writes -> {};
    private int transactionLimit = RequestHandlers.DEFAULT_TRANSACTION_LIMIT;
    private long itemCollectionSizeLimit = DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE;
    private boolean hidesExpired;
    private OptionalLong itemsPerTable = OptionalLong.empty();

    private Builder(@Nullable Path directory) {
      this.directory = directory;
    }

    /** Answers a write once it is on the disk, so that it survives the death of the machine. */
    public Builder synchronous() {
      durability = Durability.SYNCHRONOUS;
      return this;
    }

    /** Takes the time from {@code source} instead of the system. */
    public Builder clock(Clock source) {
      clock = source;
      return this;
    }

    /**
     * While tables are rebuilt after an unclean end, tells {@code listener} how many writes were
     * replayed so far, every 100,000.
     */
    public Builder onRecovery(LongConsumer listener) {
      onRecovery = listener;
      return this;
    }

    /**
     * Lets transactions have up to so many items, 25 unless said.
     *
     * @param items 25 to 100, which is the most DynamoDB allows
     */
    public Builder transactionLimit(int items) {
      if (items < RequestHandlers.DEFAULT_TRANSACTION_LIMIT
          || items > RequestHandlers.MAX_TRANSACTION_LIMIT) {
        throw new IllegalArgumentException("the limit is 25 to 100: items=" + items);
      }
      transactionLimit = items;
      return this;
    }

    /**
     * Lets the item collections of tables with local secondary indexes have up to so many bytes, 10
     * GB unless said.
     */
    public Builder itemCollectionSizeLimit(long bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("the limit is at least 1: bytes=" + bytes);
      }
      itemCollectionSizeLimit = bytes;
      return this;
    }

    /**
     * Gives each new table room for at least so many items, 4,000,000 unless said. Tables that are
     * there keep the room they have. In memory a table is created the faster the less room it has,
     * which tests like.
     *
     * @param items 1 to 1,000,000,000
     */
    public Builder itemsPerTable(long items) {
      if (items < 1 || items > MAX_ITEMS_PER_TABLE) {
        throw new IllegalArgumentException("the room is for 1 to 10^9 items: items=" + items);
      }
      itemsPerTable = OptionalLong.of(items);
      return this;
    }

    /**
     * Hides expired items from reads at once. Without it they can be read until they are removed, a
     * second or two later, as in DynamoDB. Writes and their conditions see them in either case.
     */
    public Builder hideExpiredItems() {
      hidesExpired = true;
      return this;
    }

    /**
     * Opens it.
     *
     * @see Karst#open(Path)
     */
    public Karst open() {
      DatabaseOptions options =
          new DatabaseOptions(durability, clock, onRecovery, itemCollectionSizeLimit)
              .hidingExpired(hidesExpired);
      ChronicleStorage storage = ChronicleStorage.create(clock, System::nanoTime);
      if (itemsPerTable.isPresent()) {
        storage = storage.withItemsPerTable(itemsPerTable.getAsLong());
      }
      return new Karst(
          directory == null
              ? Database.inMemory(storage, options)
              : Database.open(storage, directory, options),
          transactionLimit,
          clock);
    }
  }
}
