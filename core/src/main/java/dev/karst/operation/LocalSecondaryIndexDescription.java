package dev.karst.operation;

import java.util.List;

/**
 * A local secondary index as it is now.
 *
 * @param indexName the name, unique in the table
 * @param keySchema the key
 * @param projection the attributes it holds
 * @param indexSizeBytes the bytes of its items
 * @param itemCount how many items it holds
 * @param indexArn its ARN
 */
public record LocalSecondaryIndexDescription(
    String indexName,
    List<KeySchemaElement> keySchema,
    Projection projection,
    long indexSizeBytes,
    long itemCount,
    String indexArn) {
  public LocalSecondaryIndexDescription {
    keySchema = List.copyOf(keySchema);
  }
}
