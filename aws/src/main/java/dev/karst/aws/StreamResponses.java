package dev.karst.aws;

import dev.karst.operation.stream.DescribeStreamResponse;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorResponse;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.operation.stream.UserIdentity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the answers about streams. */
final class StreamResponses {
  private StreamResponses() {}

  static software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse list(
      ListStreamsResponse response) {
    List<software.amazon.awssdk.services.dynamodb.model.Stream> streams =
        new ArrayList<>(response.streams().size());
    for (StreamSummary stream : response.streams()) {
      streams.add(
          software.amazon.awssdk.services.dynamodb.model.Stream.builder()
              .streamArn(stream.streamArn())
              .tableName(stream.tableName())
              .streamLabel(stream.streamLabel())
              .build());
    }
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse.builder())
        .streams(streams)
        .lastEvaluatedStreamArn(response.lastEvaluatedStreamArn())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse describe(
      DescribeStreamResponse response) {
    StreamDescription stream = response.streamDescription();
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse.builder())
        .streamDescription(
            software.amazon.awssdk.services.dynamodb.model.StreamDescription.builder()
                .streamArn(stream.streamArn())
                .streamLabel(stream.streamLabel())
                .streamStatus(stream.streamStatus().name())
                .streamViewType(stream.streamViewType().name())
                .creationRequestDateTime(stream.creationRequestDateTime())
                .tableName(stream.tableName())
                .keySchema(ShownTables.key(stream.keySchema()))
                .shards(shards(stream.shards()))
                .lastEvaluatedShardId(stream.lastEvaluatedShardId())
                .build())
        .build();
  }

  private static List<software.amazon.awssdk.services.dynamodb.model.Shard> shards(
      List<Shard> shards) {
    List<software.amazon.awssdk.services.dynamodb.model.Shard> shown =
        new ArrayList<>(shards.size());
    for (Shard shard : shards) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.Shard.builder()
              .shardId(shard.shardId())
              .sequenceNumberRange(
                  software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange.builder()
                      .startingSequenceNumber(shard.sequenceNumberRange().startingSequenceNumber())
                      .endingSequenceNumber(shard.sequenceNumberRange().endingSequenceNumber())
                      .build())
              .parentShardId(shard.parentShardId())
              .build());
    }
    return shown;
  }

  static software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse iterator(
      GetShardIteratorResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse.builder())
        .shardIterator(response.shardIterator())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse records(
      GetRecordsResponse response) {
    List<software.amazon.awssdk.services.dynamodb.model.Record> records =
        new ArrayList<>(response.records().size());
    for (StreamRecord record : response.records()) {
      records.add(record(record));
    }
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse.builder())
        .records(records)
        .nextShardIterator(response.nextShardIterator())
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Record record(StreamRecord record) {
    return software.amazon.awssdk.services.dynamodb.model.Record.builder()
        .eventID(record.eventId())
        .eventName(record.eventName().name())
        .eventVersion(StreamRecord.EVENT_VERSION)
        .eventSource(StreamRecord.EVENT_SOURCE)
        .awsRegion(record.awsRegion())
        .dynamodb(
            software.amazon.awssdk.services.dynamodb.model.StreamRecord.builder()
                .approximateCreationDateTime(record.approximateCreationDateTime())
                .keys(ShownValues.item(record.keys()))
                .newImage(ShownValues.item(record.newImage()))
                .oldImage(ShownValues.item(record.oldImage()))
                .sequenceNumber(record.sequenceNumber())
                .sizeBytes(record.sizeBytes())
                .streamViewType(record.streamViewType().name())
                .build())
        .userIdentity(identity(record.userIdentity()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable Identity identity(
      @Nullable UserIdentity user) {
    return user == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.Identity.builder()
            .principalId(user.principalId())
            .type(user.type())
            .build();
  }
}
