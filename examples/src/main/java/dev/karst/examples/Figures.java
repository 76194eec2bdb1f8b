package dev.karst.examples;

import java.time.Duration;
import java.util.Locale;

/** Counts, times and sizes as people read them: three digits and a unit. */
public final class Figures {
  private Figures() {}

  /** {@code 4,609}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 film}, {@code 4,609 films}. */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** {@code 740 ns}, {@code 18.2 µs}, {@code 412 ms}, {@code 1.50 s}. */
  public static String time(Duration time) {
    double nanos = time.toNanos();
    if (nanos < 999.5) {
      return String.format(Locale.ROOT, "%.0f ns", nanos);
    }
    if (nanos < 999.5e3) {
      return threeDigits(nanos / 1e3) + " µs";
    }
    return nanos < 999.5e6 ? threeDigits(nanos / 1e6) + " ms" : threeDigits(nanos / 1e9) + " s";
  }

  /** What one of {@code count} took, such as {@code 18.2 µs each}; nothing if there was none. */
  public static String timeEach(Duration time, long count) {
    return count == 0 ? "" : time(time.dividedBy(count)) + " each";
  }

  /** {@code 740 bytes}, {@code 18.2 KB}, {@code 412 MB}; a KB is 1,000 bytes. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return count(bytes, "byte", "bytes");
    }
    if (bytes < 999_500) {
      return threeDigits(bytes / 1e3) + " KB";
    }
    return bytes < 999_500_000
        ? threeDigits(bytes / 1e6) + " MB"
        : threeDigits(bytes / 1e9) + " GB";
  }

  private static String threeDigits(double value) {
    String format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
