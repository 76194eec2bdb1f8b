package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.stream.DescribeStreamResponse;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorResponse;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.SequenceNumberRange;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole JSON of answers about streams. */
class StreamAnswersTest {
  private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000, 987_000_000);
  private static final Item KEY = Item.builder().put("p", "a").build();

  private static <T> void assertJson(ValueWriter<T> writer, T answer, String json) {
    assertThat(new String(Json.bytes(writer, answer), UTF_8).replace('"', '\'')).isEqualTo(json);
  }

  private static StreamRecord record(
      EventName name, Item newImage, Item oldImage, UserIdentity user) {
    return StreamRecord.of(
        "0f",
        name,
        "ddblocal",
        TIME,
        KEY,
        newImage,
        oldImage,
        "1000000000000000000700000",
        9_000_000_000L,
        StreamViewType.NEW_AND_OLD_IMAGES,
        user);
  }

  @Test
  void records() {
    String start =
        "{'eventID':'0f','eventName':'%s','eventVersion':'1.1','eventSource':'aws:dynamodb',"
            + "'awsRegion':'ddblocal','dynamodb':{'ApproximateCreationDateTime':1700000000,"
            + "'Keys':{'p':{'S':'a'}},";
    String end =
        "'SequenceNumber':'1000000000000000000700000','SizeBytes':9000000000,"
            + "'StreamViewType':'NEW_AND_OLD_IMAGES'}";
    assertJson(
        StreamAnswers.RECORDS,
        new GetRecordsResponse(
            List.of(
                record(EventName.INSERT, KEY, null, null),
                record(EventName.REMOVE, null, KEY, UserIdentity.SERVICE)),
            "next"),
        "{'Records':["
            + start.formatted("INSERT")
            + "'NewImage':{'p':{'S':'a'}},"
            + end
            + "},"
            + start.formatted("REMOVE")
            + "'OldImage':{'p':{'S':'a'}},"
            + end
            + ",'userIdentity':{'PrincipalId':'dynamodb.amazonaws.com','Type':'Service'}}],"
            + "'NextShardIterator':'next'}");
    assertJson(StreamAnswers.RECORDS, new GetRecordsResponse(List.of(), null), "{'Records':[]}");
  }

  @Test
  void descriptions() {
    assertJson(
        StreamAnswers.DESCRIBED,
        new DescribeStreamResponse(
            new StreamDescription(
                "arn",
                "label",
                StreamStatus.DISABLED,
                StreamViewType.KEYS_ONLY,
                TIME,
                "T",
                List.of(KeySchemaElement.hash("p")),
                List.of(
                    new Shard("s1", new SequenceNumberRange("1", "2"), null),
                    new Shard("s2", new SequenceNumberRange("3", null), "s1")),
                "s2")),
        "{'StreamDescription':{'StreamArn':'arn','StreamLabel':'label','StreamStatus':'DISABLED',"
            + "'StreamViewType':'KEYS_ONLY','CreationRequestDateTime':1700000000.987,"
            + "'TableName':'T','KeySchema':[{'AttributeName':'p','KeyType':'HASH'}],"
            + "'Shards':[{'ShardId':'s1','SequenceNumberRange':{'StartingSequenceNumber':'1',"
            + "'EndingSequenceNumber':'2'}},{'ShardId':'s2','SequenceNumberRange':"
            + "{'StartingSequenceNumber':'3'},'ParentShardId':'s1'}],"
            + "'LastEvaluatedShardId':'s2'}}");
  }

  @Test
  void iteratorsAndLists() {
    assertJson(StreamAnswers.ITERATOR, new GetShardIteratorResponse("i"), "{'ShardIterator':'i'}");
    assertJson(
        StreamAnswers.LISTED,
        new ListStreamsResponse(List.of(new StreamSummary("arn", "T", "label")), "arn"),
        "{'Streams':[{'StreamArn':'arn','TableName':'T','StreamLabel':'label'}],"
            + "'LastEvaluatedStreamArn':'arn'}");
    assertJson(StreamAnswers.LISTED, new ListStreamsResponse(List.of(), null), "{'Streams':[]}");
  }
}
