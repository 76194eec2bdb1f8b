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
      for (Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> key :
          given.keys()) {
        FaultNotes.present(key, path + "keys", keys.size());
        keys.add(FaultNotes.present(GivenValues.item(true, key, "Keys", faults), path));
      }
    }
    return new KeysAndAttributes(
        keys,
        given.consistentRead(),
        given.projectionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()),
        FaultNotes.names(
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
    for (software.amazon.awssdk.services.dynamodb.model.WriteRequest write : given) {
      FaultNotes.present(write, path, writes.size());
      String place = path + "." + (writes.size() + 1) + ".member.";
      writes.add(new WriteRequest(put(write, place, faults), deleted(write, place, faults)));
    }
    return writes;
  }

  private static @Nullable Item put(
      software.amazon.awssdk.services.dynamodb.model.WriteRequest write,
      String place,
      FaultNotes faults) {
    return write.putRequest() == null
        ? null
        : FaultNotes.present(
            GivenValues.item(
                write.putRequest().hasItem(), write.putRequest().item(), "Item", faults),
            place + "putRequest.item");
  }

  private static @Nullable Item deleted(
      software.amazon.awssdk.services.dynamodb.model.WriteRequest write,
      String place,
      FaultNotes faults) {
    return write.deleteRequest() == null
        ? null
        : FaultNotes.present(
            GivenValues.item(
                write.deleteRequest().hasKey(), write.deleteRequest().key(), "Key", faults),
            place + "deleteRequest.key");
  }
}
