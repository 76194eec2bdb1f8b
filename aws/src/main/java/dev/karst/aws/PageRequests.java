package dev.karst.aws;

import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.Select;

/** Reads the requests for a page of items. */
final class PageRequests {
  private PageRequests() {}

  static QueryRequest query(
      software.amazon.awssdk.services.dynamodb.model.QueryRequest given, FaultNotes faults) {
    return QueryRequest.builder()
        .tableName(given.tableName())
        .indexName(given.indexName())
        .keyConditionExpression(given.keyConditionExpression())
        .keyConditions(
            GivenConditions.conditions(
                given.hasKeyConditions(),
                given.keyConditions(),
                "KeyConditions",
                "keyConditions",
                faults))
        .queryFilter(
            GivenConditions.conditions(
                given.hasQueryFilter(), given.queryFilter(), "QueryFilter", "queryFilter", faults))
        .scanIndexForward(given.scanIndexForward())
        .filterExpression(given.filterExpression())
        .projectionExpression(given.projectionExpression())
        .expressionAttributeNames(
            GivenConditions.names(
                given.hasExpressionAttributeNames(), given.expressionAttributeNames()))
        .expressionAttributeValues(
            GivenValues.map(
                given.hasExpressionAttributeValues(),
                given.expressionAttributeValues(),
                "ExpressionAttributeValues",
                faults))
        .conditionalOperator(
            faults.constant(
                "conditionalOperator",
                given.conditionalOperatorAsString(),
                ConditionalOperator.class))
        .attributesToGet(
            faults.names(given.hasAttributesToGet(), given.attributesToGet(), "attributesToGet"))
        .select(faults.constant("select", given.selectAsString(), Select.class))
        .consistentRead(given.consistentRead())
        .limit(given.limit())
        .exclusiveStartKey(
            GivenValues.item(
                given.hasExclusiveStartKey(),
                given.exclusiveStartKey(),
                "ExclusiveStartKey",
                faults))
        .returnConsumedCapacity(
            ItemRequests.capacity(given.returnConsumedCapacityAsString(), faults))
        .build();
  }

  static ScanRequest scan(
      software.amazon.awssdk.services.dynamodb.model.ScanRequest given, FaultNotes faults) {
    return ScanRequest.builder()
        .tableName(given.tableName())
        .indexName(given.indexName())
        .scanFilter(
            GivenConditions.conditions(
                given.hasScanFilter(), given.scanFilter(), "ScanFilter", "scanFilter", faults))
        .segment(given.segment())
        .totalSegments(given.totalSegments())
        .filterExpression(given.filterExpression())
        .projectionExpression(given.projectionExpression())
        .expressionAttributeNames(
            GivenConditions.names(
                given.hasExpressionAttributeNames(), given.expressionAttributeNames()))
        .expressionAttributeValues(
            GivenValues.map(
                given.hasExpressionAttributeValues(),
                given.expressionAttributeValues(),
                "ExpressionAttributeValues",
                faults))
        .conditionalOperator(
            faults.constant(
                "conditionalOperator",
                given.conditionalOperatorAsString(),
                ConditionalOperator.class))
        .attributesToGet(
            faults.names(given.hasAttributesToGet(), given.attributesToGet(), "attributesToGet"))
        .select(faults.constant("select", given.selectAsString(), Select.class))
        .consistentRead(given.consistentRead())
        .limit(given.limit())
        .exclusiveStartKey(
            GivenValues.item(
                given.hasExclusiveStartKey(),
                given.exclusiveStartKey(),
                "ExclusiveStartKey",
                faults))
        .returnConsumedCapacity(
            ItemRequests.capacity(given.returnConsumedCapacityAsString(), faults))
        .build();
  }
}
