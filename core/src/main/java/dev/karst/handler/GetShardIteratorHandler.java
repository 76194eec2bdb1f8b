package dev.karst.handler;

import dev.karst.engine.ChangeFeeds;
import dev.karst.engine.StreamEntry;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.GetShardIteratorResponse;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.schema.TableStream;
import dev.karst.stream.SequenceNumber;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Handles GetShardIterator. */
final class GetShardIteratorHandler {
  private static final int MIN_SEQUENCE_NUMBER_LENGTH = 21;
  private static final int MAX_SEQUENCE_NUMBER_LENGTH = 40;

  private final RequestGate gate;
  private final Clock clock;

  GetShardIteratorHandler(RequestGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  GetShardIteratorResponse handle(GetShardIteratorRequest request) {
    checkShape(request);
    ShardIteratorType type = Objects.requireNonNull(request.shardIteratorType());
    String given = request.sequenceNumber();
    boolean needed =
        type == ShardIteratorType.AT_SEQUENCE_NUMBER
            || type == ShardIteratorType.AFTER_SEQUENCE_NUMBER;
    if (needed && given == null) {
      throw new ValidationException(StreamMessages.sequenceNumberMissing(type));
    }
    if (!needed && given != null) {
      throw new ValidationException(StreamMessages.sequenceNumberGiven(type));
    }
    StreamEntry entry = StreamArns.find(gate, request.streamArn());
    if (!StreamShards.id(entry).equals(request.shardId())) {
      throw new ResourceNotFoundException(StreamMessages.shardNotFound());
    }
    SequenceNumber behind = behind(entry, type, given);
    return new GetShardIteratorResponse(
        new ShardIterator(entry.arn(), behind, clock.millis()).toString());
  }

  private void checkShape(GetShardIteratorRequest request) {
    Constraints constraints = gate.constraints();
    constraints.notNull("streamArn", request.streamArn());
    StreamArns.shape(constraints, "streamArn", request.streamArn());
    constraints.notNull("shardId", request.shardId());
    StreamShards.shape(constraints, "shardId", request.shardId());
    constraints
        .notNull("shardIteratorType", request.shardIteratorType())
        .lengthAtLeast("sequenceNumber", request.sequenceNumber(), MIN_SEQUENCE_NUMBER_LENGTH)
        .lengthAtMost("sequenceNumber", request.sequenceNumber(), MAX_SEQUENCE_NUMBER_LENGTH)
        .check();
  }

  private SequenceNumber behind(StreamEntry entry, ShardIteratorType type, @Nullable String given) {
    ChangeFeeds changes = gate.database().changes();
    return switch (type) {
      case TRIM_HORIZON -> changes.trimHorizon(entry);
      case LATEST -> SequenceNumber.endOf(changes.lastCommit());
      case AT_SEQUENCE_NUMBER -> at(entry, inShard(entry, given));
      case AFTER_SEQUENCE_NUMBER -> readable(entry, inShard(entry, given));
    };
  }

  /** A sequence number of the shard, though maybe of no record. */
  private SequenceNumber inShard(StreamEntry entry, @Nullable String given) {
    String text = Objects.requireNonNull(given);
    SequenceNumber number =
        SequenceNumber.parse(text)
            .orElseThrow(() -> new ValidationException(StreamMessages.invalidSequenceNumber(text)));
    TableStream stream = entry.stream();
    long last = stream.isEnabled() ? gate.database().changes().lastCommit() + 1 : stream.last();
    if (number.compareTo(StreamShards.first(stream)) < 0 || number.commit() > last) {
      throw new ValidationException(StreamMessages.sequenceNumberOutsideShard(text));
    }
    return number;
  }

  /** The place before a sequence number; where the shard is said to begin, its oldest record. */
  private SequenceNumber at(StreamEntry entry, SequenceNumber number) {
    return number.equals(StreamShards.first(entry.stream()))
        ? gate.database().changes().trimHorizon(entry)
        : readable(entry, before(number));
  }

  private static SequenceNumber before(SequenceNumber number) {
    return number.write() > 0
        ? new SequenceNumber(number.commit(), number.write() - 1)
        : SequenceNumber.endOf(number.commit() - 1);
  }

  /** Makes sure that what comes behind a place has not been trimmed. */
  private SequenceNumber readable(StreamEntry entry, SequenceNumber behind) {
    gate.database().changes().requireReadable(entry, behind);
    return behind;
  }
}
