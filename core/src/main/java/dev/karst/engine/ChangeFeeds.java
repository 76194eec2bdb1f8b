package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.Journal;
import dev.karst.journal.TableRecord;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableStream;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be read of the tables' changes. Safe for use by many threads. */
public final class ChangeFeeds {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeeds.class);

  /** What one answer to a reader of a stream holds. */
  private static final long PAGE_BYTES = 1 << 20;

  /** Who was shown where the oldest record is may take so long to read it. */
  private static final long GRACE_MILLIS = Duration.ofMinutes(15).toMillis();

  private static final String TRIGGER = "trigger:";
  private static final String CONSUMER = "consumer:";

  private final Catalog catalog;
  private final FormerTables formerTables;
  private final Consumers consumers;
  private final Journal journal;
  private final CommitsUnderWay underWay;
  private final Clock clock;
  private final Runnable checkOpen;
  private final BooleanSupplier isClosed;

  /**
   * @param checkOpen throws once the database serves no more
   * @param isClosed whether that is because it was closed
   */
  ChangeFeeds(
      DatabaseContents contents,
      Journal journal,
      CommitsUnderWay underWay,
      Clock clock,
      Runnable checkOpen,
      BooleanSupplier isClosed) {
    this.catalog = contents.catalog;
    this.formerTables = contents.formerTables;
    this.consumers = contents.consumers;
    this.journal = journal;
    this.underWay = underWay;
    this.clock = clock;
    this.checkOpen = checkOpen;
    this.isClosed = isClosed;
  }

  /**
   * A page of the records of a stream.
   *
   * @param upTo up to where everything was given
   * @param atEnd whether nothing will come
   */
  public record StreamPage(List<StreamRecord> records, SequenceNumber upTo, boolean atEnd) {}

  /** All streams that can be read, those of deleted tables among them. */
  public List<StreamEntry> streams() {
    checkOpen.run();
    List<StreamEntry> all = new ArrayList<>();
    for (StoredTable table : catalog.all()) {
      for (TableStream stream : table.record().changeData().streams()) {
        add(all, table.record(), stream);
      }
    }
    for (FormerTables.Former former : formerTables.all()) {
      for (TableStream stream : former.table().changeData().streams()) {
        add(all, former.table(), stream);
      }
    }
    return all;
  }

  private void add(List<StreamEntry> all, TableRecord table, TableStream stream) {
    if (isReadable(stream)) {
      all.add(entry(table, stream));
    }
  }

  /**
   * One of {@link #streams}, if there is such a one: whoever polls should not look at all.
   *
   * @param tableName the table, which may be deleted
   * @param label names the stream among those of tables with that name
   */
  public Optional<StreamEntry> find(String tableName, String label) {
    checkOpen.run();
    StoredTable table = catalog.find(tableName);
    Optional<StreamEntry> found = table == null ? Optional.empty() : find(table.record(), label);
    return found.or(
        () ->
            formerTables.all().stream()
                .map(FormerTables.Former::table)
                .filter(former -> former.definition().name().equals(tableName))
                .flatMap(former -> find(former, label).stream())
                .findFirst());
  }

  private Optional<StreamEntry> find(TableRecord table, String label) {
    return table.changeData().streams().stream()
        .filter(stream -> isReadable(stream) && ResourceArn.label(stream).equals(label))
        .map(stream -> entry(table, stream))
        .findFirst();
  }

  private static StreamEntry entry(TableRecord table, TableStream stream) {
    return new StreamEntry(table.definition().name(), table.id(), table.definition().key(), stream);
  }

  private boolean isReadable(TableStream stream) {
    return ChangeFeed.isReadable(stream, clock);
  }

  /** The last commit that can be read. */
  public long lastCommit() {
    return underWay.doneUpTo();
  }

  /**
   * Reads a stream behind a place.
   *
   * @throws dev.karst.error.TrimmedDataAccessException if what comes there may no longer be read
   */
  public StreamPage read(StreamEntry entry, SequenceNumber behind, int most) {
    checkOpen.run();
    try (FeedReader<StreamRecord> reader = reader(feed(entry))) {
      reader.seekBehind(behind);
      long oldest = reader.horizon() - GRACE_MILLIS;
      List<StreamRecord> records = reader.read(most, PAGE_BYTES, oldest);
      return new StreamPage(records, reader.position(), reader.isAtEnd());
    }
  }

  /**
   * Makes sure that what comes behind a place of a stream may be read.
   *
   * @throws dev.karst.error.TrimmedDataAccessException if it may not
   */
  public void requireReadable(StreamEntry entry, SequenceNumber behind) {
    checkOpen.run();
    try (FeedReader<StreamRecord> reader = reader(feed(entry))) {
      reader.seekBehind(behind);
      reader.read(1, PAGE_BYTES, reader.horizon());
    }
  }

  /** The place before the oldest record of a stream that can be read. */
  public SequenceNumber trimHorizon(StreamEntry entry) {
    checkOpen.run();
    try (FeedReader<StreamRecord> reader = reader(feed(entry))) {
      reader.seekTrimHorizon();
      return reader.position();
    }
  }

  private ChangeFeed feed(StreamEntry entry) {
    StoredTable table = catalog.withId(entry.tableId());
    if (table != null) {
      return ChangeFeed.of(table, entry.stream());
    }
    for (FormerTables.Former former : formerTables.all()) {
      if (former.table().id() == entry.tableId()) {
        return ChangeFeed.of(former, entry.stream());
      }
    }
    throw new ResourceNotFoundException(StreamMessages.streamNotFound(entry.arn()));
  }

  /**
   * The stream of a table, for triggers. Who has not come to the end of earlier ones reads these
   * first.
   *
   * @throws ValidationException if none is enabled
   */
  public ChangeSource stream(String tableName) {
    return stream(tableName, viewType -> true);
  }

  /**
   * As {@link #stream}, but leaves out earlier streams that did not show both images.
   *
   * @throws ValidationException if none is enabled
   */
  public ChangeSource bothImages(String tableName) {
    return stream(tableName, viewType -> viewType == StreamViewType.NEW_AND_OLD_IMAGES);
  }

  private ChangeSource stream(String tableName, Predicate<StreamViewType> shows) {
    checkOpen.run();
    StoredTable table = catalog.get(tableName);
    Optional<TableStream> stream = table.record().changeData().stream();
    if (stream.isEmpty()) {
      throw new ValidationException(StreamMessages.noStream(tableName));
    }
    return FeedSource.ofStream(table, stream.get(), shows, checkpoints(table, TRIGGER), reading());
  }

  /**
   * What is kept of a table's changes for long, for consumers.
   *
   * @throws ValidationException if nothing is
   */
  public ChangeSource retained(String tableName) {
    checkOpen.run();
    StoredTable table = catalog.get(tableName);
    return table
        .record()
        .changeData()
        .longRetention()
        .map(
            retention ->
                FeedSource.ofRetained(
                    new NamedFeed(ChangeFeed.of(table, retention), ResourceArn.ofTable(tableName)),
                    checkpoints(table, CONSUMER),
                    reading()))
        .orElseThrow(() -> new ValidationException(StreamMessages.noLongRetention(tableName)));
  }

  /**
   * Where the triggers of a table go on, whether it has a stream now or not.
   *
   * @throws ResourceNotFoundException if there is no such table
   */
  public Checkpoints triggers(String tableName) {
    checkOpen.run();
    return checkpoints(catalog.get(tableName), TRIGGER);
  }

  /** Forgets the consumers of a table's retained changes. */
  void forgetConsumers(StoredTable table) {
    Checkpoints known = consumers.of(table.record().id(), CONSUMER, journal, checkOpen);
    known.consumers().forEach(known::forget);
  }

  private FeedReader<StreamRecord> reader(ChangeFeed feed) {
    return new FeedReader<>(feed, journal.logs(), underWay, clock, new StreamRecordDecoder(feed));
  }

  private FeedSource.Reading reading() {
    return new FeedSource.Reading(this::reader, underWay, clock, checkOpen, isClosed, LOG);
  }

  private Checkpoints checkpoints(StoredTable table, String kind) {
    return consumers.of(table.record().id(), kind, journal, () -> checkKeepsConsumers(table, kind));
  }

  /** What is no more must not come back because somebody still reads the rest of it. */
  private void checkKeepsConsumers(StoredTable table, String kind) {
    checkOpen.run();
    if (catalog.withId(table.record().id()) == null) {
      throw new ResourceNotFoundException(Messages.tableNotFound(table.name()));
    }
    if (kind.equals(CONSUMER) && table.record().changeData().longRetention().isEmpty()) {
      throw new ResourceNotFoundException(StreamMessages.noLongRetention(table.name()));
    }
  }
}
