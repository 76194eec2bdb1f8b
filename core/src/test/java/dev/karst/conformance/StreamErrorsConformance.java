package dev.karst.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ErrorCode;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ShardFilter;
import dev.karst.operation.stream.ShardFilterType;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.schema.StreamViewType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests on streams that are refused. Where no source has the service's message, the error alone
 * is looked at, and what ScyllaDB's tests of test_streams.py, which are run against the service,
 * know of the message.
 */
abstract class StreamErrorsConformance extends StreamingConformance {
  private static final String NO_SHARD = "Requested resource not found: Shard does not exist";
  private static final String NUMBER = "1".repeat(25);

  private String stream;
  private String shard;

  StreamErrorsConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @BeforeEach
  void enable() {
    stream = createStreamed(StreamViewType.NEW_IMAGE);
    shard = shards(stream).get(0).shardId();
  }

  private static String violation(String value, String member, String constraint) {
    return "1 validation error detected: Value "
        + value
        + " at '"
        + member
        + "' failed to satisfy constraint: Member must "
        + constraint;
  }

  /** Refused, and nobody knows with which words. */
  private static void refusedSomehow(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ValidationException.class).message().isNotBlank();
  }

  private void describe(String arn, Integer limit, String start, ShardFilter filter) {
    streams().describeStream(new DescribeStreamRequest(arn, limit, start, filter));
  }

  private void list(String table, Integer limit, String start) {
    streams().listStreams(new ListStreamsRequest(table, limit, start));
  }

  @Test
  void streamsThatAreNotThere() {
    String table = arn("composite");
    for (String arn :
        new String[] {
          table + "/stream/2024-11-18T14:36:44.149",
          table.replace("composite", "nosuch") + "/stream/2024-11-18T14:36:44.149"
        }) {
      String message = "Requested resource not found: Stream: " + arn + " not found";
      refused(ErrorCode.RESOURCE_NOT_FOUND, message, () -> describe(arn));
      refused(
          ErrorCode.RESOURCE_NOT_FOUND,
          message,
          () -> iterator(arn, shard, ShardIteratorType.TRIM_HORIZON));
    }
  }

  @Test
  void arnsThatAreNone() {
    String none = "x".repeat(40);
    refusedSomehow(() -> describe(none));
    refusedSomehow(() -> iterator(none, shard, ShardIteratorType.LATEST));
    refusedSomehow(() -> list(null, null, none));
    refusedSomehow(() -> describe(arn("composite")));
  }

  @Test
  void arnsOfWrongLengths() {
    String tooShort = violation("'short'", "streamArn", "have length greater than or equal to 37");
    invalid(tooShort, () -> describe("short"));
    invalid(tooShort, () -> iterator("short", shard, ShardIteratorType.LATEST));
    invalid(
        violation("'short'", "exclusiveStartStreamArn", "have length greater than or equal to 37"),
        () -> list(null, null, "short"));
    String tooLong = "x".repeat(1025);
    invalid(
        violation("'" + tooLong + "'", "streamArn", "have length less than or equal to 1024"),
        () -> describe(tooLong));
  }

  @Test
  void membersThatAreMissing() {
    invalid(violation("null", "streamArn", "not be null"), () -> describe(null));
    invalid(
        violation("null", "streamArn", "not be null"),
        () -> iterator(null, shard, ShardIteratorType.LATEST));
    invalid(
        violation("null", "shardId", "not be null"),
        () -> iterator(stream, null, ShardIteratorType.LATEST));
    invalid(
        violation("null", "shardIteratorType", "not be null"), () -> iterator(stream, shard, null));
    invalid(violation("null", "shardIterator", "not be null"), () -> read(null));
  }

  @Test
  void shardsThatAreNotThere() {
    for (String id :
        new String[] {"shardId-00000000000000000000-00000000", "x".repeat(35), "x".repeat(45)}) {
      refused(
          ErrorCode.RESOURCE_NOT_FOUND,
          NO_SHARD,
          () -> iterator(stream, id, ShardIteratorType.TRIM_HORIZON));
    }
  }

  @Test
  void shardIdsOfWrongLengths() {
    String tooLong = "x".repeat(66);
    invalid(
        violation("'short'", "shardId", "have length greater than or equal to 28"),
        () -> iterator(stream, "short", ShardIteratorType.LATEST));
    invalid(
        violation("'" + tooLong + "'", "shardId", "have length less than or equal to 65"),
        () -> iterator(stream, tooLong, ShardIteratorType.LATEST));
    invalid(
        violation("'short'", "exclusiveStartShardId", "have length greater than or equal to 28"),
        () -> describe(stream, null, "short", null));
  }

  @Test
  void sequenceNumbersOfWrongLengths() {
    invalid(
        violation("'1'", "sequenceNumber", "have length greater than or equal to 21"),
        () -> iterator(stream, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, "1"));
    String tooLong = "1".repeat(41);
    invalid(
        violation("'" + tooLong + "'", "sequenceNumber", "have length less than or equal to 40"),
        () -> iterator(stream, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, tooLong));
  }

  @ParameterizedTest
  @EnumSource
  void sequenceNumbersGoWithTypesThatAskForThem(ShardIteratorType type) {
    boolean asks = type.name().endsWith("_SEQUENCE_NUMBER");
    refusedSomehow(() -> iterator(stream, shard, type, asks ? null : NUMBER));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void limitsThatAreNone(int limit) {
    String message = violation("'" + limit + "'", "limit", "have value greater than or equal to 1");
    String start = iterator(stream, shard, ShardIteratorType.TRIM_HORIZON);
    invalid(message, () -> read(start, limit));
    invalid(message, () -> list(null, limit, null));
    invalid(message, () -> describe(stream, limit, null, null));
  }

  @Test
  void limitsThatAreTooLarge() {
    String start = iterator(stream, shard, ShardIteratorType.TRIM_HORIZON);
    read(start, 1000);
    assertThatThrownBy(() -> read(start, 1001))
        .isInstanceOf(ValidationException.class)
        .hasMessageMatching("(?s).*[lL]imit.*");
    list(null, 100, null);
    refusedSomehow(() -> list(null, 101, null));
    describe(stream, 100, null, null);
    refusedSomehow(() -> describe(stream, 101, null, null));
  }

  @Test
  void filtersThatAreNone() {
    refusedSomehow(
        () -> describe(stream, null, null, new ShardFilter(ShardFilterType.CHILD_SHARDS, null)));
    refusedSomehow(() -> describe(stream, null, null, new ShardFilter(null, shard)));
    assertThatThrownBy(
            () ->
                describe(
                    stream, null, null, new ShardFilter(ShardFilterType.CHILD_SHARDS, "qwerty")))
        .isInstanceOf(ValidationException.class)
        .hasMessageMatching("(?s).*[sS]hardFilter[.][sS]hardId.*");
  }

  @Test
  void iteratorsThatAreNone() {
    String invalid = "Invalid ShardIterator";
    invalid(invalid, () -> read("x"));
    invalid(invalid, () -> read(stream + "|1|x"));
    String good = iterator(stream, shard, ShardIteratorType.TRIM_HORIZON);
    invalid(invalid, () -> read(good.substring(0, good.length() - 1)));
    invalid(
        violation("''", "shardIterator", "have length greater than or equal to 1"), () -> read(""));
    String tooLong = "x".repeat(2049);
    invalid(
        violation("'" + tooLong + "'", "shardIterator", "have length less than or equal to 2048"),
        () -> read(tooLong));
    assertThat(good).startsWith(stream + "|").hasSizeLessThanOrEqualTo(2048);
  }

  @Test
  void tableNames() {
    invalid(
        violation("'ab'", "tableName", "have length greater than or equal to 3"),
        () -> list("ab", null, null));
    invalid(
        violation("'a b c'", "tableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+"),
        () -> list("a b c", null, null));
  }
}
