package dev.karst.trigger;

import dev.karst.stream.SequenceNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Up to where everything is done, while lanes are done in any order. Safe for use by many threads.
 */
final class Watermark {
  /** What was read and is not done, in order; those behind the first may be done. */
  private final Queue<Pending> open = new ArrayDeque<>();

  private final Signal progress;
  private SequenceNumber read;
  private SequenceNumber low;
  private long behind;

  /**
   * Begins at a place.
   *
   * @param progress raised when anything changes
   */
  Watermark(SequenceNumber start, Signal progress) {
    this.read = start;
    this.low = start;
    this.progress = progress;
  }

  /**
   * Takes what was read.
   *
   * @param found the changes to be handled
   * @param upTo where reading goes on
   * @param commitsLeft how many commits are still to be read
   */
  void add(List<Pending> found, SequenceNumber upTo, long commitsLeft) {
    synchronized (this) {
      open.addAll(found);
      read = upTo;
      behind = commitsLeft;
      settle();
    }
    progress.raise();
  }

  /** Takes what was handled. */
  void finish(List<Pending> handled) {
    synchronized (this) {
      handled.forEach(Pending::finish);
      settle();
    }
    progress.raise();
  }

  private void settle() {
    for (Pending first = open.peek(); first != null && first.isDone(); first = open.peek()) {
      low = first.place();
      open.remove();
    }
    if (open.isEmpty()) {
      low = read;
    }
  }

  /** Behind which change, or commit without any, there is something not done. */
  synchronized SequenceNumber low() {
    return low;
  }

  /**
   * How far everything is behind at a time.
   *
   * @param end the last commit there is to be read
   */
  synchronized Lag lag(Instant now, long end) {
    Pending first = open.peek();
    Duration age =
        first == null
            ? Duration.ZERO
            : Duration.between(first.record().approximateCreationDateTime(), now);
    // A commit that is done in part counts.
    long commits = low.includes(end) ? 0 : Math.max(1, end - low.commit());
    return new Lag(age.isNegative() ? Duration.ZERO : age, commits);
  }

  /** Whether everything that is known of is done. */
  synchronized boolean isIdle() {
    return open.isEmpty() && behind == 0;
  }
}
