package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableDescription;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.schema.StreamViewType;
import dev.karst.value.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the stream of the table {@link Tables#COMPOSITE}. DynamoDB shows a change in a stream some
 * time after it was made, so readers ask again until they come to a change that was made last.
 */
abstract class StreamingConformance extends Conformance {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String TABLE = "composite";

  /** No test's own items have sort keys as large. */
  private static final int MARKS = 1_000_000;

  private int marks;

  StreamingConformance(ClientSupplier supplier) {
    super(supplier);
  }

  /** A change as a stream of both images shows it; an image is null where there is none. */
  record Change(EventName name, Item keys, Item oldImage, Item newImage) {
    static Change of(StreamRecord record) {
      return new Change(record.eventName(), record.keys(), record.oldImage(), record.newImage());
    }

    static Change insert(Item item) {
      return new Change(EventName.INSERT, keys(item), null, item);
    }

    static Change modify(Item before, Item after) {
      return new Change(EventName.MODIFY, keys(after), before, after);
    }

    static Change remove(Item item) {
      return new Change(EventName.REMOVE, keys(item), item, null);
    }

    private static Item keys(Item item) {
      return item("p", item.get("p").orElseThrow(), "s", item.get("s").orElseThrow());
    }
  }

  /** Creates the table with a stream, and gives the stream's ARN. */
  final String createStreamed(StreamViewType viewType) {
    return db().createTable(
            Tables.request(Tables.COMPOSITE)
                .streamSpecification(StreamSpecification.enabled(viewType))
                .build())
        .tableDescription()
        .latestStreamArn();
  }

  final TableDescription specify(String table, StreamSpecification specification) {
    return db().updateTable(
            UpdateTableRequest.builder(table).streamSpecification(specification).build())
        .tableDescription();
  }

  /** Enables the table's stream, and gives its ARN. */
  final String enable(String table, StreamViewType viewType) {
    return specify(table, StreamSpecification.enabled(viewType)).latestStreamArn();
  }

  /** Disables the table's stream, and waits until it says so. */
  final void disable(String table, String stream) {
    specify(table, StreamSpecification.disabled());
    awaitStatus(stream, StreamStatus.DISABLED);
  }

  final void awaitStatus(String stream, StreamStatus status) {
    until(() -> describe(stream).streamStatus() == status);
  }

  final StreamDescription describe(String stream) {
    return streams().describeStream(DescribeStreamRequest.of(stream)).streamDescription();
  }

  final List<Shard> shards(String stream) {
    return describe(stream).shards();
  }

  final String iterator(String stream, String shard, ShardIteratorType type) {
    return streams()
        .getShardIterator(GetShardIteratorRequest.of(stream, shard, type))
        .shardIterator();
  }

  final String iterator(String stream, String shard, ShardIteratorType type, String number) {
    return streams()
        .getShardIterator(new GetShardIteratorRequest(stream, shard, type, number))
        .shardIterator();
  }

  final GetRecordsResponse read(String iterator) {
    return streams().getRecords(GetRecordsRequest.of(iterator));
  }

  final GetRecordsResponse read(String iterator, int limit) {
    return streams().getRecords(new GetRecordsRequest(iterator, limit));
  }

  /** All changes of the partition {@code x} so far, in their order. */
  final List<Change> changes(String stream) {
    return records(stream).stream().map(Change::of).toList();
  }

  /** All records of the partition {@code x} so far, in their order. */
  final List<StreamRecord> records(String stream) {
    Item mark = item("p", "x", "s", MARKS + ++marks);
    put(TABLE, mark);
    List<StreamRecord> records = new ArrayList<>();
    Predicate<StreamRecord> last = record -> record.keys().get("s").equals(mark.get("s"));
    for (Shard shard : shards(stream)) {
      String start = iterator(stream, shard.shardId(), ShardIteratorType.TRIM_HORIZON);
      records.addAll(from(start, last));
    }
    assertThat(records).anyMatch(last);
    return records.stream().filter(record -> whole(record.keys(), "s") <= MARKS).toList();
  }

  /** All records of a closed stream, in the order of its shards. */
  final List<StreamRecord> allOf(String closedStream) {
    List<StreamRecord> records = new ArrayList<>();
    for (Shard shard : shards(closedStream)) {
      String start = iterator(closedStream, shard.shardId(), ShardIteratorType.TRIM_HORIZON);
      records.addAll(from(start, record -> false));
    }
    return records;
  }

  /** Reads on until a record was found, or the shard ends, or patience does. */
  final List<StreamRecord> from(String start, Predicate<StreamRecord> last) {
    List<StreamRecord> records = new ArrayList<>();
    String[] next = {start};
    until(
        () -> {
          GetRecordsResponse page = read(next[0]);
          records.addAll(page.records());
          next[0] = page.nextShardIterator();
          return next[0] == null || page.records().stream().anyMatch(last);
        });
    return records;
  }

  /** The next records of a shard, as many as there must be. */
  final List<StreamRecord> next(String start, int count) {
    List<StreamRecord> records = new ArrayList<>();
    return from(
        start,
        record -> {
          records.add(record);
          return records.size() == count;
        });
  }

  private interface Condition {
    boolean holds();
  }

  private static void until(Condition condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
