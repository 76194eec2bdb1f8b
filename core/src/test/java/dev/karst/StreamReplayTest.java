package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream read from its start makes the table again, whoever wrote to it at the same time. */
class StreamReplayTest {
  private static final int WRITERS = 4;
  private static final int STEPS = 4_000;
  private static final int KEYS = 150;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readingAlongsideWritersReproducesTheTable(boolean inMemory) throws Exception {
    long seed = System.nanoTime();
    try (Karst karst =
            inMemory
                ? Karst.withoutDirectory().itemsPerTable(10_000).open()
                : Karst.at(directory).itemsPerTable(10_000).open();
        Workers workers = new Workers(WRITERS)) {
      Table table = karst.createTable(table("things"));
      karst.createTable(table("noise"));
      karst.enableStream("things", StreamViewType.NEW_AND_OLD_IMAGES);
      Replica replica = new Replica(karst);
      List<Future<?>> writing =
          workers.startAll(worker -> write(karst, new Random(seed + worker), worker));
      while (!writing.stream().allMatch(Future::isDone)) {
        replica.readSome();
      }
      for (Future<?> writer : writing) {
        writer.get();
      }
      replica.readToEnd();
      assertThat(replica.items).as("seed %s", seed).isEqualTo(contents(table));
    }
  }

  @Test
  void aStreamGoesOnOverOpeningsOfTheDatabase() throws Exception {
    Map<Item, Item> contents = new HashMap<>();
    for (int opening = 0; opening < 4; opening++) {
      try (Karst karst = Karst.at(directory).itemsPerTable(10_000).open()) {
        Table table = karst.table(table("things"));
        karst.table(table("noise"));
        if (opening == 0) {
          karst.enableStream("things", StreamViewType.NEW_AND_OLD_IMAGES);
        }
        write(karst, new Random(opening), opening);
        contents = contents(table);
      }
    }
    try (Karst karst = Karst.at(directory).itemsPerTable(10_000).open()) {
      Replica replica = new Replica(karst);
      replica.readToEnd();
      assertThat(replica.items).isEqualTo(contents);
    }
  }

  private static TableDefinition table(String name) {
    return new TableDefinition(name, KeySchema.composite("p", KeyType.S, "s", KeyType.N));
  }

  /** Puts, updates and deletes, alone and in transactions, some of which change nothing. */
  private static void write(Karst karst, Random random, int worker) {
    Table things = karst.table("things");
    for (int step = 0; step < STEPS; step++) {
      Item key = key(random);
      Item item = key.toBuilder().put("v", n(random.nextInt(4))).put("w", n(worker)).build();
      switch (random.nextInt(7)) {
        case 0, 1 -> things.put(item);
        case 2 -> things.delete(key);
        case 3 -> things.update(key, u -> u.updateExpression("ADD c :one").value(":one", n(1)));
        case 4 ->
            things.update(
                key, u -> u.updateExpression("SET v = :v").value(":v", n(random.nextInt(2))));
        case 5 -> karst.table("noise").put(item);
        default -> karst.operations().transactWriteItems(transaction(item, random));
      }
    }
  }

  private static TransactWriteItemsRequest transaction(Item item, Random random) {
    Item other = Item.of("p", s("t" + random.nextInt(9)), "s", n(100 + random.nextInt(9)));
    Item third = Item.of("p", s("t"), "s", n(200 + random.nextInt(9)));
    return TransactWriteItemsRequest.builder(
            List.of(
                TransactWriteItem.of(TransactPut.builder("things", item).build()),
                TransactWriteItem.of(
                    TransactUpdate.builder("things", other)
                        .updateExpression("ADD c :one")
                        .value(":one", n(1))
                        .build()),
                TransactWriteItem.of(TransactDelete.builder("things", third).build())))
        .build();
  }

  private static Item key(Random random) {
    int number = random.nextInt(KEYS);
    return Item.of("p", s("p" + number % 10), "s", n(number / 10));
  }

  private static Map<Item, Item> contents(Table table) {
    Map<Item, Item> items = new HashMap<>();
    table.scan().items().forEach(item -> items.put(keyOf(item), item));
    return items;
  }

  private static Item keyOf(Item item) {
    return Item.of("p", item.get("p").orElseThrow(), "s", item.get("s").orElseThrow());
  }

  /** What the stream says the table is, checked change by change. */
  private static final class Replica {
    private final Karst karst;
    private final Map<Item, Item> items = new HashMap<>();
    private String iterator;
    private String last = "";

    Replica(Karst karst) {
      this.karst = karst;
      StreamSummary stream =
          karst
              .streams()
              .listStreams(new ListStreamsRequest("things", null, null))
              .streams()
              .get(0);
      List<Shard> shards =
          karst
              .streams()
              .describeStream(DescribeStreamRequest.of(stream.streamArn()))
              .streamDescription()
              .shards();
      assertThat(shards).hasSize(1);
      iterator =
          karst
              .streams()
              .getShardIterator(
                  GetShardIteratorRequest.of(
                      stream.streamArn(), shards.get(0).shardId(), ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
    }

    List<StreamRecord> readSome() {
      GetRecordsResponse response = karst.streams().getRecords(new GetRecordsRequest(iterator, 97));
      iterator = response.nextShardIterator();
      response.records().forEach(this::apply);
      return response.records();
    }

    void readToEnd() {
      while (!readSome().isEmpty()) {}
    }

    private static int size(@Nullable Item item) {
      return item == null ? 0 : ItemSize.of(item);
    }

    private void apply(StreamRecord record) {
      assertThat(record.sequenceNumber()).isGreaterThan(last);
      last = record.sequenceNumber();
      Item before = items.get(record.keys());
      assertThat(record.oldImage()).isEqualTo(before);
      assertThat(record.newImage()).isNotEqualTo(before);
      assertThat(record.sizeBytes())
          .isEqualTo(size(record.keys()) + size(record.newImage()) + size(record.oldImage()));
      EventName expected =
          record.newImage() == null
              ? EventName.REMOVE
              : before == null ? EventName.INSERT : EventName.MODIFY;
      assertThat(record.eventName()).isEqualTo(expected);
      if (record.newImage() == null) {
        items.remove(record.keys());
      } else {
        assertThat(keyOf(record.newImage())).isEqualTo(record.keys());
        items.put(record.keys(), record.newImage());
      }
    }
  }
}
