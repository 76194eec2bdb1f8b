package dev.karst.aws;

import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.operation.WriteRequest;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the answers about many items, each by itself or all together. */
final class BatchResponses {
  private BatchResponses() {}

  static software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse get(
      BatchGetItemResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse.builder())
        .responses(found(response.responses()))
        .unprocessedKeys(left(response.unprocessedKeys()))
        .consumedCapacity(ShownFigures.capacities(response.consumedCapacity()))
        .build();
  }

  private static @Nullable
      Map<String, List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>>>
      found(@Nullable Map<String, List<Item>> found) {
    if (found == null) {
      return null;
    }
    Map<String, List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>>>
        shown = new LinkedHashMap<>();
    found.forEach((table, items) -> shown.put(table, ShownValues.items(items)));
    return shown;
  }

  private static @Nullable
      Map<String, software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes>
      left(@Nullable Map<String, KeysAndAttributes> left) {
    if (left == null) {
      return null;
    }
    Map<String, software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes> shown =
        new LinkedHashMap<>();
    left.forEach(
        (table, keys) ->
            shown.put(
                table,
                software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes.builder()
                    .keys(ShownValues.items(keys.keys()))
                    .consistentRead(keys.consistentRead())
                    .projectionExpression(keys.projectionExpression())
                    .expressionAttributeNames(keys.expressionAttributeNames())
                    .attributesToGet(keys.attributesToGet())
                    .build()));
    return shown;
  }

  static software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse write(
      BatchWriteItemResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse.builder())
        .unprocessedItems(unwritten(response.unprocessedItems()))
        .itemCollectionMetrics(ShownFigures.metrics(response.itemCollectionMetrics()))
        .consumedCapacity(ShownFigures.capacities(response.consumedCapacity()))
        .build();
  }

  private static @Nullable
      Map<String, List<software.amazon.awssdk.services.dynamodb.model.WriteRequest>>
      unwritten(@Nullable Map<String, List<WriteRequest>> unwritten) {
    if (unwritten == null) {
      return null;
    }
    Map<String, List<software.amazon.awssdk.services.dynamodb.model.WriteRequest>> shown =
        new LinkedHashMap<>();
    unwritten.forEach(
        (table, writes) -> {
          List<software.amazon.awssdk.services.dynamodb.model.WriteRequest> ofTable =
              new ArrayList<>(writes.size());
          for (WriteRequest write : writes) {
            ofTable.add(write(write));
          }
          shown.put(table, ofTable);
        });
    return shown;
  }

  private static software.amazon.awssdk.services.dynamodb.model.WriteRequest write(
      WriteRequest write) {
    software.amazon.awssdk.services.dynamodb.model.WriteRequest.Builder shown =
        software.amazon.awssdk.services.dynamodb.model.WriteRequest.builder();
    if (write.putItem() != null) {
      shown.putRequest(
          software.amazon.awssdk.services.dynamodb.model.PutRequest.builder()
              .item(ShownValues.item(write.putItem()))
              .build());
    }
    if (write.deleteKey() != null) {
      shown.deleteRequest(
          software.amazon.awssdk.services.dynamodb.model.DeleteRequest.builder()
              .key(ShownValues.item(write.deleteKey()))
              .build());
    }
    return shown.build();
  }

  static software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse write(
      TransactWriteItemsResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse.builder())
        .consumedCapacity(ShownFigures.capacities(response.consumedCapacity()))
        .itemCollectionMetrics(ShownFigures.metrics(response.itemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse get(
      TransactGetItemsResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse.builder())
        .responses(read(response.responses()))
        .consumedCapacity(ShownFigures.capacities(response.consumedCapacity()))
        .build();
  }

  private static @Nullable List<software.amazon.awssdk.services.dynamodb.model.ItemResponse> read(
      @Nullable List<GetItemResponse> read) {
    if (read == null) {
      return null;
    }
    List<software.amazon.awssdk.services.dynamodb.model.ItemResponse> shown =
        new ArrayList<>(read.size());
    for (GetItemResponse item : read) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.ItemResponse.builder()
              .item(ShownValues.item(item.item()))
              .build());
    }
    return shown;
  }
}
