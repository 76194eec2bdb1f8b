package dev.karst.schema;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.util.Optional;

/** A primary key: a partition key, with or without a sort key. */
public record KeySchema(KeyAttribute partition, Optional<KeyAttribute> sort) {
  public KeySchema {
    if (sort.isPresent() && sort.get().name().equals(partition.name())) {
      throw new ValidationException(Messages.hashAndRangeKeyHaveTheSameName());
    }
  }

  public static KeySchema simple(String partition, KeyType type) {
    return new KeySchema(new KeyAttribute(partition, type), Optional.empty());
  }

  public static KeySchema composite(
      String partition, KeyType partitionType, String sort, KeyType sortType) {
    return new KeySchema(
        new KeyAttribute(partition, partitionType), Optional.of(new KeyAttribute(sort, sortType)));
  }
}
