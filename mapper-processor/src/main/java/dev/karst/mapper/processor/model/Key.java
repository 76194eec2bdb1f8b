package dev.karst.mapper.processor.model;

import java.util.List;
import java.util.Optional;

/** An entity's primary key. */
public record Key(KeyPart partition, Optional<KeyPart> sort) {
  /** The partition key and, if there is one, the sort key. */
  public List<KeyPart> parts() {
    return sort.map(part -> List.of(partition, part)).orElse(List.of(partition));
  }

  /** The components of both, those of the partition key first. */
  public List<Property> components() {
    return parts().stream().flatMap(part -> part.components().stream()).toList();
  }

  /** What is stored beside the components. */
  public List<KeyPart.Composed> composed() {
    return parts().stream()
        .filter(KeyPart.Composed.class::isInstance)
        .map(KeyPart.Composed.class::cast)
        .toList();
  }

  /** The method of {@code KeyBytes} that takes one of its parts. */
  public String setter(KeyPart part) {
    return part.equals(partition) ? "partition" : "sort";
  }

  /** The type of a component of a key; in an index that of what an option holds. */
  public static ValueType.Single type(Property component) {
    ValueType type = component.value().orElseThrow();
    if (type instanceof ValueType.Option option) {
      return (ValueType.Single) option.value();
    }
    if (type instanceof ValueType.PrimitiveOption option) {
      return new ValueType.Basic(option.scalar(), true);
    }
    return (ValueType.Single) type;
  }
}
