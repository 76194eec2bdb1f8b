package dev.karst.mapper.processor.model;

import java.util.List;
import java.util.Optional;

/** An entity's primary key. */
public record Key(Property partition, Optional<Property> sort) {
  /** The partition key and, if there is one, the sort key. */
  public List<Property> parts() {
    return sort.map(property -> List.of(partition, property)).orElse(List.of(partition));
  }

  /** The method of {@code KeyBytes} that takes one of its parts. */
  public String setter(Property part) {
    return part.equals(partition) ? "partition" : "sort";
  }

  /** The type of one of a key's parts; in an index that of what an option holds. */
  public static ValueType.Single type(Property part) {
    ValueType type = part.value().orElseThrow();
    if (type instanceof ValueType.Option option) {
      return (ValueType.Single) option.value();
    }
    if (type instanceof ValueType.PrimitiveOption option) {
      return new ValueType.Basic(option.scalar(), true);
    }
    return (ValueType.Single) type;
  }
}
