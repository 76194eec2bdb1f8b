package dev.karst.stream;

import dev.karst.operation.stream.StreamRecord;
import java.time.Duration;
import java.util.List;

/**
 * Reads the changes of one table in their order, and waits for more. Used by one thread at a time;
 * {@link #close} and {@link #wakeUp} by any.
 *
 * <p>A change is read once its write is done: whoever reads it finds the table as the change left
 * it, or later.
 */
public interface ChangeReader extends AutoCloseable {
  /**
   * The changes that come next.
   *
   * <p>None means that none have been found yet. After reading a lot that was not this table's it
   * returns none, too, so that {@link #position} can be kept; {@link #isBehind} tells.
   *
   * <p>Changes that were trimmed before they were read are left out, and the log says so.
   *
   * @param most at most so many, at least 1
   * @throws dev.karst.error.StoreUnavailableException once the database is closed
   */
  List<StreamRecord> next(int most);

  /** Names the stream of the changes that {@link #next} gave last. */
  String streamArn();

  /** Returns when there may be more to read, after {@code longest}, or when woken up. */
  void await(Duration longest);

  /** Makes a thread that waits in {@link #await} return, or the next that comes there. */
  void wakeUp();

  /**
   * Up to where everything was read; where nothing of the table's lay, this goes on all the same.
   */
  SequenceNumber position();

  /** The last commit of the database, done or under way, whatever it changes. For any thread. */
  long lastCommit();

  /**
   * The last commit that is done and to be read, of whatever table, wherever reading is. For any
   * thread.
   */
  long end();

  /** How many commits of the database, of whatever table, are done and still to be read. */
  long behind();

  /** Whether there are commits that have not been read. */
  default boolean isBehind() {
    return behind() > 0;
  }

  /** Whether everything was read and nothing will come: stream was disabled, or table deleted. */
  boolean isAtEnd();

  @Override
  void close();
}
