package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Scan;
import java.util.Optional;

/**
 * An index of a class whose repository was built at run time.
 *
 * @param <P> the class itself, or the record that what the index has is read as
 */
public final class RuntimeIndex<P> {
  private final TypedReader<P> reader;
  private final Partitions<P> partitions;
  private final Optional<Condition<?>> ofType;

  /**
   * @param ofType holds of the items of the class, in an index that others have too
   */
  RuntimeIndex(Index index, TypedReader<P> reader, Optional<Condition<?>> ofType) {
    this.reader = reader;
    this.partitions = new Partitions<>(reader, index.partition(), index.sort(), ofType);
    this.ofType = ofType;
  }

  /** What the index has of one partition, told by the values of its components. */
  public RuntimeQuery<P> query(Object... partition) {
    return partitions.query(partition);
  }

  /** All that is in the index. */
  public Scan<P> scan() {
    return ofType.map(filter -> Scan.of(reader, filter)).orElseGet(() -> Scan.of(reader));
  }
}
