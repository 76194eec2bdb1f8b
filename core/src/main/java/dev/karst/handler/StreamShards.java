package dev.karst.handler;

import dev.karst.engine.StreamEntry;
import dev.karst.operation.stream.SequenceNumberRange;
import dev.karst.operation.stream.Shard;
import dev.karst.schema.TableStream;
import dev.karst.stream.SequenceNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shards of a stream: one for each partition of its table. A table has one partition.
 *
 * <p>An id is when the shard was opened, in ms since 1970 UTC, and eight letters that tell it from
 * others opened then.
 */
final class StreamShards {
  private static final int MIN_ID_LENGTH = 28;
  private static final int MAX_ID_LENGTH = 65;

  private StreamShards() {}

  /** All shards of a stream, parents before children. */
  static List<Shard> of(StreamEntry entry) {
    return List.of(new Shard(id(entry), range(entry.stream()), null));
  }

  static String id(StreamEntry entry) {
    int letters = Integer.reverse(entry.tableId()) * 0x9e3779b1;
    return String.format("shardId-%020d-%08x", entry.stream().created(), letters);
  }

  /** Checks the length of a shard's id. */
  static void shape(Constraints constraints, String member, @Nullable String shardId) {
    constraints
        .lengthAtLeast(member, shardId, MIN_ID_LENGTH)
        .lengthAtMost(member, shardId, MAX_ID_LENGTH);
  }

  private static SequenceNumberRange range(TableStream stream) {
    SequenceNumber first = first(stream);
    SequenceNumber last = SequenceNumber.endOf(stream.last());
    return new SequenceNumberRange(
        first.toString(),
        stream.isEnabled() ? null : (last.compareTo(first) < 0 ? first : last).toString());
  }

  /** The smallest sequence number that a record of a stream can have. */
  static SequenceNumber first(TableStream stream) {
    return new SequenceNumber(stream.after() + 1, 0);
  }
}
