package dev.karst.jmh;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;

import dev.karst.Karst;
import dev.karst.operation.PutItemRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * What a stream costs those who write: puts that replace items, with and without one, in files,
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

  @Param("200000")
  int items;

  /** What the records of the stream show, if there is one. */
  @Param({NONE, "KEYS_ONLY", "NEW_IMAGE", "NEW_AND_OLD_IMAGES"})
  String stream;

  private Path directory;
  private Karst karst;
  private OrderRepository orders;
  private int[] indexes;
  private String[] customerIds;
  private int next;
  private int version;

  /** Fills the tables, then enables their streams. */
  @Setup(Level.Trial)
  public void load() throws IOException {
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
      karst.enableStream("orders", StreamViewType.valueOf(stream));
      karst.enableStream(NOTES, StreamViewType.valueOf(stream));
    }
    indexes = Orders.skewedIndexes(items, DRAWS, 42);
  }

  /** Closes the database and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
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
