package dev.karst.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is now.
 *
 * <p>A component that is not given is null.
 *
 * @param attributeDefinitions the types of all key attributes, in the order of their names
 * @param tableName its name
 * @param keySchema its primary key
 * @param tableStatus where in its life it is
 * @param creationDateTime when it was created
 * @param provisionedThroughput its capacity
 * @param tableSizeBytes the bytes of its items
 * @param itemCount how many items it holds, exactly
 * @param tableArn its ARN
 * @param tableId never given to another table of the database
 * @param billingModeSummary given if it is paid by request
 * @param localSecondaryIndexes given if there is any
 * @param globalSecondaryIndexes given if there is any
 * @param tableClassSummary given if it is not standard
 * @param deletionProtectionEnabled whether it refuses to be deleted
 * @param streamSpecification given if its changes can be read from a stream
 * @param latestStreamLabel when its last stream was enabled; given if it has one or had one lately
 * @param latestStreamArn names that stream
 */
public record TableDescription(
    List<AttributeDefinition> attributeDefinitions,
    String tableName,
    List<KeySchemaElement> keySchema,
    TableStatus tableStatus,
    Instant creationDateTime,
    ProvisionedThroughputDescription provisionedThroughput,
    long tableSizeBytes,
    long itemCount,
    String tableArn,
    String tableId,
    @Nullable BillingModeSummary billingModeSummary,
    @Nullable List<LocalSecondaryIndexDescription> localSecondaryIndexes,
    @Nullable List<GlobalSecondaryIndexDescription> globalSecondaryIndexes,
    @Nullable TableClassSummary tableClassSummary,
    boolean deletionProtectionEnabled,
    @Nullable StreamSpecification streamSpecification,
    @Nullable String latestStreamLabel,
    @Nullable String latestStreamArn) {
  public TableDescription {
    attributeDefinitions = List.copyOf(attributeDefinitions);
    keySchema = List.copyOf(keySchema);
    localSecondaryIndexes = Copies.list(localSecondaryIndexes);
    globalSecondaryIndexes = Copies.list(globalSecondaryIndexes);
  }
}
