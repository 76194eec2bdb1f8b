package dev.karst.handler;

import dev.karst.engine.StreamEntry;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.DescribeStreamResponse;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.ShardFilter;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Handles DescribeStream. */
final class DescribeStreamHandler {
  private final RequestGate gate;

  DescribeStreamHandler(RequestGate gate) {
    this.gate = gate;
  }

  DescribeStreamResponse handle(DescribeStreamRequest request) {
    checkShape(request);
    int limit = ListStreamsHandler.limit(request.limit());
    StreamEntry entry = StreamArns.find(gate, request.streamArn());
    List<Shard> shards =
        StreamShards.of(entry).stream().filter(shard -> isAskedFor(shard, request)).toList();
    boolean more = shards.size() > limit;
    List<Shard> page = more ? shards.subList(0, limit) : shards;
    return new DescribeStreamResponse(
        new StreamDescription(
            entry.arn(),
            entry.label(),
            entry.stream().isEnabled() ? StreamStatus.ENABLED : StreamStatus.DISABLED,
            entry.stream().viewType(),
            Instant.ofEpochMilli(entry.stream().created()),
            entry.tableName(),
            TableDescriptions.keySchema(entry.key()),
            page,
            more ? page.get(limit - 1).shardId() : null));
  }

  private void checkShape(DescribeStreamRequest request) {
    Constraints constraints = gate.constraints();
    constraints.notNull("streamArn", request.streamArn());
    StreamArns.shape(constraints, "streamArn", request.streamArn());
    constraints.valueAtLeast("limit", request.limit(), 1);
    StreamShards.shape(constraints, "exclusiveStartShardId", request.exclusiveStartShardId());
    ShardFilter filter = request.shardFilter();
    if (filter != null) {
      constraints.notNull("shardFilter.type", filter.type());
      constraints.notNull("shardFilter.shardId", filter.shardId());
      StreamShards.shape(constraints, "shardFilter.shardId", filter.shardId());
    }
    constraints.check();
  }

  private static boolean isAskedFor(Shard shard, DescribeStreamRequest request) {
    String start = request.exclusiveStartShardId();
    ShardFilter filter = request.shardFilter();
    return (start == null || shard.shardId().compareTo(start) > 0)
        && (filter == null || Objects.equals(shard.parentShardId(), filter.shardId()));
  }
}
