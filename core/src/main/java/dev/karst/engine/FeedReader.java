package dev.karst.engine;

import dev.karst.error.StreamMessages;
import dev.karst.error.TrimmedDataAccessException;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.JournalCursor;
import dev.karst.journal.JournalLogs;
import dev.karst.journal.JournalWrite;
import dev.karst.schema.TableStream;
import dev.karst.stream.SequenceNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the changes of a feed in their order. Used by one thread at a time.
 *
 * <p>Only commits that are done are shown; see {@link CommitsUnderWay}.
 *
 * @param <R> what a change is decoded to
 */
final class FeedReader<R> implements AutoCloseable {
  /** After so many commits that were not the feed's, a reader says where it is. */
  private static final int COMMITS_AT_ONCE = 50_000;

  private static final long BYTES_AT_ONCE = 32 << 20;

  private final ChangeFeed feed;
  private final JournalLogs logs;
  private final CommitsUnderWay underWay;
  private final Clock clock;
  private final JournalCursor cursor;
  private final ChangeDecoder<R> decoder;

  /** Up to where everything was given. */
  private SequenceNumber position;

  /** Whether the cursor's commit has writes that were not looked at. */
  private boolean insideCommit;

  private int nextWrite;

  /** What was decoded, but did not fit. */
  private @Nullable R kept;

  private boolean trimmed;

  FeedReader(
      ChangeFeed feed,
      JournalLogs logs,
      CommitsUnderWay underWay,
      Clock clock,
      ChangeDecoder<R> decoder) {
    this.feed = feed;
    this.logs = logs;
    this.underWay = underWay;
    this.clock = clock;
    this.cursor = new JournalCursor(logs);
    this.decoder = decoder;
    this.position = SequenceNumber.endOf(feed.after());
    seekBehind(position);
  }

  /** Goes behind a change, or to the feed's first if that comes later. */
  void seekBehind(SequenceNumber place) {
    SequenceNumber first = SequenceNumber.endOf(feed.after());
    position = place.compareTo(first) < 0 ? first : place;
    insideCommit = false;
    kept = null;
    boolean whole = position.write() == SequenceNumber.MAX_WRITE;
    cursor.seekBehind(whole ? position.commit() : position.commit() - 1);
  }

  /** Goes to the first change of a time or later, or the feed's first if that comes later. */
  void seekTime(long millis) {
    cursor.seekTime(millis, underWay.doneUpTo());
    seekBehind(SequenceNumber.endOf(cursor.position()));
  }

  /** Goes behind the last change there is. */
  void seekEnd() {
    seekBehind(SequenceNumber.endOf(underWay.doneUpTo()));
  }

  /**
   * Goes to the oldest change that may still be read.
   *
   * @return when it was made at the earliest, ms since 1970 UTC
   */
  long seekTrimHorizon() {
    long oldest = horizon();
    seekTime(oldest);
    long forgotten = logs.forgottenUpTo();
    if (position.compareTo(SequenceNumber.endOf(forgotten)) < 0) {
      seekBehind(SequenceNumber.endOf(forgotten));
    }
    return oldest;
  }

  /**
   * The changes that come next, from those that may still be read on; {@link #skippedTrimmed} tells
   * whether some were left out.
   *
   * @param most how many at the most
   * @param bytes how many bytes of them at the most; one may always be read
   */
  List<R> next(int most, long bytes) {
    try {
      return read(most, bytes, horizon());
    } catch (TrimmedDataAccessException e) {
      trimmed = true;
      long oldest = seekTrimHorizon(); // and not that of a moment later: it moves on all the time
      return read(most, bytes, oldest);
    }
  }

  /**
   * The changes that come next.
   *
   * @param oldest when the first of them may have been made at the earliest, ms since 1970 UTC
   * @throws TrimmedDataAccessException if it may no longer be read
   */
  List<R> read(int most, long bytes, long oldest) {
    SequenceNumber start = position;
    boolean done = false;
    try {
      List<R> changes = collect(most, bytes, oldest);
      done = true;
      return changes;
    } finally {
      if (!done) {
        seekBehind(start); // what was collected was not given
      }
    }
  }

  private List<R> collect(int most, long bytes, long oldest) {
    List<R> changes = new ArrayList<>();
    long upTo = Math.min(underWay.doneUpTo(), feed.last().getAsLong());
    checkNotForgotten();
    long size = 0;
    int commits = 0;
    long looked = 0;
    R first = kept;
    if (first != null) {
      kept = null;
      size = take(first, changes);
    }
    while (changes.size() < most && commits < COMMITS_AT_ONCE && looked < BYTES_AT_ONCE) {
      if (!insideCommit) {
        boolean more = cursor.next(upTo);
        if (more || changes.isEmpty()) {
          checkNotForgotten(); // a log in memory may have let go of what came next
        }
        if (!more) {
          advance(cursor.position());
          break;
        }
        commits++;
        looked += cursor.length();
        beginCommit();
      }
      R change = nextInCommit(changes.isEmpty() ? oldest : Long.MIN_VALUE);
      if (change == null) {
        continue;
      }
      long changeSize = decoder.size(change);
      if (!changes.isEmpty() && size + changeSize > bytes) {
        kept = change;
        break;
      }
      size += take(change, changes);
    }
    return changes;
  }

  private void beginCommit() {
    insideCommit = true;
    nextWrite = 0;
  }

  private long take(R change, List<R> changes) {
    changes.add(change);
    position = new SequenceNumber(cursor.sequence(), nextWrite - 1);
    return decoder.size(change);
  }

  /** The next change of the feed in the cursor's commit; null, and behind it, if there is none. */
  private @Nullable R nextInCommit(long oldest) {
    long commit = cursor.sequence();
    for (JournalWrite write = cursor.nextWrite(); write != null; write = cursor.nextWrite()) {
      int number = nextWrite++;
      boolean given = commit == position.commit() && number <= position.write();
      if (!given && write.tableId() == feed.tableId() && write.isCaptured()) {
        if (cursor.time() < oldest) {
          throw new TrimmedDataAccessException(StreamMessages.trimmed());
        }
        return decoder.decode(write, commit, number, cursor.time());
      }
    }
    insideCommit = false;
    advance(commit);
    return null;
  }

  private void advance(long commit) {
    if (commit >= position.commit()) {
      position = SequenceNumber.endOf(commit);
    }
  }

  private void checkNotForgotten() {
    long forgotten = logs.forgottenUpTo();
    if (forgotten > feed.after() && position.compareTo(SequenceNumber.endOf(forgotten)) < 0) {
      throw new TrimmedDataAccessException(StreamMessages.trimmed());
    }
  }

  /** When a change that may be read was made at the earliest, ms since 1970 UTC. */
  long horizon() {
    return clock.millis() - feed.retention().get().toMillis();
  }

  /** Whether changes were left out because they could no longer be read; then forgets it. */
  boolean skippedTrimmed() {
    boolean skipped = trimmed;
    trimmed = false;
    return skipped;
  }

  /** Up to where everything was given; goes on where nothing of the feed's lay. */
  SequenceNumber position() {
    return position;
  }

  /** How many commits of the database are still to be looked at. */
  long behind() {
    long upTo = Math.min(underWay.doneUpTo(), feed.last().getAsLong());
    return Math.max(kept == null && !insideCommit ? 0 : 1, upTo - position.commit());
  }

  /** Whether everything was given, and nothing will come. */
  boolean isAtEnd() {
    long last = feed.last().getAsLong();
    return last != TableStream.OPEN
        && kept == null
        && position.compareTo(SequenceNumber.endOf(last)) >= 0;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
