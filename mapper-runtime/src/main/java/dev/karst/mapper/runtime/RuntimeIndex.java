package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Scan;
import java.util.Optional;

/**
 * An index of a class whose repository was built at run time.
 *
 * @param <P> the class itself, or the record that what the index has is read as
 */
public final class RuntimeIndex<P> {
  private final Index index;
  private final TypedReader<P> reader;
  private final Partitions<P> partitions;
  private final Optional<Condition<?>> ofType;
  private final Optional<ComponentPaths<P>> components;

  /**
   * @param ofType holds of the items of the class, in an index that others have too
   * @param components of what it holds; empty if that is of several classes
   */
  RuntimeIndex(
      Index index,
      TypedReader<P> reader,
      Optional<Condition<?>> ofType,
      Optional<ComponentPaths<P>> components) {
    this.index = index;
    this.reader = reader;
    this.partitions = new Partitions<>(reader, index.partition(), index.sort(), ofType);
    this.ofType = ofType;
    this.components = components;
  }

  /** What the index has of one partition, told by the values of its components. */
  public RuntimeQuery<P> query(Object... partition) {
    return partitions.query(partition);
  }

  /** All that is in the index. */
  public Scan<P> scan() {
    return ofType.map(filter -> Scan.of(reader, filter)).orElseGet(() -> Scan.of(reader));
  }

  /**
   * A component that the index holds, to write filters with.
   *
   * @param path the names of components as they are in Java, such as {@code address.city}; a part
   *     of what is flattened, where the index holds no more of that than its key, is called {@code
   *     homeCity}
   * @throws ValidationException if the index holds nothing there, or is one of several classes
   */
  public NamedAttribute<P> attribute(String path) {
    return components
        .orElseThrow(() -> new ValidationException(RuntimeMessages.indexOfFamily(index.name())))
        .find(path);
  }
}
