package dev.karst.jmh;

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
 * Find, put and query of 20 among a million orders in files, keys skewed.
 *
 * <p>Run with {@code ./karst bench OrderBenchmark}, with allocations by {@code -- -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class OrderBenchmark {
  private static final int DRAWS = 1 << 20;

  @Param({"karst", "rawMap", "rawMapAndQueue"})
  String store;

  @Param("1000000")
  int items;

  private Path directory;
  private OrderStore orders;
  private int[] indexes;
  private String[] customerIds;
  private int next;

  /** Fills the store. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    directory = Files.createTempDirectory("karst-bench");
    orders = OrderStore.open(store, directory, items);
    customerIds = Orders.customerIds(items);
    for (int i = 0; i < items; i++) {
      orders.put(i, Orders.order(customerIds, i, 0));
    }
    indexes = Orders.skewedIndexes(items, DRAWS, 42);
  }

  /** Closes the store and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    orders.close();
    TemporaryFiles.delete(directory);
  }

  /** One order by its key. */
  @Benchmark
  public Object find() {
    return orders.find(nextIndex());
  }

  /** One order, replaced. */
  @Benchmark
  public void put() {
    int index = nextIndex();
    orders.put(index, Orders.order(customerIds, index, next));
  }

  /** The 20 orders of one customer. */
  @Benchmark
  public Object query20() {
    return orders.query(nextIndex());
  }

  private int nextIndex() {
    next = (next + 1) & (DRAWS - 1);
    return indexes[next];
  }
}
