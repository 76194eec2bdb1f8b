package dev.karst.schema;

import java.util.Optional;

/** A primary key: a partition key, with or without a sort key. */
public record KeySchema(KeyAttribute partition, Optional<KeyAttribute> sort) {
  public static KeySchema simple(String partition, KeyType type) {
    return new KeySchema(new KeyAttribute(partition, type), Optional.empty());
  }

  public static KeySchema composite(
      String partition, KeyType partitionType, String sort, KeyType sortType) {
    return new KeySchema(
        new KeyAttribute(partition, partitionType), Optional.of(new KeyAttribute(sort, sortType)));
  }
}
