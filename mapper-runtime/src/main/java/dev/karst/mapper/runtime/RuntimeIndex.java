package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import dev.karst.mapper.Scan;

/**
 * An index of a class whose repository was built at run time.
 *
 * @param <P> the class itself, or the record that what the index has is read as
 */
public final class RuntimeIndex<P> {
  private final Index index;
  private final TypedReader<P> reader;

  RuntimeIndex(Index index, TypedReader<P> reader) {
    this.index = index;
    this.reader = reader;
  }

  /** What the index has of one partition, told by the values of its components. */
  public RuntimeQuery<P> query(Object... partition) {
    return RuntimeQuery.of(reader, index.partition(), index.sort(), partition);
  }

  /** All that is in the index. */
  public Scan<P> scan() {
    return Scan.of(reader);
  }
}
