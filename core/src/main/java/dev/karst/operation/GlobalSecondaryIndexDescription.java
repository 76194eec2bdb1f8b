package dev.karst.operation;

import dev.karst.schema.IndexStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A global secondary index as it is now.
 *
 * <p>A component that is not given is null.
 *
 * @param indexName the name, unique in the table
 * @param keySchema the key
 * @param projection the attributes it holds
 * @param indexStatus where in its life it is
 * @param backfilling true while it is filled with the items that the table has; null when it is not
 *     being created
 * @param provisionedThroughput its capacity
 * @param indexSizeBytes the bytes of its items
 * @param itemCount how many items it holds
 * @param indexArn its ARN
 */
public record GlobalSecondaryIndexDescription(
    String indexName,
    List<KeySchemaElement> keySchema,
    Projection projection,
    IndexStatus indexStatus,
    @Nullable Boolean backfilling,
    ProvisionedThroughputDescription provisionedThroughput,
    long indexSizeBytes,
    long itemCount,
    String indexArn) {
  public GlobalSecondaryIndexDescription {
    keySchema = List.copyOf(keySchema);
  }
}
