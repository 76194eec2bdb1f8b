package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A global secondary index to create with its table.
 *
 * <p>A component that is not given is null.
 *
 * @param indexName the name, unique in the table
 * @param keySchema the key
 * @param projection the attributes it holds
 * @param provisionedThroughput the capacity it is provisioned with, if the table is
 */
public record GlobalSecondaryIndex(
    @Nullable String indexName,
    @Nullable List<KeySchemaElement> keySchema,
    @Nullable Projection projection,
    @Nullable ProvisionedThroughput provisionedThroughput) {
  public GlobalSecondaryIndex {
    keySchema = Copies.list(keySchema);
  }
}
