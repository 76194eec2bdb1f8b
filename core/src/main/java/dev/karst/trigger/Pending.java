package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.SequenceNumber;

/** A change on its way to the handler. */
final class Pending {
  private final StreamRecord record;
  private final String streamArn;
  private final SequenceNumber place;
  private final long arrived;

  /** Guarded by the watermark. */
  private boolean done;

  Pending(StreamRecord record, String streamArn, SequenceNumber place, long arrived) {
    this.streamArn = streamArn;
    this.record = record;
    this.place = place;
    this.arrived = arrived;
  }

  StreamRecord record() {
    return record;
  }

  /** The stream that it was read from. */
  String streamArn() {
    return streamArn;
  }

  SequenceNumber place() {
    return place;
  }

  /** When it was read, of the nano time. */
  long arrived() {
    return arrived;
  }

  boolean isDone() {
    return done;
  }

  void finish() {
    done = true;
  }
}
