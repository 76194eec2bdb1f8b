package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a batch that is handled at once, and what became of it so far. */
final class Slice {
  private final List<Pending> records;

  /** When something is to be done with it, of the nano time. */
  private final long notBefore;

  private final int failures;
  private final @Nullable Throwable error;
  private final @Nullable FailureCondition givenUp;

  private Slice(
      List<Pending> records,
      long notBefore,
      int failures,
      @Nullable Throwable error,
      @Nullable FailureCondition givenUp) {
    this.records = records;
    this.notBefore = notBefore;
    this.failures = failures;
    this.error = error;
    this.givenUp = givenUp;
  }

  /** A slice that was never tried, to be dealt with at a nano time. */
  static Slice fresh(List<Pending> records, long notBefore) {
    return new Slice(records, notBefore, 0, null, null);
  }

  /** The same records after so many failures to handle the first of them. */
  Slice failed(int failuresNow, @Nullable Throwable cause) {
    return new Slice(records, notBefore, failuresNow, cause, givenUp);
  }

  /** The same records, to be dealt with at a nano time. */
  Slice due(long time) {
    return new Slice(records, time, failures, error, givenUp);
  }

  /** The same records, not to be tried any more. */
  Slice givenUp(FailureCondition condition) {
    return new Slice(records, notBefore, failures, error, condition);
  }

  /** The records from {@code from} on, counted as they were. */
  Slice from(int from) {
    return part(from, records.size());
  }

  /** The records before {@code to}, counted as they were. */
  Slice upTo(int to) {
    return part(0, to);
  }

  private Slice part(int from, int to) {
    return new Slice(records.subList(from, to), notBefore, failures, error, givenUp);
  }

  List<Pending> pending() {
    return records;
  }

  List<StreamRecord> records() {
    return records.stream().map(Pending::record).toList();
  }

  int size() {
    return records.size();
  }

  /** The stream that the records were read from; a batch has those of one. */
  String streamArn() {
    return records.get(0).streamArn();
  }

  StreamRecord first() {
    return records.get(0).record();
  }

  StreamRecord last() {
    return records.get(records.size() - 1).record();
  }

  int failures() {
    return failures;
  }

  @Nullable Throwable error() {
    return error;
  }

  /** Why it is not to be tried any more; null if it is. */
  @Nullable FailureCondition condition() {
    return givenUp;
  }

  /** How long after a nano time something is to be done with it; not positive if then. */
  Duration untilDue(long nanoTime) {
    return Duration.ofNanos(notBefore - nanoTime);
  }

  /** How many records at its start are older than they may be. */
  int countExpired(Instant now, @Nullable Duration maximumAge) {
    if (maximumAge == null) {
      return 0;
    }
    Instant oldest = now.minus(maximumAge);
    int expired = 0;
    while (expired < records.size()
        && records.get(expired).record().approximateCreationDateTime().isBefore(oldest)) {
      expired++;
    }
    return expired;
  }
}
