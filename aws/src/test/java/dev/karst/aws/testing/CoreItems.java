package dev.karst.aws.testing;

import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.operation.WriteRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered about items, as core has it. */
final class CoreItems {
  private CoreItems() {}

  static BatchGetItemResponse batch(
      software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse sdk) {
    return new BatchGetItemResponse(
        sdk.hasResponses()
            ? SdkValues.mapped(sdk.responses(), items -> SdkValues.items(true, items))
            : null,
        sdk.hasUnprocessedKeys() ? SdkValues.mapped(sdk.unprocessedKeys(), CoreItems::keys) : null,
        capacities(sdk.hasConsumedCapacity(), sdk.consumedCapacity()));
  }

  private static KeysAndAttributes keys(
      software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes sdk) {
    return new KeysAndAttributes(
        SdkValues.items(sdk.hasKeys(), sdk.keys()),
        sdk.consistentRead(),
        sdk.projectionExpression(),
        sdk.hasExpressionAttributeNames() ? sdk.expressionAttributeNames() : null,
        sdk.hasAttributesToGet() ? sdk.attributesToGet() : null);
  }

  static BatchWriteItemResponse batch(
      software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse sdk) {
    return new BatchWriteItemResponse(
        sdk.hasUnprocessedItems()
            ? SdkValues.mapped(
                sdk.unprocessedItems(), writes -> SdkValues.listed(writes, CoreItems::write))
            : null,
        sdk.hasItemCollectionMetrics()
            ? SdkValues.mapped(
                sdk.itemCollectionMetrics(), all -> SdkValues.listed(all, CoreItems::metrics))
            : null,
        capacities(sdk.hasConsumedCapacity(), sdk.consumedCapacity()));
  }

  private static WriteRequest write(
      software.amazon.awssdk.services.dynamodb.model.WriteRequest sdk) {
    return new WriteRequest(
        sdk.putRequest() == null ? null : SdkValues.item(true, sdk.putRequest().item()),
        sdk.deleteRequest() == null ? null : SdkValues.item(true, sdk.deleteRequest().key()));
  }

  static TransactGetItemsResponse transaction(
      software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse sdk) {
    return new TransactGetItemsResponse(
        sdk.hasResponses()
            ? SdkValues.listed(
                sdk.responses(),
                item -> new GetItemResponse(SdkValues.item(item.hasItem(), item.item()), null))
            : null,
        capacities(sdk.hasConsumedCapacity(), sdk.consumedCapacity()));
  }

  static TransactWriteItemsResponse transaction(
      software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse sdk) {
    return new TransactWriteItemsResponse(
        capacities(sdk.hasConsumedCapacity(), sdk.consumedCapacity()),
        sdk.hasItemCollectionMetrics()
            ? SdkValues.mapped(
                sdk.itemCollectionMetrics(), all -> SdkValues.listed(all, CoreItems::metrics))
            : null);
  }

  private static @Nullable List<ConsumedCapacity> capacities(
      boolean given, List<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> sdk) {
    return given ? SdkValues.listed(sdk, CoreItems::capacity) : null;
  }

  static @Nullable ConsumedCapacity capacity(
      software.amazon.awssdk.services.dynamodb.model.@Nullable ConsumedCapacity sdk) {
    return sdk == null
        ? null
        : new ConsumedCapacity(
            sdk.tableName(),
            sdk.capacityUnits(),
            sdk.readCapacityUnits(),
            sdk.writeCapacityUnits(),
            sdk.table() == null ? null : part(sdk.table()),
            sdk.hasLocalSecondaryIndexes()
                ? SdkValues.mapped(sdk.localSecondaryIndexes(), CoreItems::part)
                : null,
            sdk.hasGlobalSecondaryIndexes()
                ? SdkValues.mapped(sdk.globalSecondaryIndexes(), CoreItems::part)
                : null);
  }

  private static Capacity part(software.amazon.awssdk.services.dynamodb.model.Capacity sdk) {
    return new Capacity(sdk.readCapacityUnits(), sdk.writeCapacityUnits(), sdk.capacityUnits());
  }

  static @Nullable ItemCollectionMetrics metrics(
      software.amazon.awssdk.services.dynamodb.model.@Nullable ItemCollectionMetrics sdk) {
    return sdk == null
        ? null
        : new ItemCollectionMetrics(
            SdkValues.item(sdk.hasItemCollectionKey(), sdk.itemCollectionKey()),
            sdk.hasSizeEstimateRangeGB() ? sdk.sizeEstimateRangeGB() : null);
  }
}
