package dev.karst.server.protocol;

import static dev.karst.server.protocol.Writers.CONSTANT;
import static dev.karst.server.protocol.Writers.LONG;
import static dev.karst.server.protocol.Writers.SECONDS;
import static dev.karst.server.protocol.Writers.TEXT;
import static dev.karst.server.protocol.Writers.TIME;
import static dev.karst.server.protocol.Writers.listOf;

import dev.karst.operation.stream.DescribeStreamResponse;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorResponse;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.SequenceNumberRange;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.operation.stream.UserIdentity;

/** Writers of the answers to requests about streams. */
final class StreamAnswers {
  private static final ObjectWriter<StreamSummary> SUMMARY =
      ObjectWriter.of(StreamSummary.class)
          .field("StreamArn", TEXT, StreamSummary::streamArn)
          .field("TableName", TEXT, StreamSummary::tableName)
          .field("StreamLabel", TEXT, StreamSummary::streamLabel);

  private static final ObjectWriter<SequenceNumberRange> RANGE =
      ObjectWriter.of(SequenceNumberRange.class)
          .field("StartingSequenceNumber", TEXT, SequenceNumberRange::startingSequenceNumber)
          .field("EndingSequenceNumber", TEXT, SequenceNumberRange::endingSequenceNumber);

  private static final ObjectWriter<Shard> SHARD =
      ObjectWriter.of(Shard.class)
          .field("ShardId", TEXT, Shard::shardId)
          .field("SequenceNumberRange", RANGE, Shard::sequenceNumberRange)
          .field("ParentShardId", TEXT, Shard::parentShardId);

  private static final ObjectWriter<StreamDescription> DESCRIPTION =
      ObjectWriter.of(StreamDescription.class)
          .field("StreamArn", TEXT, StreamDescription::streamArn)
          .field("StreamLabel", TEXT, StreamDescription::streamLabel)
          .field("StreamStatus", CONSTANT, StreamDescription::streamStatus)
          .field("StreamViewType", CONSTANT, StreamDescription::streamViewType)
          .field("CreationRequestDateTime", TIME, StreamDescription::creationRequestDateTime)
          .field("TableName", TEXT, StreamDescription::tableName)
          .field("KeySchema", listOf(TableAnswers.KEY_SCHEMA_ELEMENT), StreamDescription::keySchema)
          .field("Shards", listOf(SHARD), StreamDescription::shards)
          .field("LastEvaluatedShardId", TEXT, StreamDescription::lastEvaluatedShardId);

  /** What core's record has in one, but for the members that are around it. */
  private static final ObjectWriter<StreamRecord> CHANGE =
      ObjectWriter.of(StreamRecord.class)
          .field("ApproximateCreationDateTime", SECONDS, StreamRecord::approximateCreationDateTime)
          .field("Keys", AttributeValueWriter.ITEM, StreamRecord::keys)
          .field("NewImage", AttributeValueWriter.ITEM, StreamRecord::newImage)
          .field("OldImage", AttributeValueWriter.ITEM, StreamRecord::oldImage)
          .field("SequenceNumber", TEXT, StreamRecord::sequenceNumber)
          .field("SizeBytes", LONG, StreamRecord::sizeBytes)
          .field("StreamViewType", CONSTANT, StreamRecord::streamViewType);

  private static final ObjectWriter<UserIdentity> IDENTITY =
      ObjectWriter.of(UserIdentity.class)
          .field("PrincipalId", TEXT, UserIdentity::principalId)
          .field("Type", TEXT, UserIdentity::type);

  private static final ObjectWriter<StreamRecord> RECORD =
      ObjectWriter.of(StreamRecord.class)
          .field("eventID", TEXT, StreamRecord::eventId)
          .field("eventName", CONSTANT, StreamRecord::eventName)
          .field("eventVersion", TEXT, record -> StreamRecord.EVENT_VERSION)
          .field("eventSource", TEXT, record -> StreamRecord.EVENT_SOURCE)
          .field("awsRegion", TEXT, StreamRecord::awsRegion)
          .field("dynamodb", CHANGE, record -> record)
          .field("userIdentity", IDENTITY, StreamRecord::userIdentity);

  static final ObjectWriter<ListStreamsResponse> LISTED =
      ObjectWriter.of(ListStreamsResponse.class)
          .field("Streams", listOf(SUMMARY), ListStreamsResponse::streams)
          .field("LastEvaluatedStreamArn", TEXT, ListStreamsResponse::lastEvaluatedStreamArn);

  static final ObjectWriter<DescribeStreamResponse> DESCRIBED =
      ObjectWriter.of(DescribeStreamResponse.class)
          .field("StreamDescription", DESCRIPTION, DescribeStreamResponse::streamDescription);

  static final ObjectWriter<GetShardIteratorResponse> ITERATOR =
      ObjectWriter.of(GetShardIteratorResponse.class)
          .field("ShardIterator", TEXT, GetShardIteratorResponse::shardIterator);

  static final ObjectWriter<GetRecordsResponse> RECORDS =
      ObjectWriter.of(GetRecordsResponse.class)
          .field("Records", listOf(RECORD), GetRecordsResponse::records)
          .field("NextShardIterator", TEXT, GetRecordsResponse::nextShardIterator);

  private StreamAnswers() {}
}
