package dev.karst.trigger;

import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.TableDescription;
import dev.karst.schema.KeyType;
import java.util.Optional;

/** What the key of a table is made of. */
final class KeyAttributes {
  private KeyAttributes() {}

  /** The name of the partition key. */
  static String partitionKey(TableDescription table) {
    return named(table, KeySchemaElement.KeyType.HASH)
        .orElseThrow(() -> new IllegalStateException("a table has a partition key: " + table));
  }

  /** Whether the key is made of two strings of those names. */
  static boolean isKey(TableDescription table, String partition, String sort) {
    return named(table, KeySchemaElement.KeyType.HASH).equals(Optional.of(partition))
        && named(table, KeySchemaElement.KeyType.RANGE).equals(Optional.of(sort))
        && isString(table, partition)
        && isString(table, sort);
  }

  private static Optional<String> named(TableDescription table, KeySchemaElement.KeyType part) {
    return table.keySchema().stream()
        .filter(element -> element.keyType() == part)
        .flatMap(element -> Optional.ofNullable(element.attributeName()).stream())
        .findFirst();
  }

  private static boolean isString(TableDescription table, String attribute) {
    return table.attributeDefinitions().stream()
        .anyMatch(
            definition ->
                attribute.equals(definition.attributeName())
                    && definition.attributeType() == KeyType.S);
  }
}
