package dev.karst.aws.testing;

import static dev.karst.aws.testing.SdkOperations.asked;

import dev.karst.operation.RequestFaults;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.DescribeStreamResponse;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.GetShardIteratorResponse;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.SequenceNumberRange;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.ShardFilter;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.schema.StreamViewType;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Core's operations on streams asked of any client of the SDK, as {@link SdkOperations} are. */
public final class SdkStreamOperations implements StreamOperations {
  private final DynamoDbStreamsClient client;

  public SdkStreamOperations(DynamoDbStreamsClient client) {
    this.client = client;
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse response =
        asked(
            () ->
                client.listStreams(
                    list ->
                        list.tableName(request.tableName())
                            .limit(request.limit())
                            .exclusiveStartStreamArn(request.exclusiveStartStreamArn())));
    return new ListStreamsResponse(
        SdkValues.listed(
            response.streams(),
            stream ->
                new StreamSummary(stream.streamArn(), stream.tableName(), stream.streamLabel())),
        response.lastEvaluatedStreamArn());
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    software.amazon.awssdk.services.dynamodb.model.StreamDescription stream =
        asked(
                () ->
                    client.describeStream(
                        describe ->
                            describe
                                .streamArn(request.streamArn())
                                .limit(request.limit())
                                .exclusiveStartShardId(request.exclusiveStartShardId())
                                .shardFilter(filter(request.shardFilter()))))
            .streamDescription();
    return new DescribeStreamResponse(
        new StreamDescription(
            stream.streamArn(),
            stream.streamLabel(),
            StreamStatus.valueOf(stream.streamStatusAsString()),
            StreamViewType.valueOf(stream.streamViewTypeAsString()),
            stream.creationRequestDateTime(),
            stream.tableName(),
            CoreTables.key(stream.keySchema()),
            SdkValues.listed(stream.shards(), SdkStreamOperations::shard),
            stream.lastEvaluatedShardId()));
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable ShardFilter filter(
      @Nullable ShardFilter core) {
    return core == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.ShardFilter.builder()
            .type(SdkValues.name(core.type()))
            .shardId(core.shardId())
            .build();
  }

  private static Shard shard(software.amazon.awssdk.services.dynamodb.model.Shard sdk) {
    return new Shard(
        sdk.shardId(),
        new SequenceNumberRange(
            sdk.sequenceNumberRange().startingSequenceNumber(),
            sdk.sequenceNumberRange().endingSequenceNumber()),
        sdk.parentShardId());
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return new GetShardIteratorResponse(
        asked(
                () ->
                    client.getShardIterator(
                        get ->
                            get.streamArn(request.streamArn())
                                .shardId(request.shardId())
                                .shardIteratorType(SdkValues.name(request.shardIteratorType()))
                                .sequenceNumber(request.sequenceNumber())))
            .shardIterator());
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse response =
        asked(
            () ->
                client.getRecords(
                    get -> get.shardIterator(request.shardIterator()).limit(request.limit())));
    if (!response.hasRecords()) {
      throw new AssertionError("records are there even if there are none: " + response);
    }
    return new GetRecordsResponse(
        SdkValues.listed(response.records(), SdkStreamOperations::record),
        response.nextShardIterator());
  }

  private static StreamRecord record(Record sdk) {
    if (!sdk.eventVersion().equals(StreamRecord.EVENT_VERSION)
        || !sdk.eventSource().equals(StreamRecord.EVENT_SOURCE)) {
      throw new AssertionError("another version or source: " + sdk);
    }
    software.amazon.awssdk.services.dynamodb.model.StreamRecord change = sdk.dynamodb();
    Identity user = sdk.userIdentity();
    return StreamRecord.of(
        sdk.eventID(),
        EventName.valueOf(sdk.eventNameAsString()),
        sdk.awsRegion(),
        change.approximateCreationDateTime(),
        SdkValues.item(true, change.keys()),
        SdkValues.item(change.hasNewImage(), change.newImage()),
        SdkValues.item(change.hasOldImage(), change.oldImage()),
        change.sequenceNumber(),
        change.sizeBytes(),
        StreamViewType.valueOf(change.streamViewTypeAsString()),
        user == null ? null : new UserIdentity(user.principalId(), user.type()));
  }

  /** A service finds the faults of requests by itself. */
  @Override
  public StreamOperations refusing(RequestFaults faults) {
    throw new UnsupportedOperationException("requests with faults are made with the SDK");
  }
}
