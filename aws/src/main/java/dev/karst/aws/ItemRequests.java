package dev.karst.aws;

import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.UpdateItemRequest;
import org.jspecify.annotations.Nullable;

/** Reads the requests for one item. */
final class ItemRequests {
  private ItemRequests() {}

  static GetItemRequest get(
      software.amazon.awssdk.services.dynamodb.model.GetItemRequest given, FaultNotes faults) {
    return GetItemRequest.builder()
        .tableName(given.tableName())
        .key(GivenValues.item(given.hasKey(), given.key(), "Key", faults))
        .consistentRead(given.consistentRead())
        .projectionExpression(given.projectionExpression())
        .expressionAttributeNames(
            GivenConditions.names(
                given.hasExpressionAttributeNames(), given.expressionAttributeNames()))
        .attributesToGet(
            faults.names(given.hasAttributesToGet(), given.attributesToGet(), "attributesToGet"))
        .returnConsumedCapacity(capacity(given.returnConsumedCapacityAsString(), faults))
        .build();
  }

  static PutItemRequest put(
      software.amazon.awssdk.services.dynamodb.model.PutItemRequest given, FaultNotes faults) {
    return PutItemRequest.builder()
        .tableName(given.tableName())
        .item(GivenValues.item(given.hasItem(), given.item(), "Item", faults))
        .conditionExpression(given.conditionExpression())
        .expressionAttributeNames(
            GivenConditions.names(
                given.hasExpressionAttributeNames(), given.expressionAttributeNames()))
        .expressionAttributeValues(
            GivenValues.map(
                given.hasExpressionAttributeValues(),
                given.expressionAttributeValues(),
                "ExpressionAttributeValues",
                faults))
        .expected(GivenConditions.expected(given.hasExpected(), given.expected(), faults))
        .conditionalOperator(
            faults.constant(
                "conditionalOperator",
                given.conditionalOperatorAsString(),
                ConditionalOperator.class))
        .returnValues(
            faults.constant("returnValues", given.returnValuesAsString(), ReturnValues.class))
        .returnValuesOnConditionCheckFailure(
            faults.constant(
                "returnValuesOnConditionCheckFailure",
                given.returnValuesOnConditionCheckFailureAsString(),
                ReturnValuesOnConditionCheckFailure.class))
        .returnConsumedCapacity(capacity(given.returnConsumedCapacityAsString(), faults))
        .returnItemCollectionMetrics(metrics(given.returnItemCollectionMetricsAsString(), faults))
        .build();
  }

  static DeleteItemRequest delete(
      software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest given, FaultNotes faults) {
    return DeleteItemRequest.builder()
        .tableName(given.tableName())
        .key(GivenValues.item(given.hasKey(), given.key(), "Key", faults))
        .conditionExpression(given.conditionExpression())
        .expressionAttributeNames(
            GivenConditions.names(
                given.hasExpressionAttributeNames(), given.expressionAttributeNames()))
        .expressionAttributeValues(
            GivenValues.map(
                given.hasExpressionAttributeValues(),
                given.expressionAttributeValues(),
                "ExpressionAttributeValues",
                faults))
        .expected(GivenConditions.expected(given.hasExpected(), given.expected(), faults))
        .conditionalOperator(
            faults.constant(
                "conditionalOperator",
                given.conditionalOperatorAsString(),
                ConditionalOperator.class))
        .returnValues(
            faults.constant("returnValues", given.returnValuesAsString(), ReturnValues.class))
        .returnValuesOnConditionCheckFailure(
            faults.constant(
                "returnValuesOnConditionCheckFailure",
                given.returnValuesOnConditionCheckFailureAsString(),
                ReturnValuesOnConditionCheckFailure.class))
        .returnConsumedCapacity(capacity(given.returnConsumedCapacityAsString(), faults))
        .returnItemCollectionMetrics(metrics(given.returnItemCollectionMetricsAsString(), faults))
        .build();
  }

  static UpdateItemRequest update(
      software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest given, FaultNotes faults) {
    return UpdateItemRequest.builder()
        .tableName(given.tableName())
        .key(GivenValues.item(given.hasKey(), given.key(), "Key", faults))
        .updateExpression(given.updateExpression())
        .attributeUpdates(
            GivenConditions.updates(given.hasAttributeUpdates(), given.attributeUpdates(), faults))
        .conditionExpression(given.conditionExpression())
        .expressionAttributeNames(
            GivenConditions.names(
                given.hasExpressionAttributeNames(), given.expressionAttributeNames()))
        .expressionAttributeValues(
            GivenValues.map(
                given.hasExpressionAttributeValues(),
                given.expressionAttributeValues(),
                "ExpressionAttributeValues",
                faults))
        .expected(GivenConditions.expected(given.hasExpected(), given.expected(), faults))
        .conditionalOperator(
            faults.constant(
                "conditionalOperator",
                given.conditionalOperatorAsString(),
                ConditionalOperator.class))
        .returnValues(
            faults.constant("returnValues", given.returnValuesAsString(), ReturnValues.class))
        .returnValuesOnConditionCheckFailure(
            faults.constant(
                "returnValuesOnConditionCheckFailure",
                given.returnValuesOnConditionCheckFailureAsString(),
                ReturnValuesOnConditionCheckFailure.class))
        .returnConsumedCapacity(capacity(given.returnConsumedCapacityAsString(), faults))
        .returnItemCollectionMetrics(metrics(given.returnItemCollectionMetricsAsString(), faults))
        .build();
  }

  static @Nullable ReturnConsumedCapacity capacity(@Nullable String given, FaultNotes faults) {
    return faults.constant("returnConsumedCapacity", given, ReturnConsumedCapacity.class);
  }

  static @Nullable ReturnItemCollectionMetrics metrics(@Nullable String given, FaultNotes faults) {
    return faults.constant("returnItemCollectionMetrics", given, ReturnItemCollectionMetrics.class);
  }
}
