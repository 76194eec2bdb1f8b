package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a key, and the part it plays there.
 *
 * <p>A component that is not given is null.
 *
 * @param attributeName the name
 * @param keyType HASH in a partition key, RANGE in a sort key
 */
public record KeySchemaElement(@Nullable String attributeName, @Nullable KeyType keyType) {
  /** The part that an attribute plays in a key. */
  public enum KeyType {
    HASH,
    RANGE
  }

  public static KeySchemaElement hash(String attributeName) {
    return new KeySchemaElement(attributeName, KeyType.HASH);
  }

  public static KeySchemaElement range(String attributeName) {
    return new KeySchemaElement(attributeName, KeyType.RANGE);
  }
}
