package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.SequenceNumber;
import java.time.Instant;

/** A change on its way to the handler. */
final class Pending {
  private final StreamRecord record;
  private final SequenceNumber place;
  private final Instant arrived;

  /** Guarded by the watermark. */
  private boolean done;

  Pending(StreamRecord record, SequenceNumber place, Instant arrived) {
    this.record = record;
    this.place = place;
    this.arrived = arrived;
  }

  StreamRecord record() {
    return record;
  }

  SequenceNumber place() {
    return place;
  }

  /** When it was read. */
  Instant arrived() {
    return arrived;
  }

  boolean isDone() {
    return done;
  }

  void finish() {
    done = true;
  }
}
