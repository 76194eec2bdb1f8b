package dev.karst.engine;

import dev.karst.error.StreamMessages;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Reads the changes of a table for a consumer: those of one feed after the other. */
final class StreamReader implements ChangeReader {
  private static final long BYTES_AT_ONCE = 6 << 20;

  private final String who;
  private final FeedSource.Reading reading;
  private final CommitsUnderWay underWay;
  private final ChangeFeed last;

  /** Held to read, and to let go of what is read from. */
  private final Object lock = new Object();

  /** What is read when the present feed is through. */
  private final Queue<NamedFeed> next;

  private NamedFeed feed;
  private FeedReader<StreamRecord> reader;
  private boolean toldForgotten;
  private volatile boolean woken;
  private volatile boolean closed;

  /**
   * A reader at its start.
   *
   * @param who reads, for the log
   * @param feeds at least one, in their order; all but the last have ended
   * @param start where in the first of them to begin
   */
  StreamReader(
      String who, List<NamedFeed> feeds, FeedSource.Reading reading, StartingPosition start) {
    this.who = who;
    this.reading = reading;
    this.underWay = reading.underWay();
    this.next = new ArrayDeque<>(feeds);
    this.last = feeds.get(feeds.size() - 1).feed();
    this.feed = next.remove();
    this.reader = reading.readers().apply(feed.feed());
    boolean there = false;
    try {
      seek(start);
      there = true;
    } finally {
      if (!there) {
        reader.close();
      }
    }
  }

  private void seek(StartingPosition start) {
    if (start instanceof StartingPosition.Latest) {
      reader.seekEnd();
    } else if (start instanceof StartingPosition.AtTimestamp at) {
      reader.seekTime(at.time().toEpochMilli());
    } else if (start instanceof StartingPosition.After after) {
      reader.seekBehind(after.place());
    } else {
      reader.seekTrimHorizon();
    }
  }

  @Override
  public List<StreamRecord> next(int most) {
    reading.checkOpen().run();
    synchronized (lock) {
      if (closed) {
        return List.of();
      }
      tellIfForgotten();
      while (reader.isAtEnd() && !next.isEmpty()) {
        goOn();
        tellIfForgotten();
      }
      List<StreamRecord> records = reader.next(most, BYTES_AT_ONCE);
      if (reader.skippedTrimmed()) {
        reading.log().warn(StreamMessages.skippedTrimmed(), who);
      }
      return records;
    }
  }

  /** What was not read of a feed when it was forgotten is not known any more, either. */
  private void tellIfForgotten() {
    if (!toldForgotten && feed.feed().isForgotten().getAsBoolean()) {
      toldForgotten = true;
      reading.log().warn(StreamMessages.skippedUnknown(), who);
    }
  }

  /** Goes on with the next feed. What was trimmed of the one before may reach into it. */
  private void goOn() {
    SequenceNumber place = reader.position();
    FeedReader<StreamRecord> following = reading.readers().apply(next.element().feed());
    reader.close();
    reader = following;
    feed = next.remove();
    reader.seekBehind(place);
  }

  @Override
  public String streamArn() {
    return feed.arn();
  }

  @Override
  public void await(Duration longest) {
    try {
      underWay.await(
          reader.position().commit(), longest.toNanos(), () -> woken || closed || isAtEnd());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    woken = false;
  }

  @Override
  public void wakeUp() {
    woken = true;
    underWay.wakeReaders();
  }

  @Override
  public long lastCommit() {
    return underWay.last();
  }

  @Override
  public SequenceNumber position() {
    return reader.position();
  }

  @Override
  public long end() {
    return Math.min(underWay.doneUpTo(), last.last().getAsLong());
  }

  @Override
  public long behind() {
    if (next.isEmpty()) {
      return reader.behind();
    }
    return Math.max(1, end() - reader.position().commit()); // there is the next feed to look at
  }

  @Override
  public boolean isAtEnd() {
    return next.isEmpty() && reader.isAtEnd();
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      reader.close();
    }
  }
}
