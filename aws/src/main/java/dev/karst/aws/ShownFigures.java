package dev.karst.aws;

import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.ItemCollectionMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what operations cost, and how large item collections are. */
final class ShownFigures {
  private ShownFigures() {}

  static software.amazon.awssdk.services.dynamodb.model.@Nullable ConsumedCapacity capacity(
      @Nullable ConsumedCapacity capacity) {
    if (capacity == null) {
      return null;
    }
    return software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity.builder()
        .tableName(capacity.tableName())
        .capacityUnits(capacity.capacityUnits())
        .readCapacityUnits(capacity.readCapacityUnits())
        .writeCapacityUnits(capacity.writeCapacityUnits())
        .table(capacity.table() == null ? null : part(capacity.table()))
        .localSecondaryIndexes(parts(capacity.localSecondaryIndexes()))
        .globalSecondaryIndexes(parts(capacity.globalSecondaryIndexes()))
        .build();
  }

  static @Nullable List<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> capacities(
      @Nullable List<ConsumedCapacity> capacities) {
    if (capacities == null) {
      return null;
    }
    List<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> shown =
        new ArrayList<>(capacities.size());
    for (ConsumedCapacity capacity : capacities) {
      shown.add(capacity(capacity));
    }
    return shown;
  }

  private static @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.Capacity>
      parts(@Nullable Map<String, Capacity> parts) {
    if (parts == null) {
      return null;
    }
    Map<String, software.amazon.awssdk.services.dynamodb.model.Capacity> shown =
        new LinkedHashMap<>();
    parts.forEach((index, part) -> shown.put(index, part(part)));
    return shown;
  }

  private static software.amazon.awssdk.services.dynamodb.model.Capacity part(Capacity capacity) {
    return software.amazon.awssdk.services.dynamodb.model.Capacity.builder()
        .readCapacityUnits(capacity.readCapacityUnits())
        .writeCapacityUnits(capacity.writeCapacityUnits())
        .capacityUnits(capacity.capacityUnits())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.@Nullable ItemCollectionMetrics metrics(
      @Nullable ItemCollectionMetrics metrics) {
    return metrics == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics.builder()
            .itemCollectionKey(ShownValues.item(metrics.itemCollectionKey()))
            .sizeEstimateRangeGB(metrics.sizeEstimateRangeGb())
            .build();
  }

  static @Nullable
      Map<String, List<software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics>>
      metrics(@Nullable Map<String, List<ItemCollectionMetrics>> metrics) {
    if (metrics == null) {
      return null;
    }
    Map<String, List<software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics>> shown =
        new LinkedHashMap<>();
    metrics.forEach(
        (table, collections) -> {
          List<software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics> ofTable =
              new ArrayList<>(collections.size());
          for (ItemCollectionMetrics collection : collections) {
            ofTable.add(metrics(collection));
          }
          shown.put(table, ofTable);
        });
    return shown;
  }
}
