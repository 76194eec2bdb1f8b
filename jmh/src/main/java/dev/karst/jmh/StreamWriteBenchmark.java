package dev.karst.jmh;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;

import dev.karst.Karst;
import dev.karst.operation.PutItemRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.StreamConsumer;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What a stream, and those who read it, cost those who write: puts that replace items, in files,
 * keys skewed.
 *
 * <p>Run with {@code ./karst bench StreamWriteBenchmark}, with allocations by {@code -- -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class StreamWriteBenchmark {
  private static final int DRAWS = 1 << 20;
  private static final String NOTES = "notes";
  private static final String NONE = "NONE";
  private static final String READ = "+READ";

  @Param("200000")
  int items;

  /** What the records of the stream show, if there is one, and whether they are read meanwhile. */
  @Param({NONE, "KEYS_ONLY", "NEW_IMAGE", "NEW_AND_OLD_IMAGES", "NEW_AND_OLD_IMAGES" + READ})
  String stream;

  private @Nullable Thread reader;
  private volatile boolean reading;
  private Path directory;
  private Karst karst;
  private OrderRepository orders;
  private int[] indexes;
  private String[] customerIds;
  private int next;
  private int version;

  /** Fills the tables, then enables their streams. */
  @Setup(Level.Trial)
  public void load(BenchmarkParams benchmark) throws IOException {
    directory = Files.createTempDirectory("karst-bench");
    karst = Karst.open(directory.resolve("karst"));
    orders = OrderRepository.on(karst);
    customerIds = Orders.customerIds(items);
    karst.createTable(new TableDefinition(NOTES, KeySchema.simple("id", KeyType.N)));
    for (int i = 0; i < items; i++) {
      typedPut(i);
      putItem(i);
    }
    if (!stream.equals(NONE)) {
      StreamViewType view = StreamViewType.valueOf(stream.replace(READ, ""));
      karst.enableStream("orders", view);
      karst.enableStream(NOTES, view);
    }
    if (stream.endsWith(READ)) {
      reading = true;
      startReading(benchmark.getBenchmark().endsWith("typedPut") ? "orders" : NOTES);
    }
    indexes = Orders.skewedIndexes(items, DRAWS, 42);
  }

  /** Closes the database and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException, InterruptedException {
    reading = false;
    if (reader != null) {
      reader.join();
    }
    karst.close();
    TemporaryFiles.delete(directory);
  }

  /** One typed order, replaced by another. */
  @Benchmark
  public void typedPut() {
    typedPut(nextIndex());
  }

  /** One item, replaced by another through a request. */
  @Benchmark
  public Object putItem() {
    return putItem(nextIndex());
  }

  private void startReading(String table) {
    karst.retainChanges(table, Duration.ofDays(1));
    StreamConsumer consumer = karst.consumers(table).open("reader", StartingPosition.latest());
    Thread thread =
        new Thread(
            () -> {
              try (consumer) {
                while (reading) {
                  consumer.poll(1000, Duration.ofMillis(100));
                }
              }
            });
    thread.start();
    reader = thread;
  }

  private void typedPut(int index) {
    orders.put(Orders.order(customerIds, index, version++));
  }

  private Object putItem(int index) {
    return karst.operations().putItem(PutItemRequest.builder(NOTES, note(index)).build());
  }

  private Item note(int id) {
    return Item.builder()
        .put("id", n(id))
        .put("version", n(version++))
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
