package dev.karst.jmh;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the result of {@link OrderBenchmark#find} is by itself: the yardstick for its allocation.
 *
 * <p>Run with {@code ./karst bench 'ResultBenchmark|OrderBenchmark.find' -- -prof gc} and compare
 * {@code gc.alloc.rate.norm}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ResultBenchmark {
  private final Order order = Orders.order(Orders.customerIds(1), 0, 2);
  private final byte[] customerId = order.customerId().getBytes(StandardCharsets.UTF_8);
  private final byte[] status = order.status().getBytes(StandardCharsets.UTF_8);
  private final byte[] note = order.note().getBytes(StandardCharsets.UTF_8);
  private long second = order.placedAt().getEpochSecond();

  /** An order and its parts, made of bytes that are at hand. */
  @Benchmark
  public Object resultAlone() {
    return Optional.of(
        new Order(
            new String(customerId, StandardCharsets.UTF_8),
            order.number(),
            new String(status, StandardCharsets.UTF_8),
            Instant.ofEpochSecond(second++),
            order.totalCents(),
            order.lines(),
            order.paid(),
            new String(note, StandardCharsets.UTF_8)));
  }
}
