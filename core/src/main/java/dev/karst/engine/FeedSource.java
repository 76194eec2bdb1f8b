package dev.karst.engine;

import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableStream;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;

/**
 * A feed for consumers, and before it the earlier streams of the table that a consumer has not come
 * to the end of. Safe for use by many threads.
 */
final class FeedSource implements ChangeSource {
  private final NamedFeed feed;
  private final Checkpoints checkpoints;
  private final Function<SequenceNumber, Earlier> earlier;
  private final Reading reading;

  /**
   * How feeds are read.
   *
   * @param checkOpen throws once the database serves no more
   * @param isClosed whether that is because it was closed
   * @param log told what readers miss
   */
  record Reading(
      Function<ChangeFeed, FeedReader<StreamRecord>> readers,
      CommitsUnderWay underWay,
      Clock clock,
      Runnable checkOpen,
      BooleanSupplier isClosed,
      Logger log) {}

  /**
   * The streams that came before a feed and do not end before a place, oldest first.
   *
   * @param readable can be read by who reads the feed
   * @param unreadable do not show what the reader needs
   * @param mayHaveMore whether there may have been older ones, of which nothing is known any more
   */
  private record Earlier(
      List<NamedFeed> readable, List<NamedFeed> unreadable, boolean mayHaveMore) {
    static final Earlier NONE = new Earlier(List.of(), List.of(), false);
  }

  private FeedSource(
      NamedFeed feed,
      Checkpoints checkpoints,
      Function<SequenceNumber, Earlier> earlier,
      Reading reading) {
    this.feed = feed;
    this.checkpoints = checkpoints;
    this.earlier = earlier;
    this.reading = reading;
  }

  /** What a table keeps for long. */
  static FeedSource ofRetained(NamedFeed feed, Checkpoints checkpoints, Reading reading) {
    return new FeedSource(feed, checkpoints, place -> Earlier.NONE, reading);
  }

  /**
   * A stream of a table, behind those that it had earlier.
   *
   * @param shows what the records of the earlier ones must show to be read
   */
  static FeedSource ofStream(
      StoredTable table,
      TableStream stream,
      Predicate<StreamViewType> shows,
      Checkpoints checkpoints,
      Reading reading) {
    return new FeedSource(
        named(table, stream),
        checkpoints,
        place -> earlier(table, stream, shows, place, reading.clock()),
        reading);
  }

  private static NamedFeed named(StoredTable table, TableStream stream) {
    return new NamedFeed(ChangeFeed.of(table, stream), ResourceArn.ofStream(table.name(), stream));
  }

  private static Earlier earlier(
      StoredTable table,
      TableStream stream,
      Predicate<StreamViewType> shows,
      SequenceNumber place,
      Clock clock) {
    List<TableStream> known = table.record().changeData().streams();
    List<NamedFeed> readable = new ArrayList<>();
    List<NamedFeed> unreadable = new ArrayList<>();
    for (TableStream other : known) {
      if (other.created() < stream.created()
          && place.compareTo(SequenceNumber.endOf(other.last())) < 0) {
        (shows.test(other.viewType()) ? readable : unreadable).add(named(table, other));
      }
    }
    return new Earlier(readable, unreadable, mayHaveMore(known, place, clock));
  }

  /**
   * A stream is forgotten only if a later one can no longer be read either, which then is the first
   * that is known; see {@link dev.karst.schema.ChangeData#withoutStreamsDisabledBy}.
   */
  static boolean mayHaveMore(List<TableStream> known, SequenceNumber place, Clock clock) {
    return !known.isEmpty()
        && !ChangeFeed.isReadable(known.get(0), clock)
        && place.compareTo(SequenceNumber.endOf(known.get(0).after())) < 0;
  }

  @Override
  public String tableName() {
    return feed.feed().tableName();
  }

  @Override
  public ChangeReader read(StartingPosition start, String who) {
    reading.checkOpen().run();
    if (start instanceof StartingPosition.AtTimestamp at) {
      requireNotInFuture(at.time());
    }
    List<NamedFeed> feeds = new ArrayList<>();
    if (start instanceof StartingPosition.After after) {
      Earlier before = earlier.apply(after.place());
      before
          .unreadable()
          .forEach(left -> reading.log().warn(StreamMessages.skippedStream(), who, left.arn()));
      if (before.mayHaveMore()) {
        reading.log().warn(StreamMessages.skippedUnknown(), who);
      }
      feeds.addAll(before.readable());
    }
    feeds.add(feed);
    return new StreamReader(who, feeds, reading, start);
  }

  /** As Lambda does for the starting position of its mappings. */
  private void requireNotInFuture(Instant time) {
    Instant now = reading.clock().instant();
    if (time.isAfter(now)) {
      throw new ValidationException(StreamMessages.timestampInFuture(time, now));
    }
  }

  @Override
  public boolean isClosed() {
    return reading.isClosed().getAsBoolean();
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }
}
