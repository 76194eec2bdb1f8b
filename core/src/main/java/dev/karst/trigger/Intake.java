package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.SequenceNumber;
import dev.karst.trigger.filter.FilterPattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Reads changes, leaves out what no filter picks, and gives the rest to lanes. Used by one thread.
 */
final class Intake {
  private static final int READ_AT_ONCE = 500;

  private final ChangeReader reader;
  private final List<FilterPattern> filters;
  private final Lanes lanes;
  private final Watermark watermark;
  private final Optional<CheckpointKeeper> checkpoint;
  private final LongSupplier nanoTime;

  /** Read, but its lane has no room. */
  private final Queue<Pending> left = new ArrayDeque<>();

  /** What a step found. */
  enum Found {
    /** Something was read. */
    SOME,
    /** There is nothing to read now. */
    NOTHING,
    /** A lane has no room. */
    NO_ROOM,
    /** All was read, and nothing will come. */
    END
  }

  Intake(
      ChangeReader reader,
      List<FilterPattern> filters,
      Lanes lanes,
      Watermark watermark,
      Optional<CheckpointKeeper> checkpoint,
      LongSupplier nanoTime) {
    this.reader = reader;
    this.filters = filters;
    this.lanes = lanes;
    this.watermark = watermark;
    this.checkpoint = checkpoint;
    this.nanoTime = nanoTime;
  }

  /** Reads once, if there is room for what was read before. */
  Found step() {
    if (!handOn()) {
      return Found.NO_ROOM;
    }
    List<StreamRecord> records = reader.next(READ_AT_ONCE);
    List<Pending> picked = picked(records);
    watermark.add(picked, reader.position(), reader.behind());
    checkpoint.ifPresent(kept -> kept.passed(picked.size() < records.size()));
    left.addAll(picked);
    if (!handOn()) {
      return Found.NO_ROOM;
    }
    if (!records.isEmpty() || reader.isBehind()) {
      return Found.SOME;
    }
    return reader.isAtEnd() ? Found.END : Found.NOTHING;
  }

  /** Whether everything that was read has been given to a lane. */
  private boolean handOn() {
    if (left.isEmpty()) {
      return true;
    }
    while (!left.isEmpty() && lanes.offer(left.element())) {
      left.remove();
    }
    lanes.wake();
    return left.isEmpty();
  }

  private List<Pending> picked(List<StreamRecord> records) {
    long now = nanoTime.getAsLong();
    List<Pending> picked = new ArrayList<>(records.size());
    for (StreamRecord record : records) {
      if (isPicked(record)) {
        picked.add(new Pending(record, reader.streamArn(), place(record), now));
      }
    }
    return picked;
  }

  private boolean isPicked(StreamRecord record) {
    String stream = reader.streamArn();
    return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record, stream));
  }

  private static SequenceNumber place(StreamRecord record) {
    return SequenceNumber.parse(record.sequenceNumber())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "a change has a sequence number: sequenceNumber=" + record.sequenceNumber()));
  }
}
