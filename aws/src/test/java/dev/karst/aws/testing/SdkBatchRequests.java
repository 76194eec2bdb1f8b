package dev.karst.aws.testing;

import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.WriteRequest;

/** Requests for many items, as the SDK has them. */
final class SdkBatchRequests {
  private SdkBatchRequests() {}

  static software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest get(
      BatchGetItemRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest.builder()
        .requestItems(SdkValues.mapped(core.requestItems(), SdkBatchRequests::keys))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes keys(
      KeysAndAttributes core) {
    return software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes.builder()
        .keys(SdkValues.items(core.keys()))
        .consistentRead(core.consistentRead())
        .projectionExpression(core.projectionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .attributesToGet(core.attributesToGet())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest write(
      BatchWriteItemRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest.builder()
        .requestItems(
            SdkValues.mapped(
                core.requestItems(), writes -> SdkValues.listed(writes, SdkBatchRequests::write)))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .returnItemCollectionMetrics(SdkValues.name(core.returnItemCollectionMetrics()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.WriteRequest write(
      WriteRequest core) {
    software.amazon.awssdk.services.dynamodb.model.WriteRequest.Builder write =
        software.amazon.awssdk.services.dynamodb.model.WriteRequest.builder();
    if (core.putItem() != null) {
      write.putRequest(put -> put.item(SdkValues.sdk(core.putItem())));
    }
    if (core.deleteKey() != null) {
      write.deleteRequest(delete -> delete.key(SdkValues.sdk(core.deleteKey())));
    }
    return write.build();
  }

  static software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest get(
      TransactGetItemsRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest.builder()
        .transactItems(SdkValues.listed(core.transactItems(), SdkBatchRequests::get))
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.TransactGetItem get(
      TransactGetItem core) {
    return software.amazon.awssdk.services.dynamodb.model.TransactGetItem.builder()
        .get(
            get ->
                get.tableName(core.tableName())
                    .key(SdkValues.sdk(core.key()))
                    .projectionExpression(core.projectionExpression())
                    .expressionAttributeNames(core.expressionAttributeNames()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest write(
      TransactWriteItemsRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest.builder()
        .transactItems(SdkValues.listed(core.transactItems(), SdkBatchRequests::write))
        .clientRequestToken(core.clientRequestToken())
        .returnConsumedCapacity(SdkValues.name(core.returnConsumedCapacity()))
        .returnItemCollectionMetrics(SdkValues.name(core.returnItemCollectionMetrics()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.TransactWriteItem write(
      TransactWriteItem core) {
    return software.amazon.awssdk.services.dynamodb.model.TransactWriteItem.builder()
        .conditionCheck(core.conditionCheck() == null ? null : check(core.conditionCheck()))
        .put(core.put() == null ? null : put(core.put()))
        .update(core.update() == null ? null : update(core.update()))
        .delete(core.delete() == null ? null : delete(core.delete()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.ConditionCheck check(
      ConditionCheck core) {
    return software.amazon.awssdk.services.dynamodb.model.ConditionCheck.builder()
        .tableName(core.tableName())
        .key(SdkValues.sdk(core.key()))
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Put put(TransactPut core) {
    return software.amazon.awssdk.services.dynamodb.model.Put.builder()
        .tableName(core.tableName())
        .item(SdkValues.sdk(core.item()))
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Update update(TransactUpdate core) {
    return software.amazon.awssdk.services.dynamodb.model.Update.builder()
        .tableName(core.tableName())
        .key(SdkValues.sdk(core.key()))
        .updateExpression(core.updateExpression())
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Delete delete(TransactDelete core) {
    return software.amazon.awssdk.services.dynamodb.model.Delete.builder()
        .tableName(core.tableName())
        .key(SdkValues.sdk(core.key()))
        .conditionExpression(core.conditionExpression())
        .expressionAttributeNames(core.expressionAttributeNames())
        .expressionAttributeValues(SdkValues.sdk(core.expressionAttributeValues()))
        .returnValuesOnConditionCheckFailure(
            SdkValues.name(core.returnValuesOnConditionCheckFailure()))
        .build();
  }
}
