package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import dev.karst.TypedTable;
import dev.karst.codec.ItemDecoder;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Scan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is read of the objects of a class by another way than their key. */
final class EntityReads<T> {
  private final Mapping<T> mapping;
  private final TypedTable<T> table;
  private final TypedReader<T> whole;
  private final Optional<Condition<?>> ofType;
  private final Partitions<T> partitions;
  private final Map<String, RuntimeIndex<T>> wholeIndexes = new LinkedHashMap<>();
  private final Map<Projected, RuntimeIndex<?>> projections = new ConcurrentHashMap<>();

  /** What an index is read as. */
  private record Projected(String index, Class<?> type) {}

  EntityReads(Mapping<T> mapping, TypedTable<T> table) {
    this.mapping = mapping;
    this.table = table;
    this.whole = new MappedReader<>(table, mapping);
    this.ofType = mapping.ofType();
    PrimaryKey key = mapping.key();
    this.partitions =
        new Partitions<>(
            whole, List.of(key.partition()), key.sort().map(List::of).orElse(List.of()), ofType);
    for (Index index : mapping.indexes()) {
      if (index.whole()) {
        TypedReader<T> reader = reader(index.name(), mapping.codec());
        wholeIndexes.put(
            index.name(),
            new RuntimeIndex<>(index, reader, ofType, Optional.of(mapping.components())));
      }
    }
  }

  private <P> TypedReader<P> reader(String index, ItemDecoder<P> decoder) {
    return new MappedReader<>(table.index(index, decoder), mapping);
  }

  /** The objects of one partition, told by the values of its components. */
  RuntimeQuery<T> query(Object... partition) {
    return partitions.query(partition);
  }

  /**
   * An index that holds everything.
   *
   * @throws ValidationException if there is none of that name
   */
  RuntimeIndex<T> index(String name) {
    Index index = mapping.index(name);
    RuntimeIndex<T> whole = wholeIndexes.get(index.name());
    if (whole == null) {
      throw new ValidationException(RuntimeMessages.partOfAll(name));
    }
    return whole;
  }

  /**
   * What an index holds, as records.
   *
   * @throws ValidationException if there is none of that name, or the record has other components
   */
  @SuppressWarnings("unchecked") // an index of that class
  <P> RuntimeIndex<P> index(String name, Class<P> record) {
    Index index = mapping.index(name);
    return (RuntimeIndex<P>)
        projections.computeIfAbsent(new Projected(name, record), each -> projection(index, record));
  }

  private <P> RuntimeIndex<P> projection(Index index, Class<P> record) {
    TypedReader<P> reader = reader(index.name(), mapping.projection(index, record));
    return new RuntimeIndex<>(index, reader, ofType, Optional.of(mapping.components(index)));
  }

  /** All objects of the class. */
  Scan<T> scan() {
    return ofType.map(filter -> Scan.of(whole, filter)).orElseGet(() -> Scan.of(whole));
  }
}
