package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ExpiredIteratorException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.TrimmedDataAccessException;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For how long streams can be read, with a clock that the test moves. */
class StreamRetentionTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final TableDefinition TABLE =
      new TableDefinition("ticks", KeySchema.simple("id", KeyType.N));

  @TempDir Path directory;

  private final SetClock clock = new SetClock(START);

  @Test
  void aDayOfAYearCanBeRead() {
    for (int opening = 0; opening < 5; opening++) {
      try (Karst karst = open()) {
        if (opening == 0) {
          karst.createTable(TABLE);
          karst.enableStream("ticks", StreamViewType.NEW_IMAGE);
        }
        for (long day = opening * 73L; day < (opening + 1) * 73L; day++) {
          for (int hour = 0; hour < 24; hour++) {
            karst.table("ticks").put(Item.of("id", n(day * 24 + hour)));
            clock.advance(Duration.ofHours(1));
          }
          if (day % 31 == 30) {
            assertThat(ids(karst, iterator(karst, ShardIteratorType.TRIM_HORIZON, null)))
                .containsExactlyElementsOf(hours(day * 24, day * 24 + 23));
          }
        }
      }
    }
    try (Karst karst = open()) {
      assertThat(ids(karst, iterator(karst, ShardIteratorType.TRIM_HORIZON, null)))
          .containsExactlyElementsOf(hours(364 * 24L, 364 * 24L + 23));
      clock.advance(Duration.ofHours(5));
      assertThat(ids(karst, iterator(karst, ShardIteratorType.TRIM_HORIZON, null)))
          .containsExactlyElementsOf(hours(364 * 24L + 5, 364 * 24L + 23));
      clock.advance(Duration.ofDays(1));
      assertThat(ids(karst, iterator(karst, ShardIteratorType.TRIM_HORIZON, null))).isEmpty();
    }
  }

  @Test
  void iteratorsExpireAfterAQuarterOfAnHour() {
    try (Karst karst = streaming()) {
      String iterator = iterator(karst, ShardIteratorType.LATEST, null);
      clock.advance(Duration.ofMinutes(15));
      GetRecordsResponse response = karst.streams().getRecords(GetRecordsRequest.of(iterator));
      assertThat(response.records()).isEmpty();
      clock.advance(Duration.ofMillis(1));
      assertThatThrownBy(() -> karst.streams().getRecords(GetRecordsRequest.of(iterator)))
          .isInstanceOf(ExpiredIteratorException.class)
          .hasMessage("The provided iterator exceeds the maximum age allowed.");
      assertThat(
              karst
                  .streams()
                  .getRecords(GetRecordsRequest.of(response.nextShardIterator()))
                  .records())
          .isEmpty();
    }
  }

  @Test
  void whatWasTrimmedIsAnError() {
    try (Karst karst = streaming()) {
      karst.table("ticks").put(Item.of("id", n(1)));
      karst.table("ticks").put(Item.of("id", n(2)));
      clock.advance(Duration.ofHours(23));
      karst.table("ticks").put(Item.of("id", n(3)));
      clock.advance(Duration.ofMinutes(55));
      String oldest = iterator(karst, ShardIteratorType.TRIM_HORIZON, null);
      clock.advance(
          Duration.ofMinutes(15)); // an iterator's life longer than the records can be asked for
      GetRecordsResponse first = karst.streams().getRecords(new GetRecordsRequest(oldest, 1));
      assertThat(first.records()).hasSize(1);
      String number = first.records().get(0).sequenceNumber();
      for (ShardIteratorType type :
          List.of(ShardIteratorType.AT_SEQUENCE_NUMBER, ShardIteratorType.AFTER_SEQUENCE_NUMBER)) {
        assertThatThrownBy(() -> iterator(karst, type, number))
            .isInstanceOf(TrimmedDataAccessException.class)
            .hasMessage("The data you are trying to access has been trimmed");
      }
      clock.advance(Duration.ofMinutes(6));
      assertThatThrownBy(
              () -> karst.streams().getRecords(GetRecordsRequest.of(first.nextShardIterator())))
          .isInstanceOf(TrimmedDataAccessException.class)
          .hasMessage("The data you are trying to access has been trimmed");
      assertThat(ids(karst, iterator(karst, ShardIteratorType.TRIM_HORIZON, null)))
          .containsExactly(3L);
    }
  }

  @Test
  void theOldestRecordsOfABusyStreamCanBeReadThoughTimeGoesOn() {
    try (Karst karst = streaming()) {
      for (int id = 0; id < 200; id++) {
        karst.table("ticks").put(Item.of("id", n(id)));
        clock.advance(Duration.ofSeconds(1));
      }
      clock.advance(Duration.ofHours(24).minusSeconds(100));
      String oldest = iterator(karst, ShardIteratorType.TRIM_HORIZON, null);
      clock.advance(Duration.ofSeconds(20));
      assertThat(ids(karst, oldest)).containsExactlyElementsOf(hours(100, 199));
    }
  }

  @Test
  void aDisabledStreamCanBeReadForADay() {
    try (Karst karst = streaming()) {
      karst.table("ticks").put(Item.of("id", n(1)));
      clock.advance(Duration.ofHours(1));
      karst.table("ticks").put(Item.of("id", n(2)));
      karst.disableStream("ticks");
      karst.table("ticks").put(Item.of("id", n(3)));
      String iterator = iterator(karst, ShardIteratorType.TRIM_HORIZON, null);
      GetRecordsResponse all = karst.streams().getRecords(GetRecordsRequest.of(iterator));
      assertThat(all.records()).hasSize(2);
      assertThat(all.nextShardIterator()).isNull();
      clock.advance(Duration.ofHours(23).plusMinutes(30));
      assertThat(ids(karst, iterator(karst, ShardIteratorType.TRIM_HORIZON, null)))
          .containsExactly(2L);
      String arn = streams(karst).get(0).streamArn();
      clock.advance(Duration.ofMinutes(31));
      assertThat(streams(karst)).isEmpty();
      assertThatThrownBy(() -> karst.streams().describeStream(DescribeStreamRequest.of(arn)))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessage("Requested resource not found: Stream: " + arn + " not found");
      assertThat(karst.describeTable("ticks").changeData().latestStream()).isPresent();
    }
  }

  @Test
  void theStreamOfADeletedTableCanBeReadForADayWhateverHappens() {
    try (Karst karst = streaming()) {
      karst.table("ticks").put(Item.of("id", n(1), "note", n(7)));
      karst.deleteTable("ticks");
      karst.createTable(TABLE);
      karst.enableStream("ticks", StreamViewType.KEYS_ONLY);
      assertFormerStream(karst);
    }
    clock.advance(Duration.ofHours(12));
    try (Karst karst = open()) { // closed cleanly: out of the manifest
      assertFormerStream(karst);
    }
    assertThat(directory.resolve("MANIFEST").toFile().delete()).isTrue();
    try (Karst karst = open()) { // out of the journal
      assertFormerStream(karst);
      clock.advance(Duration.ofHours(12).plusSeconds(1));
      assertThat(streams(karst)).hasSize(1);
    }
  }

  private void assertFormerStream(Karst karst) {
    assertThat(streams(karst)).hasSize(2);
    StreamSummary former = streams(karst).get(0);
    assertThat(
            karst
                .streams()
                .describeStream(DescribeStreamRequest.of(former.streamArn()))
                .streamDescription()
                .streamStatus())
        .isEqualTo(StreamStatus.DISABLED);
    List<StreamRecord> records =
        karst
            .streams()
            .getRecords(
                GetRecordsRequest.of(iterator(karst, former, ShardIteratorType.TRIM_HORIZON, null)))
            .records();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).newImage()).isEqualTo(Item.of("id", n(1), "note", n(7)));
  }

  private Karst open() {
    return Karst.at(directory).clock(clock).itemsPerTable(10_000).open();
  }

  private Karst streaming() {
    Karst karst = open();
    karst.createTable(TABLE);
    karst.enableStream("ticks", StreamViewType.NEW_IMAGE);
    return karst;
  }

  private static List<StreamSummary> streams(Karst karst) {
    return karst.streams().listStreams(new ListStreamsRequest("ticks", null, null)).streams();
  }

  private static String iterator(Karst karst, ShardIteratorType type, String sequenceNumber) {
    return iterator(karst, streams(karst).get(0), type, sequenceNumber);
  }

  private static String iterator(
      Karst karst, StreamSummary stream, ShardIteratorType type, String sequenceNumber) {
    String shard =
        karst
            .streams()
            .describeStream(DescribeStreamRequest.of(stream.streamArn()))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    return karst
        .streams()
        .getShardIterator(
            new GetShardIteratorRequest(stream.streamArn(), shard, type, sequenceNumber))
        .shardIterator();
  }

  private static List<Long> ids(Karst karst, String iterator) {
    List<Long> ids = new ArrayList<>();
    GetRecordsResponse response = karst.streams().getRecords(GetRecordsRequest.of(iterator));
    response
        .records()
        .forEach(
            record ->
                ids.add(
                    ((AttributeValue.N) record.keys().get("id").orElseThrow())
                        .value()
                        .longValueExact()));
    return ids;
  }

  private static List<Long> hours(long first, long last) {
    List<Long> hours = new ArrayList<>();
    for (long hour = first; hour <= last; hour++) {
      hours.add(hour);
    }
    return hours;
  }
}
