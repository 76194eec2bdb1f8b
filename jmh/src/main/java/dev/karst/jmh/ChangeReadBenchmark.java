package dev.karst.jmh;

import dev.karst.Karst;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.StreamConsumer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast a consumer reads changes out of a journal that the system holds in memory: a million
 * orders replaced, one after the other, again and again from the start.
 *
 * <p>Run with {@code ./karst bench ChangeReadBenchmark}, with allocations by {@code -- -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class ChangeReadBenchmark {
  private static final int AT_ONCE = 1000;

  @Param("1000000")
  int changes;

  /** Whether both images of a change are looked at, or its key alone. */
  @Param({"true", "false"})
  boolean images;

  private Path directory;
  private Karst karst;
  private StreamConsumer consumer;

  /** Writes the changes. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    directory = Files.createTempDirectory("karst-bench");
    karst = Karst.open(directory.resolve("karst"));
    OrderRepository orders = OrderRepository.on(karst);
    karst.enableStream("orders", StreamViewType.KEYS_ONLY);
    karst.retainChanges("orders", Duration.ofDays(1));
    String[] customerIds = Orders.customerIds(changes / 2);
    for (int i = 0; i < changes; i++) {
      orders.put(Orders.order(customerIds, i % (changes / 2), i));
    }
    consumer = karst.consumers("orders").open("reader", StartingPosition.trimHorizon());
  }

  /** Closes the database and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    consumer.close();
    karst.close();
    TemporaryFiles.delete(directory);
  }

  /** A change; they are read a thousand at a time. */
  @Benchmark
  @OperationsPerInvocation(AT_ONCE)
  public long read() {
    List<StreamRecord> records = consumer.poll(AT_ONCE, Duration.ZERO);
    if (records.size() < AT_ONCE) {
      consumer.seek(StartingPosition.trimHorizon());
      records = consumer.poll(AT_ONCE, Duration.ZERO);
    }
    long sum = 0;
    for (StreamRecord record : records) {
      sum += record.keys().size();
      if (images) {
        sum += record.newImage() == null ? 0 : record.newImage().size();
        sum += record.oldImage() == null ? 0 : record.oldImage().size();
      }
    }
    return sum;
  }
}
