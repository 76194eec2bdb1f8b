package dev.karst.server.protocol;

import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.integer;
import static dev.karst.server.protocol.Scalars.text;
import static dev.karst.server.protocol.Structures.member;
import static dev.karst.server.protocol.Structures.structure;

import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ShardFilter;
import dev.karst.operation.stream.ShardFilterType;
import dev.karst.operation.stream.ShardIteratorType;

/** Readers of requests about streams. */
final class StreamRequests {
  private static final ObjectReader<?, ShardFilter> SHARD_FILTER =
      structure(
          "ShardFilter",
          member("Type", constant(ShardFilterType.class)),
          member("ShardId", text()),
          ShardFilter::new);

  static final ObjectReader<?, ListStreamsRequest> LIST =
      structure(
          "ListStreamsInput",
          member("TableName", text()),
          member("Limit", integer()),
          member("ExclusiveStartStreamArn", text()),
          ListStreamsRequest::new);

  static final ObjectReader<?, DescribeStreamRequest> DESCRIBE =
      structure(
          "DescribeStreamInput",
          member("StreamArn", text()),
          member("Limit", integer()),
          member("ExclusiveStartShardId", text()),
          member("ShardFilter", SHARD_FILTER),
          DescribeStreamRequest::new);

  static final ObjectReader<?, GetShardIteratorRequest> ITERATOR =
      structure(
          "GetShardIteratorInput",
          member("StreamArn", text()),
          member("ShardId", text()),
          member("ShardIteratorType", constant(ShardIteratorType.class)),
          member("SequenceNumber", text()),
          GetShardIteratorRequest::new);

  static final ObjectReader<?, GetRecordsRequest> RECORDS =
      structure(
          "GetRecordsInput",
          member("ShardIterator", text()),
          member("Limit", integer()),
          GetRecordsRequest::new);

  private StreamRequests() {}
}
