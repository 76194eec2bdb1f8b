package dev.karst.mapper;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When items expire that live for a while. Repositories call it. */
public final class Expiries {
  private Expiries() {}

  /**
   * The end of a life, in whole seconds as it is stored.
   *
   * @param begin null if it is not known
   * @param otherwise the end in that case
   */
  public static @Nullable Instant after(
      @Nullable Instant begin, Duration lifetime, @Nullable Instant otherwise) {
    return begin == null ? otherwise : begin.plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
  }
}
