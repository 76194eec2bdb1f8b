package dev.karst.aws;

import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the requests for items that are read or written together. */
final class TransactRequests {
  private static final String ITEMS = "transactItems";

  private static final TransactGetItem NOTHING = TransactGetItem.builder().build();

  private TransactRequests() {}

  static TransactGetItemsRequest get(
      software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest given,
      FaultNotes faults) {
    List<TransactGetItem> gets = null;
    if (given.hasTransactItems()) {
      gets = new ArrayList<>(given.transactItems().size());
      for (int i = 0; i < given.transactItems().size(); i++) {
        software.amazon.awssdk.services.dynamodb.model.TransactGetItem item =
            given.transactItems().get(i);
        if (item == null) {
          faults.missing(ITEMS, i);
        } else if (item.get() == null) {
          faults.missing(place(i) + "get");
          gets.add(NOTHING); // so that those behind it keep their places
        } else {
          gets.add(get(item.get(), faults));
        }
      }
    }
    return new TransactGetItemsRequest(
        gets, ItemRequests.capacity(given.returnConsumedCapacityAsString(), faults));
  }

  private static TransactGetItem get(
      software.amazon.awssdk.services.dynamodb.model.Get given, FaultNotes faults) {
    return new TransactGetItem(
        given.tableName(),
        GivenValues.item(given.hasKey(), given.key(), "Key", faults),
        given.projectionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()));
  }

  static TransactWriteItemsRequest write(
      software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest given,
      FaultNotes faults) {
    List<TransactWriteItem> writes = null;
    if (given.hasTransactItems()) {
      writes = new ArrayList<>(given.transactItems().size());
      for (int i = 0; i < given.transactItems().size(); i++) {
        software.amazon.awssdk.services.dynamodb.model.TransactWriteItem item =
            given.transactItems().get(i);
        if (item == null) {
          faults.missing(ITEMS, i);
        } else {
          writes.add(write(item, place(i), faults));
        }
      }
    }
    return new TransactWriteItemsRequest(
        writes,
        given.clientRequestToken(),
        ItemRequests.capacity(given.returnConsumedCapacityAsString(), faults),
        ItemRequests.metrics(given.returnItemCollectionMetricsAsString(), faults));
  }

  private static TransactWriteItem write(
      software.amazon.awssdk.services.dynamodb.model.TransactWriteItem item,
      String place,
      FaultNotes faults) {
    return new TransactWriteItem(
        item.conditionCheck() == null
            ? null
            : check(item.conditionCheck(), place + "conditionCheck", faults),
        item.put() == null ? null : put(item.put(), place + "put", faults),
        item.update() == null ? null : update(item.update(), place + "update", faults),
        item.delete() == null ? null : delete(item.delete(), place + "delete", faults));
  }

  private static ConditionCheck check(
      software.amazon.awssdk.services.dynamodb.model.ConditionCheck given,
      String path,
      FaultNotes faults) {
    return new ConditionCheck(
        given.tableName(),
        GivenValues.item(given.hasKey(), given.key(), "Key", faults),
        given.conditionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()),
        GivenValues.map(
            given.hasExpressionAttributeValues(),
            given.expressionAttributeValues(),
            "ExpressionAttributeValues",
            faults),
        shown(path, given.returnValuesOnConditionCheckFailureAsString(), faults));
  }

  private static TransactPut put(
      software.amazon.awssdk.services.dynamodb.model.Put given, String path, FaultNotes faults) {
    return new TransactPut(
        given.tableName(),
        GivenValues.item(given.hasItem(), given.item(), "Item", faults),
        given.conditionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()),
        GivenValues.map(
            given.hasExpressionAttributeValues(),
            given.expressionAttributeValues(),
            "ExpressionAttributeValues",
            faults),
        shown(path, given.returnValuesOnConditionCheckFailureAsString(), faults));
  }

  private static TransactUpdate update(
      software.amazon.awssdk.services.dynamodb.model.Update given, String path, FaultNotes faults) {
    return new TransactUpdate(
        given.tableName(),
        GivenValues.item(given.hasKey(), given.key(), "Key", faults),
        given.updateExpression(),
        given.conditionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()),
        GivenValues.map(
            given.hasExpressionAttributeValues(),
            given.expressionAttributeValues(),
            "ExpressionAttributeValues",
            faults),
        shown(path, given.returnValuesOnConditionCheckFailureAsString(), faults));
  }

  private static TransactDelete delete(
      software.amazon.awssdk.services.dynamodb.model.Delete given, String path, FaultNotes faults) {
    return new TransactDelete(
        given.tableName(),
        GivenValues.item(given.hasKey(), given.key(), "Key", faults),
        given.conditionExpression(),
        GivenConditions.names(
            given.hasExpressionAttributeNames(), given.expressionAttributeNames()),
        GivenValues.map(
            given.hasExpressionAttributeValues(),
            given.expressionAttributeValues(),
            "ExpressionAttributeValues",
            faults),
        shown(path, given.returnValuesOnConditionCheckFailureAsString(), faults));
  }

  private static @Nullable ReturnValuesOnConditionCheckFailure shown(
      String path, @Nullable String given, FaultNotes faults) {
    return faults.constant(
        path + ".returnValuesOnConditionCheckFailure",
        given,
        ReturnValuesOnConditionCheckFailure.class);
  }

  private static String place(int index) {
    return ITEMS + "." + (index + 1) + ".member.";
  }
}
