package dev.karst.aws;

import dev.karst.operation.DeleteItemResponse;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.UpdateItemResponse;

/** Writes the answers about one item, or a page of them. */
final class ItemResponses {
  private ItemResponses() {}

  static software.amazon.awssdk.services.dynamodb.model.GetItemResponse get(
      GetItemResponse response) {
    return RequestId.stamp(software.amazon.awssdk.services.dynamodb.model.GetItemResponse.builder())
        .item(ShownValues.item(response.item()))
        .consumedCapacity(ShownFigures.capacity(response.consumedCapacity()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.PutItemResponse put(
      PutItemResponse response) {
    return RequestId.stamp(software.amazon.awssdk.services.dynamodb.model.PutItemResponse.builder())
        .attributes(ShownValues.item(response.attributes()))
        .consumedCapacity(ShownFigures.capacity(response.consumedCapacity()))
        .itemCollectionMetrics(ShownFigures.metrics(response.itemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse update(
      UpdateItemResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse.builder())
        .attributes(ShownValues.item(response.attributes()))
        .consumedCapacity(ShownFigures.capacity(response.consumedCapacity()))
        .itemCollectionMetrics(ShownFigures.metrics(response.itemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse delete(
      DeleteItemResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse.builder())
        .attributes(ShownValues.item(response.attributes()))
        .consumedCapacity(ShownFigures.capacity(response.consumedCapacity()))
        .itemCollectionMetrics(ShownFigures.metrics(response.itemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.QueryResponse query(
      QueryResponse response) {
    return RequestId.stamp(software.amazon.awssdk.services.dynamodb.model.QueryResponse.builder())
        .items(ShownValues.items(response.items()))
        .count(response.count())
        .scannedCount(response.scannedCount())
        .lastEvaluatedKey(ShownValues.item(response.lastEvaluatedKey()))
        .consumedCapacity(ShownFigures.capacity(response.consumedCapacity()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.ScanResponse scan(ScanResponse response) {
    return RequestId.stamp(software.amazon.awssdk.services.dynamodb.model.ScanResponse.builder())
        .items(ShownValues.items(response.items()))
        .count(response.count())
        .scannedCount(response.scannedCount())
        .lastEvaluatedKey(ShownValues.item(response.lastEvaluatedKey()))
        .consumedCapacity(ShownFigures.capacity(response.consumedCapacity()))
        .build();
  }
}
