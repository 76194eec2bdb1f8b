package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Partitions of one kind, of a table that several classes share.
 *
 * @param <T> the sealed interface of the classes
 */
public final class RuntimeCollection<T> {
  private final Partitions<T> partitions;
  private final Set<List<String>> names;

  RuntimeCollection(TypedReader<T> reader, FamilyPartition partition) {
    this.partitions =
        new Partitions<>(reader, List.of(partition.key()), List.of(), Optional.empty());
    this.names = partition.names();
  }

  /** The objects of one partition, of all classes, told by the values of its components. */
  public RuntimeQuery<T> query(Object... values) {
    return partitions.query(values);
  }

  /** What the classes call the components. */
  Set<List<String>> names() {
    return names;
  }
}
