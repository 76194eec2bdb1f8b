package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import dev.karst.error.TrimmedDataAccessException;
import dev.karst.operation.KeySchemaElement;
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
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Answers and errors of streams as the SDK has them. */
class KarstDynamoDbStreamsClientTest {
  private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

  private final DynamoDbStreamsClient client = new KarstDynamoDbStreamsClient(new Canned());

  /** Says always the same. */
  private static final class Canned implements StreamOperations {
    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
      return new ListStreamsResponse(List.of(new StreamSummary("arn", "tab", "label")), "arn");
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
      return new DescribeStreamResponse(
          new StreamDescription(
              "arn",
              "label",
              StreamStatus.DISABLED,
              StreamViewType.KEYS_ONLY,
              TIME,
              "tab",
              List.of(KeySchemaElement.hash("id")),
              List.of(
                  new Shard("s1", new SequenceNumberRange("1", "2"), null),
                  new Shard("s2", new SequenceNumberRange("3", null), "s1")),
              "s2"));
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      throw new TrimmedDataAccessException("what is gone");
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      Item item = Item.builder().put("id", "x").build();
      return new GetRecordsResponse(
          List.of(
              StreamRecord.of(
                  "0f",
                  EventName.REMOVE,
                  "ddblocal",
                  TIME,
                  item,
                  null,
                  item,
                  "1",
                  6,
                  StreamViewType.OLD_IMAGE,
                  request.limit() == null ? null : UserIdentity.SERVICE)),
          request.limit() == null ? null : "next");
    }

    @Override
    public StreamOperations refusing(RequestFaults faults) {
      throw new AssertionError("these requests have no faults");
    }
  }

  @Test
  void streamsAreListed() {
    var response = client.listStreams();

    assertThat(response.streams())
        .containsExactly(
            Stream.builder().streamArn("arn").tableName("tab").streamLabel("label").build());
    assertThat(response.lastEvaluatedStreamArn()).isEqualTo("arn");
    assertThat(response.responseMetadata().requestId()).matches("[0-9A-Z]{52}");
    assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamIsDescribed() {
    var stream = client.describeStream(describe -> describe.streamArn("arn")).streamDescription();

    assertThat(stream)
        .hasToString(
            "StreamDescription(StreamArn=arn, StreamLabel=label, StreamStatus=DISABLED,"
                + " StreamViewType=KEYS_ONLY, CreationRequestDateTime=2023-11-14T22:13:20Z,"
                + " TableName=tab, KeySchema=[KeySchemaElement(AttributeName=id, KeyType=HASH)],"
                + " Shards=[Shard(ShardId=s1,"
                + " SequenceNumberRange=SequenceNumberRange(StartingSequenceNumber=1,"
                + " EndingSequenceNumber=2)), Shard(ShardId=s2,"
                + " SequenceNumberRange=SequenceNumberRange(StartingSequenceNumber=3),"
                + " ParentShardId=s1)], LastEvaluatedShardId=s2)");
  }

  @Test
  void recordsAreWhole() {
    var response = client.getRecords(get -> get.shardIterator("i").limit(1));

    assertThat(response.nextShardIterator()).isEqualTo("next");
    assertThat(response.records())
        .containsExactly(
            Record.builder()
                .eventID("0f")
                .eventName("REMOVE")
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion("ddblocal")
                .dynamodb(
                    change ->
                        change
                            .approximateCreationDateTime(TIME)
                            .keys(Map.of("id", fromS("x")))
                            .oldImage(Map.of("id", fromS("x")))
                            .sequenceNumber("1")
                            .sizeBytes(6L)
                            .streamViewType("OLD_IMAGE"))
                .userIdentity(user -> user.principalId("dynamodb.amazonaws.com").type("Service"))
                .build());
    Record record = response.records().get(0);
    assertThat(record.dynamodb().hasNewImage()).isFalse();
    assertThat(record.dynamodb().hasOldImage()).isTrue();
    var last = client.getRecords(get -> get.shardIterator("i"));
    assertThat(last.records().get(0).userIdentity()).isNull();
    assertThat(last.nextShardIterator()).isNull();
  }

  /** The SDK says which of its clients was refused. */
  @Test
  void errorsNameTheService() {
    var e =
        catchThrowableOfType(
            software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException.class,
            () -> client.getShardIterator(get -> get.streamArn("arn")));

    assertThat(e)
        .hasMessage(
            "what is gone (Service: DynamoDbStreams, Status Code: 400, Request ID: "
                + e.requestId()
                + ") (SDK Attempt Count: 1)")
        .hasCauseInstanceOf(TrimmedDataAccessException.class);
    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("TrimmedDataAccessException");
  }

  @Test
  void constantsThatAreNoneAreNoted() {
    RecordedRequest recorded = new RecordedRequest();
    DynamoDbStreamsClient asking = new KarstDynamoDbStreamsClient(recorded.streams());
    assertThat(
            catchThrowable(
                () -> asking.getShardIterator(get -> get.shardIteratorType("trim_horizon"))))
        .isInstanceOf(RecordedRequest.NoAnswer.class);
    assertThat(recorded.faults().unknownConstants()).containsOnlyKeys("shardIteratorType");
    assertThat(
            catchThrowable(
                () -> asking.describeStream(get -> get.shardFilter(filter -> filter.type("NO")))))
        .isInstanceOf(RecordedRequest.NoAnswer.class);
    assertThat(recorded.faults().unknownConstants()).containsOnlyKeys("shardFilter.type");
  }

  @Test
  void aClosedClientRefuses() {
    assertThat(client).hasToString("KarstDynamoDbStreamsClient[open]");
    client.close();

    assertThat(client).hasToString("KarstDynamoDbStreamsClient[closed]");
    assertThatThrownBy(client::listStreams)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The client is closed; the database it was made of is not");
  }

  @Test
  void theClientSaysWhatItIs() {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      for (var settings :
          List.of(
              KarstDynamoDbStreamsClient.on(karst).serviceClientConfiguration(),
              KarstDynamoDbStreamsAsyncClient.on(karst).serviceClientConfiguration())) {
        assertThat(settings.region().id()).isEqualTo("ddblocal");
      }
    }
    assertThat(client.serviceName()).isEqualTo("dynamodb");
  }

  @Test
  void answersComeLater() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    DynamoDbStreamsAsyncClient async =
        new KarstDynamoDbStreamsAsyncClient(new Canned(), waiting::add);
    CompletableFuture<?> listed = async.listStreams();
    CompletableFuture<?> refused = async.getShardIterator(get -> get.streamArn("arn"));
    assertThat(listed).isNotDone();

    waiting.forEach(Runnable::run);

    assertThat(listed).isCompleted();
    assertThatThrownBy(refused::join)
        .hasCauseInstanceOf(
            software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException.class);
    async.close();
    assertThat(async).hasToString("KarstDynamoDbStreamsAsyncClient[closed]");
    waiting.clear();
    CompletableFuture<?> late = async.listStreams();
    waiting.remove().run();
    assertThatThrownBy(late::join)
        .hasCauseInstanceOf(SdkClientException.class)
        .hasMessageContaining("The client is closed");
  }
}
