package dev.karst.jmh;

import dev.karst.Karst;
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
 * What the mapper costs: its generated repository beside code written by hand on core's typed
 * tables, and beside the AWS SDK's Enhanced Client in the same process. Orders in files, keys
 * skewed.
 *
 * <p>Run with {@code ./karst bench MapperBenchmark}, with allocations by {@code -- -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class MapperBenchmark {
  private static final int DRAWS = 1 << 18;

  @Param({"generated", "handWritten", "enhancedClient"})
  String store;

  @Param("200000")
  int items;

  private Path directory;
  private Karst karst;
  private MapperStore orders;
  private int[] indexes;
  private String[] customerIds;
  private int next;

  /** Fills the table. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    directory = Files.createTempDirectory("karst-bench");
    karst = Karst.open(directory.resolve("karst"));
    orders = MapperStore.on(store, karst);
    customerIds = Orders.customerIds(items);
    for (int i = 0; i < items; i++) {
      orders.put(Orders.order(customerIds, i, 0));
    }
    indexes = Orders.skewedIndexes(items, DRAWS, 42);
  }

  /** Closes the database and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    karst.close();
    TemporaryFiles.delete(directory);
  }

  /** One order by its key. */
  @Benchmark
  public Object find() {
    int index = nextIndex();
    return orders.find(customerIds[index / Orders.PER_CUSTOMER], Orders.number(index));
  }

  /** One order, replaced. */
  @Benchmark
  public void put() {
    orders.put(Orders.order(customerIds, nextIndex(), next));
  }

  /** Two attributes of one order. */
  @Benchmark
  public Object update() {
    int index = nextIndex();
    String status = (next & 1) == 0 ? "PACKED" : "SHIPPED";
    return orders.update(customerIds[index / Orders.PER_CUSTOMER], Orders.number(index), status, 1);
  }

  /** The 20 orders of one customer. */
  @Benchmark
  public Object query20() {
    return orders.query(customerIds[nextIndex() / Orders.PER_CUSTOMER]);
  }

  private int nextIndex() {
    next = (next + 1) & (DRAWS - 1);
    return indexes[next];
  }
}
