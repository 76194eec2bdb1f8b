package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.ShardFilter;
import dev.karst.operation.stream.ShardFilterType;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Streams, their shards and iterators, as ScyllaDB's tests of test_streams.py, which are run
 * against the service, have them.
 */
abstract class StreamConformance extends StreamingConformance {
  StreamConformance(ClientSupplier supplier) {
    super(supplier);
  }

  /** Puts items 1 to {@code count} of the partition {@code x}. */
  private void putItems(int count) {
    for (int i = 1; i <= count; i++) {
      put("composite", item("p", "x", "s", i));
    }
  }

  private static List<Long> numbers(List<StreamRecord> records) {
    return records.stream().map(record -> whole(record.keys(), "s")).toList();
  }

  /** The shard that has the records of the partition {@code x}, of which there must be one. */
  private Shard shardOf(String stream) {
    List<StreamRecord> all = records(stream);
    for (Shard shard : shards(stream)) {
      String start = iterator(stream, shard.shardId(), ShardIteratorType.TRIM_HORIZON);
      if (read(start).records().contains(all.get(0))) {
        return shard;
      }
    }
    throw new AssertionError("no shard has " + all.get(0));
  }

  private List<Long> read(String stream, Shard shard, ShardIteratorType type, String number) {
    String start = iterator(stream, shard.shardId(), type, number);
    return numbers(from(start, record -> whole(record.keys(), "s") == 5)).stream()
        .filter(n -> n <= 5)
        .toList();
  }

