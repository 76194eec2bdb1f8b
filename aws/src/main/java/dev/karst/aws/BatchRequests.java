package dev.karst.aws;

import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.WriteRequest;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the requests for many items, each by itself. */
final class BatchRequests {
  private BatchRequests() {}

  static BatchGetItemRequest get(
      software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest given, FaultNotes faults) {
    Map<String, KeysAndAttributes> items = null;
    if (given.hasRequestItems()) {
      items = new LinkedHashMap<>();
      for (Map.Entry<String, software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes>
          entry : given.requestItems().entrySet()) {
        if (entry.getValue() != null) {
          items.put(entry.getKey(), keys(entry.getKey(), entry.getValue(), faults));
        }
      }
    }
    return new BatchGetItemRequest(
        items, ItemRequests.capacity(given.returnConsumedCapacityAsString(), faults));
  }

  private static KeysAndAttributes keys(
      String table,
      software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes given,
      FaultNotes faults) {
    String path = "requestItems." + table + ".member.";
    List<Item> keys = null;
    if (given.hasKeys()) {
      keys = new ArrayList<>(given.keys().size());
      for (int i = 0; i < given.keys().size(); i++) {
        Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> key =
            given.keys().get(i);
        if (key == null) {
          faults.missing(path + "keys", i);
          continue;
        }
        Item read = GivenValues.item(true, key, "Keys", faults);
        if (read != null) {
          keys.add(read);
        }
      }
    }
    return new KeysAndAttributes(
        keys,
        given.consistentRead(),
        given.projectionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()),
        faults.names(
            given.hasAttributesToGet(), given.attributesToGet(), path + "attributesToGet"));
  }

  static BatchWriteItemRequest write(
      software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest given,
      FaultNotes faults) {
    Map<String, List<WriteRequest>> items = null;
    if (given.hasRequestItems()) {
      items = new LinkedHashMap<>();
      for (Map.Entry<String, List<software.amazon.awssdk.services.dynamodb.model.WriteRequest>>
          entry : given.requestItems().entrySet()) {
        if (entry.getValue() != null) {
          items.put(entry.getKey(), writes(entry.getKey(), entry.getValue(), faults));
        }
      }
    }
    return new BatchWriteItemRequest(
        items,
        ItemRequests.capacity(given.returnConsumedCapacityAsString(), faults),
        ItemRequests.metrics(given.returnItemCollectionMetricsAsString(), faults));
  }

  private static List<WriteRequest> writes(
      String table,
      List<software.amazon.awssdk.services.dynamodb.model.WriteRequest> given,
      FaultNotes faults) {
    String path = "requestItems." + table + ".member";
    List<WriteRequest> writes = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.WriteRequest write = given.get(i);
      if (write == null) {
        faults.missing(path, i);
        continue;
      }
      String place = path + "." + (i + 1) + ".member.";
      writes.add(new WriteRequest(put(write, place, faults), deleted(write, place, faults)));
    }
    return writes;
  }

  private static @Nullable Item put(
      software.amazon.awssdk.services.dynamodb.model.WriteRequest write,
      String place,
      FaultNotes faults) {
    software.amazon.awssdk.services.dynamodb.model.PutRequest put = write.putRequest();
    if (put == null) {
      return null;
    }
    if (!put.hasItem()) {
      faults.missing(place + "putRequest.item");
    }
    return GivenValues.item(put.hasItem(), put.item(), "Item", faults);
  }

  private static @Nullable Item deleted(
      software.amazon.awssdk.services.dynamodb.model.WriteRequest write,
      String place,
      FaultNotes faults) {
    software.amazon.awssdk.services.dynamodb.model.DeleteRequest delete = write.deleteRequest();
    if (delete == null) {
      return null;
    }
    if (!delete.hasKey()) {
      faults.missing(place + "deleteRequest.key");
    }
    return GivenValues.item(delete.hasKey(), delete.key(), "Key", faults);
  }
}
