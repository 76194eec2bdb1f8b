package dev.karst.handler;

import dev.karst.engine.ChangeFeeds.StreamPage;
import dev.karst.engine.StreamEntry;
import dev.karst.error.ExpiredIteratorException;
import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.StreamRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Handles GetRecords. */
final class GetRecordsHandler {
  private static final int MAX_LIMIT = 1000;
  private static final long ITERATOR_MILLIS = Duration.ofMinutes(15).toMillis();

  private final RequestGate gate;
  private final Clock clock;

  GetRecordsHandler(RequestGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  GetRecordsResponse handle(GetRecordsRequest request) {
    gate.constraints()
        .notNull("shardIterator", request.shardIterator())
        .lengthAtLeast("shardIterator", request.shardIterator(), 1)
        .lengthAtMost("shardIterator", request.shardIterator(), ShardIterator.MAX_LENGTH)
        .valueAtLeast("limit", request.limit(), 1)
        .check();
    int limit = request.limit() == null ? MAX_LIMIT : request.limit();
    if (limit > MAX_LIMIT) {
      throw new ValidationException(StreamMessages.limitTooHigh(MAX_LIMIT));
    }
    ShardIterator iterator = ShardIterator.parse(Objects.requireNonNull(request.shardIterator()));
    long now = clock.millis();
    if (now - iterator.issued() > ITERATOR_MILLIS) {
      throw new ExpiredIteratorException(StreamMessages.expiredIterator());
    }
    StreamEntry entry = StreamArns.find(gate, iterator.streamArn());
    StreamPage page = gate.database().changes().read(entry, iterator.behind(), limit);
    return new GetRecordsResponse(
        page.records().stream().map(GetRecordsHandler::inWholeSeconds).toList(),
        page.atEnd() ? null : new ShardIterator(entry.arn(), page.upTo(), now).toString());
  }

  /** DynamoDB rounds the time of a change down; other readers of the journal have milliseconds. */
  private static StreamRecord inWholeSeconds(StreamRecord record) {
    return StreamRecord.of(
        record.eventId(),
        record.eventName(),
        record.awsRegion(),
        record.approximateCreationDateTime().truncatedTo(ChronoUnit.SECONDS),
        record.keys(),
        record.newImage(),
        record.oldImage(),
        record.sequenceNumber(),
        record.sizeBytes(),
        record.streamViewType(),
        record.userIdentity());
  }
}
