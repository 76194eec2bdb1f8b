package dev.karst.jmh;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What conditions, updates and transactions cost beside a plain put: on typed orders and through
 * requests, in files, keys skewed.
 *
 * <p>Run with {@code ./karst bench WriteBenchmark}, with allocations by {@code -- -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class WriteBenchmark {
  private static final int DRAWS = 1 << 20;
  private static final int LARGE_ITEMS = 10_000;
  private static final String NOTES = "notes";
  private static final String LARGE = "large";

  @Param("200000")
  int items;

  private Path directory;
  private Karst karst;
  private OrderRepository orders;
  private Table large;
  private int[] indexes;
  private String[] customerIds;
  private int next;

  /** Fills the tables. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    directory = Files.createTempDirectory("karst-bench");
    karst = Karst.open(directory.resolve("karst"));
    orders = OrderRepository.on(karst);
    customerIds = Orders.customerIds(items);
    Table notes = karst.createTable(new TableDefinition(NOTES, KeySchema.simple("id", KeyType.N)));
    for (int i = 0; i < items; i++) {
      orders.put(Orders.order(customerIds, i, 0));
      notes.put(note(i, 0));
    }
    large = karst.createTable(new TableDefinition(LARGE, KeySchema.simple("id", KeyType.N)));
    for (int i = 0; i < LARGE_ITEMS; i++) {
      large.put(note(i, 0).toBuilder().put("body", "x".repeat(4000)).put("visits", 0).build());
    }
    indexes = Orders.skewedIndexes(items, DRAWS, 42);
  }

  /** Closes the database and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    karst.close();
    TemporaryFiles.delete(directory);
  }

  /** One typed order, replaced. */
  @Benchmark
  public void typedPut() {
    orders.put(Orders.order(customerIds, nextIndex(), next));
  }

  /** One typed order, replaced if one of its attributes is what it is. */
  @Benchmark
  public Object typedPutIf() {
    return orders.putIf(Orders.order(customerIds, nextIndex(), next), Order_.totalCents.ge(0L));
  }

  /** One item, replaced through a request. */
  @Benchmark
  public Object putItem() {
    return karst
        .operations()
        .putItem(PutItemRequest.builder(NOTES, note(nextIndex(), next)).build());
  }

  /** One item, replaced through a request if one of its attributes is what it is. */
  @Benchmark
  public Object putItemIf() {
    return karst
        .operations()
        .putItem(
            PutItemRequest.builder(NOTES, note(nextIndex(), next))
                .conditionExpression("version >= :least")
                .value(":least", n(0))
                .build());
  }

  /** Four items of different partitions, replaced in one transaction. */
  @Benchmark
  public Object transactFour() {
    List<TransactWriteItem> writes = new ArrayList<>(4);
    int first = nextIndex();
    for (int i = 0; i < 4; i++) {
      Item note = note((first + i * 17) % items, next);
      writes.add(TransactWriteItem.of(TransactPut.builder(NOTES, note).build()));
    }
    return karst.operations().transactWriteItems(TransactWriteItemsRequest.builder(writes).build());
  }

  /** One number of an item of 4 KB, counted up. */
  @Benchmark
  public Object updateOneOfFourKilobytes() {
    return karst.operations().updateItem(countUp(LARGE, nextIndex() % LARGE_ITEMS, "visits"));
  }

  /** One number of an item of 200 bytes, counted up: what of the above is not the item's size. */
  @Benchmark
  public Object updateOneOfTwoHundredBytes() {
    return karst.operations().updateItem(countUp(NOTES, nextIndex(), "version"));
  }

  private static UpdateItemRequest countUp(String table, int id, String attribute) {
    return UpdateItemRequest.builder(table, Item.of("id", n(id)))
        .updateExpression("ADD " + attribute + " :one")
        .value(":one", n(1))
        .build();
  }

  private static Item note(int id, int version) {
    return Item.builder()
        .put("id", id)
        .put("version", version)
        .put("title", s("a title of some thirty characters"))
        .put("author", s("somebody"))
        .put("text", s("a text that makes the item about two hundred bytes long, as orders are"))
        .build();
  }

  private int nextIndex() {
    next = (next + 1) & (DRAWS - 1);
    return indexes[next];
  }
}
