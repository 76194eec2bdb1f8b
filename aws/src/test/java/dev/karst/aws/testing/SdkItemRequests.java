package dev.karst.aws.testing;

import dev.karst.operation.AttributeValueUpdate;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.LegacyCondition;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.UpdateItemRequest;

/** Requests for one item or a page of them, as the SDK has them. */
final class SdkItemRequests {
  private SdkItemRequests() {}

  static software.amazon.awssdk.services.dynamodb.model.GetItemRequest get(GetItemRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.GetItemRequest.builder()
        .tableName(core.tableName())
        .key(SdkValues.sdk(core.key()))
        .consistentRead(core.consistentRead())
        .projectionExpression(core.projectionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .attributesToGet(core.attributesToGet())
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.PutItemRequest put(PutItemRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.PutItemRequest.builder()
        .tableName(core.tableName())
        .item(SdkValues.sdk(core.item()))
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .expected(SdkValues.mapped(core.expected(), SdkItemRequests::expected))
        .conditionalOperator(SdkValues.name(core.conditionalOperator()))
        .returnValues(SdkValues.name(core.returnValues()))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .returnItemCollectionMetrics(SdkValues.name(core.returnItemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest delete(
      DeleteItemRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest.builder()
        .tableName(core.tableName())
        .key(SdkValues.sdk(core.key()))
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .expected(SdkValues.mapped(core.expected(), SdkItemRequests::expected))
        .conditionalOperator(SdkValues.name(core.conditionalOperator()))
        .returnValues(SdkValues.name(core.returnValues()))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .returnItemCollectionMetrics(SdkValues.name(core.returnItemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest update(
      UpdateItemRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest.builder()
        .tableName(core.tableName())
        .key(SdkValues.sdk(core.key()))
        .updateExpression(core.updateExpression())
        .attributeUpdates(SdkValues.mapped(core.attributeUpdates(), SdkItemRequests::update))
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .expected(SdkValues.mapped(core.expected(), SdkItemRequests::expected))
        .conditionalOperator(SdkValues.name(core.conditionalOperator()))
        .returnValues(SdkValues.name(core.returnValues()))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .returnItemCollectionMetrics(SdkValues.name(core.returnItemCollectionMetrics()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.QueryRequest query(QueryRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.QueryRequest.builder()
        .keyConditionExpression(core.keyConditionExpression())
        .keyConditions(SdkValues.mapped(core.keyConditions(), SdkItemRequests::condition))
        .queryFilter(SdkValues.mapped(core.queryFilter(), SdkItemRequests::condition))
        .scanIndexForward(core.scanIndexForward())
        .tableName(core.tableName())
        .indexName(core.indexName())
        .filterExpression(core.filterExpression())
        .projectionExpression(core.projectionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .conditionalOperator(SdkValues.name(core.conditionalOperator()))
        .attributesToGet(core.attributesToGet())
        .select(SdkValues.name(core.select()))
        .consistentRead(core.consistentRead())
        .limit(core.limit())
        .exclusiveStartKey(SdkValues.sdk(core.exclusiveStartKey()))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.ScanRequest scan(ScanRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.ScanRequest.builder()
        .scanFilter(SdkValues.mapped(core.scanFilter(), SdkItemRequests::condition))
        .segment(core.segment())
        .totalSegments(core.totalSegments())
        .tableName(core.tableName())
        .indexName(core.indexName())
        .filterExpression(core.filterExpression())
        .projectionExpression(core.projectionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .conditionalOperator(SdkValues.name(core.conditionalOperator()))
        .attributesToGet(core.attributesToGet())
        .select(SdkValues.name(core.select()))
        .consistentRead(core.consistentRead())
        .limit(core.limit())
        .exclusiveStartKey(SdkValues.sdk(core.exclusiveStartKey()))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue expected(
      ExpectedAttributeValue core) {
    return software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue.builder()
        .value(core.value() == null ? null : SdkValues.sdk(core.value()))
        .exists(core.exists())
        .comparisonOperator(SdkValues.name(core.comparisonOperator()))
        .attributeValueList(SdkValues.sdk(core.attributeValueList()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate update(
      AttributeValueUpdate core) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate.builder()
        .value(core.value() == null ? null : SdkValues.sdk(core.value()))
        .action(SdkValues.name(core.action()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Condition condition(
      LegacyCondition core) {
    return software.amazon.awssdk.services.dynamodb.model.Condition.builder()
        .comparisonOperator(SdkValues.name(core.comparisonOperator()))
        .attributeValueList(SdkValues.sdk(core.attributeValueList()))
        .build();
  }
}
