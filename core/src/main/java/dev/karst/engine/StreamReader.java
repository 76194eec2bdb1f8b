package dev.karst.engine;

import dev.karst.error.StreamMessages;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the changes of a table for a consumer. */
final class StreamReader implements ChangeReader {
  private static final long BYTES_AT_ONCE = 6 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);

  private final String table;
  private final FeedReader<StreamRecord> reader;
  private final CommitsUnderWay underWay;
  private final Runnable checkOpen;
  private volatile boolean woken;
  private volatile boolean closed;

  /**
   * @param table its name, for the log
   * @param checkOpen throws once the database serves no more
   */
  StreamReader(
      String table,
      FeedReader<StreamRecord> reader,
      CommitsUnderWay underWay,
      Runnable checkOpen,
      StartingPosition start) {
    this.table = table;
    this.reader = reader;
    this.underWay = underWay;
    this.checkOpen = checkOpen;
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
    checkOpen.run();
    synchronized (reader) {
      if (closed) {
        return List.of();
      }
      List<StreamRecord> records = reader.next(most, BYTES_AT_ONCE);
      if (reader.skippedTrimmed()) {
        LOG.warn(StreamMessages.skippedTrimmed(), table);
      }
      return records;
    }
  }

  @Override
  public void await(Duration longest) {
    try {
      underWay.await(
          reader.position().commit(), longest.toNanos(), () -> woken || closed || reader.isAtEnd());
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
  public long behind() {
    return reader.behind();
  }

  @Override
  public boolean isAtEnd() {
    return reader.isAtEnd();
  }

  @Override
  public void close() {
    synchronized (reader) {
      closed = true;
      reader.close();
    }
  }
}