  @Test
  void openShards() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    List<Shard> shards = shards(stream);
    assertThat(shards)
        .isNotEmpty()
        .allSatisfy(
            shard -> {
              assertThat(shard.shardId()).matches("shardId-\\d{20}-[0-9a-f]{8}");
              assertThat(shard.parentShardId()).isNull();
              assertThat(shard.sequenceNumberRange().startingSequenceNumber())
                  .matches("[0-9]{21,40}");
              assertThat(shard.sequenceNumberRange().endingSequenceNumber()).isNull();
            });
    assertThat(shards)
        .extracting(Shard::shardId)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void iteratorsBeginWhereTheyAreAsked() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    putItems(5);
    List<StreamRecord> records = records(stream);
    Shard shard = shardOf(stream);
    String third = records.get(2).sequenceNumber();
    String first = shard.sequenceNumberRange().startingSequenceNumber();
    assertThat(read(stream, shard, ShardIteratorType.TRIM_HORIZON, null))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(read(stream, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, third))
        .containsExactly(3L, 4L, 5L);
    assertThat(read(stream, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, third))
        .containsExactly(4L, 5L);
    assertThat(read(stream, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, first))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(first.compareTo(records.get(0).sequenceNumber())).isNotPositive();
  }

  /** What was there before is not read, but for the service's slack, which Karst has not. */
  @Test
  void theLatestIteratorBeginsWithWhatComes() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    putItems(3);
    Shard shard = shardOf(stream);
    String start = iterator(stream, shard.shardId(), ShardIteratorType.LATEST);
    put("composite", item("p", "x", "s", 4));
    put("composite", item("p", "x", "s", 5));
    assertThat(numbers(from(start, record -> whole(record.keys(), "s") == 5)))
        .containsExactly(4L, 5L);
  }

  /** There always are records, if none, and on an open shard a place to go on. */
  @Test
  void nothingToReadYet() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    for (Shard shard : shards(stream)) {
      for (ShardIteratorType type :
          List.of(ShardIteratorType.TRIM_HORIZON, ShardIteratorType.LATEST)) {
        GetRecordsResponse answer = read(iterator(stream, shard.shardId(), type));
        assertThat(answer.records()).isEmpty();
        assertThat(answer.nextShardIterator()).isNotNull();
        assertThat(read(answer.nextShardIterator()).nextShardIterator()).isNotNull();
      }
    }
  }

  @Test
  void pages() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    putItems(7);
    Shard shard = shardOf(stream);
    String start = iterator(stream, shard.shardId(), ShardIteratorType.TRIM_HORIZON);
    List<StreamRecord> read = new ArrayList<>();
    String next = start;
    while (read.size() < 7) {
      GetRecordsResponse page = read(next, 2);
      assertThat(page.records()).hasSizeBetween(1, 2);
      read.addAll(page.records());
      next = page.nextShardIterator();
    }
    assertThat(numbers(read.subList(0, 7))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(read(start, 1000).records().subList(0, 7)).isEqualTo(read.subList(0, 7));
    assertThat(read(start, 1).records()).isEqualTo(read.subList(0, 1));
  }

  @Test
  void aPageHasAtMostAThousandRecords() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    putItems(1100);
    String start = iterator(stream, shardOf(stream).shardId(), ShardIteratorType.TRIM_HORIZON);
    List<StreamRecord> first = read(start).records();
    assertThat(first).hasSizeBetween(1, 1000);
    List<Long> all = numbers(from(start, record -> whole(record.keys(), "s") == 1100));
    assertThat(all.subList(0, 1100)).isSorted().doesNotHaveDuplicates().endsWith(1100L);
  }

  @Test
  void aPageHasAtMostAMegabyte() {
    String stream = createStreamed(StreamViewType.NEW_AND_OLD_IMAGES);
    String large = "x".repeat(390_000);
    for (int i = 1; i <= 3; i++) {
      put("composite", item("p", "x", "s", i, "a", large));
      put("composite", item("p", "x", "s", i, "b", large));
    }
    String start = iterator(stream, shardOf(stream).shardId(), ShardIteratorType.TRIM_HORIZON);
    int pages = 0;
    List<StreamRecord> read = new ArrayList<>();
    for (String next = start; read.size() < 6; pages++) {
      GetRecordsResponse page = read(next);
      assertThat(page.records().stream().mapToLong(StreamRecord::sizeBytes).sum())
          .isLessThanOrEqualTo(1 << 20);
      read.addAll(page.records());
      next = page.nextShardIterator();
    }
    assertThat(pages).isGreaterThan(3);
    assertThat(numbers(read).subList(0, 6)).containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
  }

  /** The iterator of before goes on working, and the last answer says that there is no more. */
  @Test
  void aDisabledStreamIsReadToItsEnd() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    putItems(3);
    Shard shard = shardOf(stream);
    String before = iterator(stream, shard.shardId(), ShardIteratorType.TRIM_HORIZON);
    disable("composite", stream);

    assertThat(shards(stream))
        .allSatisfy(
            closed -> assertThat(closed.sequenceNumberRange().endingSequenceNumber()).isNotNull());
    for (String start :
        List.of(before, iterator(stream, shard.shardId(), ShardIteratorType.TRIM_HORIZON))) {
      GetRecordsResponse part = read(start, 2);
      assertThat(numbers(part.records())).containsExactly(1L, 2L);
      assertThat(part.nextShardIterator()).isNotNull();
      GetRecordsResponse rest = read(part.nextShardIterator());
      assertThat(rest.records()).isNotEmpty();
      assertThat(rest.nextShardIterator()).isNull();
      assertThat(numbers(rest.records()).get(0)).isEqualTo(3);
    }
    List<StreamRecord> all = allOf(stream);
    Shard closed =
        shards(stream).stream().filter(s -> s.shardId().equals(shard.shardId())).toList().get(0);
    assertThat(closed.sequenceNumberRange().endingSequenceNumber())
        .isGreaterThanOrEqualTo(all.get(all.size() - 1).sequenceNumber());
    GetRecordsResponse end = read(iterator(stream, shard.shardId(), ShardIteratorType.LATEST));
    assertThat(end.records()).isEmpty();
    assertThat(end.nextShardIterator()).isNull();
  }

  @Test
  void anEmptyStreamThatIsDisabledHasNoMore() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    disable("composite", stream);
    for (Shard shard : shards(stream)) {
      GetRecordsResponse answer =
          read(iterator(stream, shard.shardId(), ShardIteratorType.TRIM_HORIZON));
      assertThat(answer.records()).isEmpty();
      assertThat(answer.nextShardIterator()).isNull();
    }
  }

  @Test
  void shardsArePaged() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    List<Shard> shards = shards(stream);
    List<Shard> found = new ArrayList<>();
    String start = null;
    do {
      StreamDescription page =
          streams()
              .describeStream(new DescribeStreamRequest(stream, 1, start, null))
              .streamDescription();
      assertThat(page.shards()).hasSizeLessThanOrEqualTo(1);
      found.addAll(page.shards());
      start = page.lastEvaluatedShardId();
      if (start != null) {
        assertThat(page.shards()).extracting(Shard::shardId).containsExactly(start);
      }
    } while (start != null);
    assertThat(found).isEqualTo(shards);
    assertThat(behind(stream, shards.get(shards.size() - 1).shardId())).isEmpty();
    assertThat(behind(stream, "z".repeat(40))).isEmpty();
  }

  private List<Shard> behind(String stream, String shard) {
    return streams()
        .describeStream(new DescribeStreamRequest(stream, null, shard, null))
        .streamDescription()
        .shards();
  }

  @Test
  void aShardWithoutChildren() {
    String stream = createStreamed(StreamViewType.NEW_IMAGE);
    ShardFilter children =
        new ShardFilter(ShardFilterType.CHILD_SHARDS, shards(stream).get(0).shardId());
    StreamDescription described =
        streams()
            .describeStream(new DescribeStreamRequest(stream, null, null, children))
            .streamDescription();
    StreamDescription all = describe(stream);
    assertThat(described.shards()).isEmpty();
    assertThat(described.streamStatus()).isEqualTo(all.streamStatus());
    assertThat(described.keySchema()).isEqualTo(all.keySchema());
    assertThat(described.streamLabel()).isEqualTo(all.streamLabel());
  }

  @Test
  void manyPartitionsAreAllInTheirShards() {
    String stream = createStreamed(StreamViewType.NEW_IMAGE);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Item item = item("p", "p" + i % 40, "s", i);
      items.add(item);
      put("composite", item);
    }
    disable("composite", stream);
    assertThat(allOf(stream))
        .extracting(StreamRecord::newImage)
        .containsExactlyInAnyOrderElementsOf(items);
  }
}
