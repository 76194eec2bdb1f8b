package dev.karst.engine;

import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.journal.Capture;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.TableRecord;
import dev.karst.schema.ChangeData;
import dev.karst.schema.LongRetention;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Lets the changes of tables be read, or no longer. Used by one thread at a time. */
final class StreamChanges {
  private final ChangeFeeds feeds;
  private final Sessions sessions;
  private final CommitsUnderWay underWay;
  private final Clock clock;
  private final BiConsumer<StoredTable, TableRecord> update;

  /**
   * @param update journals what a table is from now on
   */
  StreamChanges(
      ChangeFeeds feeds,
      Sessions sessions,
      CommitsUnderWay underWay,
      Clock clock,
      BiConsumer<StoredTable, TableRecord> update) {
    this.feeds = feeds;
    this.sessions = sessions;
    this.underWay = underWay;
    this.clock = clock;
    this.update = update;
  }

  /** The change data of a new table. */
  ChangeData ofNewTable(String name, Optional<StreamViewType> stream) {
    return stream
        .map(
            viewType ->
                TableStream.enabled(uniqueTime(name, ChangeData.NONE), viewType, underWay.last()))
        .map(ChangeData.NONE::plus)
        .orElse(ChangeData.NONE);
  }

  /**
   * Enables the stream of a table.
   *
   * @throws ValidationException if it is enabled
   */
  void enable(StoredTable table, StreamViewType viewType) {
    if (stream(table).isPresent()) {
      throw new ValidationException(StreamMessages.alreadyEnabled(table.name()));
    }
    long created = uniqueTime(table.name(), table.record().changeData());
    long trimmed = clock.millis() - ChangeFeed.STREAM_RETENTION.toMillis();
    change(
        table,
        (current, last) ->
            current
                .withoutStreamsDisabledBy(trimmed)
                .plus(TableStream.enabled(created, viewType, last)));
  }

  /**
   * Enables the stream of a table, unless it is enabled with that view type.
   *
   * @throws ValidationException if it is enabled with another
   */
  void require(StoredTable table, StreamViewType viewType) {
    Optional<TableStream> stream = stream(table);
    if (stream.isEmpty()) {
      enable(table, viewType);
    } else if (stream.get().viewType() != viewType) {
      throw new ValidationException(
          StreamMessages.anotherViewType(table.name(), stream.get().viewType(), viewType));
    }
  }

  /**
   * Ends the stream of a table.
   *
   * @throws ValidationException if it has none
   */
  void disable(StoredTable table) {
    if (stream(table).isEmpty()) {
      throw new ValidationException(StreamMessages.nothingToDisable(table.name()));
    }
    long now = clock.millis();
    change(table, (current, last) -> current.withStreamDisabled(last, now));
  }

  /**
   * Enables the stream of a table with both images, unless it is.
   *
   * @throws ValidationException if it is enabled without one of them
   */
  void requireBothImages(StoredTable table) {
    Optional<TableStream> stream = stream(table);
    if (stream.isEmpty()) {
      enable(table, StreamViewType.NEW_AND_OLD_IMAGES);
    } else if (stream.get().viewType() != StreamViewType.NEW_AND_OLD_IMAGES) {
      throw new ValidationException(
          StreamMessages.bothImagesNeeded(table.name(), stream.get().viewType()));
    }
  }

  /** Keeps the changes of a table for consumers from now on, or for another time than before. */
  void retain(StoredTable table, Duration retention) {
    int hours = LongRetention.hours(retention);
    change(
        table,
        (current, last) ->
            current.with(
                Optional.of(
                    new LongRetention(
                        hours, current.longRetention().map(LongRetention::after).orElse(last)))));
  }

  /** Keeps the changes of a table for consumers no longer, and forgets these. */
  void release(StoredTable table) {
    change(table, (current, last) -> current.with(Optional.empty()));
    feeds.forgetConsumers(table);
  }

  /**
   * Changes who may read a table's changes.
   *
   * @param changed makes new change data of the present ones and the last commit
   */
  private void change(StoredTable table, BiFunction<ChangeData, Long, ChangeData> changed) {
    ChangeData current = table.record().changeData();
    Capture before = table.capture();
    table.captureAtLeast(Capture.of(changed.apply(current, 0L)));
    try {
      if (table.capture() != before) {
        sessions.awaitQuiet(); // who writes from here on tells what readers will want to know
      }
      update.accept(table, table.record().with(changed.apply(current, underWay.last())));
    } catch (RuntimeException | Error e) {
      table.captureAsRecorded();
      throw e;
    }
  }

  private static Optional<TableStream> stream(StoredTable table) {
    return table.record().changeData().stream();
  }

  /** When a stream is enabled; two streams of tables of one name must not share it. */
  private long uniqueTime(String tableName, ChangeData current) {
    // Its last one may be too old to be read, and the clock have been set back since.
    long own = current.latestStream().map(TableStream::created).orElse(-1L);
    long latest =
        feeds.streams().stream()
            .filter(entry -> entry.tableName().equals(tableName))
            .mapToLong(entry -> entry.stream().created())
            .max()
            .orElse(-1);
    return Math.max(clock.millis(), Math.max(latest, own) + 1);
  }
}
