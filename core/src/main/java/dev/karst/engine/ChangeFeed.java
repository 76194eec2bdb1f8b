package dev.karst.engine;

import dev.karst.codec.AttributeDictionary;
import dev.karst.journal.TableRecord;
import dev.karst.schema.KeySchema;
import dev.karst.schema.LongRetention;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The changes of one table that can be read: which part of the journal they are, and what of them
 * is shown.
 *
 * @param tableId the table's id in the journal
 * @param names the names of its attributes
 * @param after the commit that they begin behind
 * @param last gives the last commit that may belong to them; {@link TableStream#OPEN} while more
 *     come
 * @param retention gives for how long each can be read
 * @param isForgotten whether nobody knows any more where they end, as all were trimmed long ago
 */
record ChangeFeed(
    int tableId,
    String tableName,
    KeySchema key,
    AttributeDictionary names,
    StreamViewType viewType,
    long after,
    LongSupplier last,
    Supplier<Duration> retention,
    BooleanSupplier isForgotten) {
  /** How long the records of a stream can be read. */
  static final Duration STREAM_RETENTION = Duration.ofHours(24);

  /** Whether a stream has records that can be read, or will have some. */
  static boolean isReadable(TableStream stream, Clock clock) {
    return stream.isEnabled() || stream.disabled() > clock.millis() - STREAM_RETENTION.toMillis();
  }

  /**
   * A stream of a table that is there; it ends when it is disabled or the table deleted. Once it is
   * forgotten it counts as empty.
   */
  static ChangeFeed of(StoredTable table, TableStream stream) {
    return feed(
        table,
        stream.viewType(),
        stream.after(),
        () -> known(table, stream).map(TableStream::last).orElse(stream.after()),
        () -> STREAM_RETENTION,
        () -> known(table, stream).isEmpty());
  }

  /** The stream as it is now; empty if it was forgotten. */
  private static Optional<TableStream> known(StoredTable table, TableStream stream) {
    return table.record().changeData().streams().stream()
        .filter(other -> other.created() == stream.created())
        .findFirst();
  }

  /** What a table keeps for long; it ends when that is over or the table deleted. */
  static ChangeFeed of(StoredTable table, LongRetention retention) {
    return feed(
        table,
        StreamViewType.NEW_AND_OLD_IMAGES,
        retention.after(),
        () ->
            table
                .record()
                .changeData()
                .longRetention()
                .filter(other -> other.after() == retention.after())
                .map(other -> TableStream.OPEN)
                .orElse(retention.after()),
        () ->
            Duration.ofHours(
                table
                    .record()
                    .changeData()
                    .longRetention()
                    .map(LongRetention::hours)
                    .orElse(retention.hours())),
        () -> false);
  }

  /** A stream of a table that was deleted. */
  static ChangeFeed of(FormerTables.Former former, TableStream stream) {
    TableRecord table = former.table();
    return new ChangeFeed(
        table.id(),
        table.definition().name(),
        table.definition().key(),
        former.names(),
        stream.viewType(),
        stream.after(),
        stream::last,
        () -> STREAM_RETENTION,
        () -> false);
  }

  private static ChangeFeed feed(
      StoredTable table,
      StreamViewType viewType,
      long after,
      LongSupplier last,
      Supplier<Duration> retention,
      BooleanSupplier isForgotten) {
    return new ChangeFeed(
        table.record().id(),
        table.name(),
        table.record().definition().key(),
        table.dictionary(),
        viewType,
        after,
        last,
        retention,
        isForgotten);
  }
}
