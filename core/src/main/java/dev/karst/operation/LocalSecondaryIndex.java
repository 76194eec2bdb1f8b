package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local secondary index to create with its table.
 *
 * <p>A component that is not given is null.
 *
 * @param indexName the name, unique in the table
 * @param keySchema the key
 * @param projection the attributes it holds
 */
public record LocalSecondaryIndex(
    @Nullable String indexName,
    @Nullable List<KeySchemaElement> keySchema,
    @Nullable Projection projection) {
  public LocalSecondaryIndex {
    keySchema = Copies.list(keySchema);
  }
}
