package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A global secondary index to add to a table.
 *
 * <p>A component that is not given is null.
 *
 * @param indexName the name, unique in the table
 * @param keySchema the key
 * @param projection the attributes it holds
 * @param provisionedThroughput the capacity it is provisioned with, if the table is
 */
public record CreateGlobalSecondaryIndexAction(
    @Nullable String indexName,
    @Nullable List<KeySchemaElement> keySchema,
    @Nullable Projection projection,
    @Nullable ProvisionedThroughput provisionedThroughput) {
  public CreateGlobalSecondaryIndexAction {
    keySchema = Copies.list(keySchema);
  }
}
