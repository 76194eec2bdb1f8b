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

  /** The type of one of its parts. */
  public static ValueType.Single type(Property part) {
    return (ValueType.Single) part.value().orElseThrow();
  }
}
