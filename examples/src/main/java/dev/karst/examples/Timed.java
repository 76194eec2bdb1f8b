package dev.karst.examples;

import java.time.Duration;
import java.util.function.Supplier;

/** A result and what it cost. */
public record Timed<T>(T value, Duration time) {
  /** Runs {@code work} and looks at the clock. */
  public static <T> Timed<T> of(Supplier<? extends T> work) {
    long start = System.nanoTime();
    T value = work.get();
    return new Timed<>(value, Duration.ofNanos(System.nanoTime() - start));
  }
}
