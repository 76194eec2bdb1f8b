package dev.karst.handler;

import dev.karst.engine.StreamEntry;
import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.schema.ResourceName;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles ListStreams. */
final class ListStreamsHandler {
  private static final int MAX_LIMIT = 100;

  private static final Comparator<StreamSummary> ORDER =
      Comparator.comparing(StreamSummary::tableName).thenComparing(StreamSummary::streamLabel);

  private final RequestGate gate;

  ListStreamsHandler(RequestGate gate) {
    this.gate = gate;
  }

  ListStreamsResponse handle(ListStreamsRequest request) {
    String table = request.tableName() == null ? null : TableNames.plain(request.tableName());
    String start = request.exclusiveStartStreamArn();
    Constraints constraints = gate.constraints();
    StreamArns.shape(constraints, "exclusiveStartStreamArn", start);
    constraints
        .valueAtLeast("limit", request.limit(), 1)
        .pattern("tableName", table, ResourceName.PATTERN)
        .lengthAtLeast("tableName", table, ResourceName.MIN_LENGTH)
        .lengthAtMost("tableName", table, ResourceName.MAX_LENGTH)
        .check();
    int limit = limit(request.limit());
    StreamSummary behind = start == null ? null : summary(start, StreamArns.named(start));
    List<StreamSummary> streams =
        gate.database().changes().streams().stream()
            .filter(entry -> table == null || entry.tableName().equals(table))
            .map(ListStreamsHandler::summary)
            .filter(stream -> isBehind(stream, behind))
            .sorted(ORDER)
            .toList();
    return streams.size() <= limit
        ? new ListStreamsResponse(streams, null)
        : new ListStreamsResponse(streams.subList(0, limit), streams.get(limit - 1).streamArn());
  }

  static int limit(@Nullable Integer given) {
    if (given == null) {
      return MAX_LIMIT;
    }
    if (given > MAX_LIMIT) {
      throw new ValidationException(StreamMessages.limitTooHigh(MAX_LIMIT));
    }
    return given;
  }

  private static boolean isBehind(StreamSummary stream, @Nullable StreamSummary start) {
    return start == null || ORDER.compare(stream, start) > 0;
  }

  private static StreamSummary summary(StreamEntry entry) {
    return new StreamSummary(entry.arn(), entry.tableName(), entry.label());
  }

  private static StreamSummary summary(String arn, StreamArns.Named named) {
    return new StreamSummary(arn, named.tableName(), named.label());
  }
}
