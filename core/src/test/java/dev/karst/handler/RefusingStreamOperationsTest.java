package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests on streams that are said to have faults are refused, whatever they are. */
class RefusingStreamOperationsTest {
  /** A request for every operation that is right but for the faults it is said to have. */
  private static final Map<String, BiConsumer<StreamOperations, StreamDescription>> REQUESTS =
      Map.of(
          "listStreams",
          (streams, stream) -> streams.listStreams(new ListStreamsRequest(null, null, null)),
          "describeStream",
          (streams, stream) -> streams.describeStream(DescribeStreamRequest.of(stream.streamArn())),
          "getShardIterator",
          RefusingStreamOperationsTest::iterator,
          "getRecords",
          (streams, stream) ->
              streams.getRecords(
                  GetRecordsRequest.of(
                      "arn:aws:dynamodb:ddblocal:000000000000:table/notes/stream/x|1|AAAA")));

  private static final List<RequestFaults> FAULTS =
      List.of(
          RequestFaults.builder()
              .unknownConstant("shardIteratorType", "X", ShardIteratorType.class)
              .build(),
          RequestFaults.builder().missingMember("streamArn").build(),
          RequestFaults.builder().missingMember("nowhere").build());

  private static String iterator(StreamOperations streams, StreamDescription stream) {
    return streams
        .getShardIterator(
            GetShardIteratorRequest.of(
                stream.streamArn(), stream.shards().get(0).shardId(), ShardIteratorType.LATEST))
        .shardIterator();
  }

  static Stream<Arguments> operationNames() {
    return Arrays.stream(StreamOperations.class.getMethods())
        .map(Method::getName)
        .filter(name -> !name.equals("refusing"))
        .map(name -> arguments(name));
  }

  @Test
  void everyOperationHasItsRequestHere() {
    assertThat(operationNames().map(names -> (String) names.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(REQUESTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("operationNames")
  void withAnyFaultTheRequestIsRefused(String operation) {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      StreamOperations streams = karst.streams();
      StreamDescription stream = stream(karst);
      assertThat(streams.refusing(RequestFaults.NONE)).isSameAs(streams);
      if (operation.equals("getRecords")) {
        String iterator = iterator(streams, stream);
        assertThatCode(() -> streams.getRecords(GetRecordsRequest.of(iterator)))
            .doesNotThrowAnyException();
      } else {
        assertThatCode(() -> REQUESTS.get(operation).accept(streams, stream))
            .doesNotThrowAnyException();
      }
      for (RequestFaults faults : FAULTS) {
        assertThatThrownBy(() -> REQUESTS.get(operation).accept(streams.refusing(faults), stream))
            .isInstanceOf(ValidationException.class)
            .hasMessageContaining("validation error detected");
      }
    }
  }

  private static StreamDescription stream(Karst karst) {
    karst.createTable(new TableDefinition("notes", KeySchema.simple("id", KeyType.N)));
    karst.enableStream("notes", StreamViewType.KEYS_ONLY);
    String arn =
        karst
            .streams()
            .listStreams(new ListStreamsRequest(null, null, null))
            .streams()
            .get(0)
            .streamArn();
    return karst.streams().describeStream(DescribeStreamRequest.of(arn)).streamDescription();
  }
}
