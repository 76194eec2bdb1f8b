package dev.karst.engine;

import dev.karst.codec.ItemView;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes of several items at one instant. Safe for use by many threads. */
public final class Transactions {
  Transactions() {}

  /**
   * Does all writes, each of another item, or none: if anything keeps one of them from being done,
   * as the reports then tell. A transaction whose token was done in the last ten minutes is not
   * done again; its reports show the items as they are.
   *
   * @param measured whether the reports tell units and sizes
   * @param reader is shown the reports in the order of the writes
   * @throws dev.karst.error.IdempotentParameterMismatchException if the token stands for another
   *     transaction
   */
  public <R> R write(
      List<ItemWrite> writes,
      @Nullable IdempotencyToken token,
      boolean measured,
      Function<List<WriteReport>, R> reader) {
    throw new UnsupportedOperationException(writes + " " + token + measured + reader);
  }

  /** Shows items, or their absence, in the order of the reads. */
  public <R> R get(List<ItemRead> reads, Function<List<ItemView>, R> reader) {
    throw new UnsupportedOperationException(reads + " " + reader);
  }
}
