package dev.karst.aws;

import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ShardFilter;
import dev.karst.operation.stream.ShardFilterType;
import dev.karst.operation.stream.ShardIteratorType;
import org.jspecify.annotations.Nullable;

/** Reads the requests about streams. */
final class StreamRequests {
  private StreamRequests() {}

  static ListStreamsRequest list(
      software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest given, FaultNotes faults) {
    return new ListStreamsRequest(
        given.tableName(), given.limit(), given.exclusiveStartStreamArn());
  }

  static DescribeStreamRequest describe(
      software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest given,
      FaultNotes faults) {
    return new DescribeStreamRequest(
        given.streamArn(),
        given.limit(),
        given.exclusiveStartShardId(),
        filter(given.shardFilter(), faults));
  }

  private static @Nullable ShardFilter filter(
      software.amazon.awssdk.services.dynamodb.model.@Nullable ShardFilter given,
      FaultNotes faults) {
    return given == null
        ? null
        : new ShardFilter(
            faults.constant("shardFilter.type", given.typeAsString(), ShardFilterType.class),
            given.shardId());
  }

  static GetShardIteratorRequest iterator(
      software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest given,
      FaultNotes faults) {
    return new GetShardIteratorRequest(
        given.streamArn(),
        given.shardId(),
        faults.constant(
            "shardIteratorType", given.shardIteratorTypeAsString(), ShardIteratorType.class),
        given.sequenceNumber());
  }

  static GetRecordsRequest records(
      software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest given, FaultNotes faults) {
    return new GetRecordsRequest(given.shardIterator(), given.limit());
  }
}
