package dev.karst.jmh;

import static dev.karst.value.AttributeValue.n;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.trigger.Trigger;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * From a write to the trigger's handler that is given it, and back: the put is part of the time,
 * and that the handler wakes who wrote. Once write after write, and once with a pause before each,
 * in which everybody has gone to sleep.
 *
 * <p>Run with {@code ./karst bench TriggerDelayBenchmark}; the median is {@code p0.50}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, the set-up the rest
public class TriggerDelayBenchmark {
  private static final int KEYS = 1000;
  private static final int WARM = 100_000;

  /** How long to wait before each write. */
  @Param({"0", "10"})
  int pauseMillis;

  private Path directory;
  private Karst karst;
  private Table ticks;
  private Trigger trigger;
  private long written;
  private final Semaphore handled = new Semaphore(0);

  /** Starts the trigger. */
  @Setup(Level.Trial)
  public void start() throws IOException, InterruptedException {
    directory = Files.createTempDirectory("karst-bench");
    karst = Karst.open(directory.resolve("karst"));
    ticks = karst.createTable(new TableDefinition("ticks", KeySchema.simple("id", KeyType.N)));
    karst.enableStream("ticks", StreamViewType.NEW_IMAGE);
    trigger =
        karst
            .trigger("ticks")
            .named("bench")
            .handler(batch -> handled.release(batch.records().size()))
            .start();
    for (int i = 0; i < WARM; i++) { // with pauses alone too little is written for the compiler
      written++;
      ticks.put(Item.of("id", n(written % KEYS), "number", n(written)));
    }
    handled.acquire(WARM);
  }

  /** Closes the database and deletes its files. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    trigger.close();
    karst.close();
    TemporaryFiles.delete(directory);
  }

  /** Not measured: everybody may go to sleep. */
  @Setup(Level.Invocation)
  public void pause() {
    if (pauseMillis > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
    }
  }

  /** A write, until the handler was given it. */
  @Benchmark
  public long writeUntilHandled() throws InterruptedException {
    written++;
    ticks.put(Item.of("id", n(written % KEYS), "number", n(written)));
    handled.acquire();
    return written;
  }
}
