package dev.karst.server.protocol;

import static dev.karst.server.protocol.ExpressionShapes.EXPECTED;
import static dev.karst.server.protocol.ExpressionShapes.NAMES;
import static dev.karst.server.protocol.ExpressionShapes.TEXTS;
import static dev.karst.server.protocol.ExpressionShapes.UPDATES;
import static dev.karst.server.protocol.ExpressionShapes.VALUES;
import static dev.karst.server.protocol.ItemReader.ITEM;
import static dev.karst.server.protocol.Scalars.bool;
import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.text;

import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.UpdateItemRequest;

/** Readers of requests about one item. */
final class ItemRequests {
  static final ObjectReader<?, PutItemRequest> PUT =
      ObjectReader.of("PutItemInput", PutItemRequest::builder)
          .field("TableName", text(), PutItemRequest.Builder::tableName)
          .field("Item", ITEM, PutItemRequest.Builder::item)
          .field("ConditionExpression", text(), PutItemRequest.Builder::conditionExpression)
          .field(
              "ExpressionAttributeNames", NAMES, PutItemRequest.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues",
              VALUES,
              PutItemRequest.Builder::expressionAttributeValues)
          .field("Expected", EXPECTED, PutItemRequest.Builder::expected)
          .field(
              "ConditionalOperator",
              constant(ConditionalOperator.class),
              PutItemRequest.Builder::conditionalOperator)
          .field("ReturnValues", constant(ReturnValues.class), PutItemRequest.Builder::returnValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              PutItemRequest.Builder::returnValuesOnConditionCheckFailure)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              PutItemRequest.Builder::returnConsumedCapacity)
          .field(
              "ReturnItemCollectionMetrics",
              constant(ReturnItemCollectionMetrics.class),
              PutItemRequest.Builder::returnItemCollectionMetrics)
          .build(PutItemRequest.Builder::build);

  static final ObjectReader<?, GetItemRequest> GET =
      ObjectReader.of("GetItemInput", GetItemRequest::builder)
          .field("TableName", text(), GetItemRequest.Builder::tableName)
          .field("Key", ITEM, GetItemRequest.Builder::key)
          .field("ConsistentRead", bool(), GetItemRequest.Builder::consistentRead)
          .field("ProjectionExpression", text(), GetItemRequest.Builder::projectionExpression)
          .field(
              "ExpressionAttributeNames", NAMES, GetItemRequest.Builder::expressionAttributeNames)
          .field("AttributesToGet", TEXTS, GetItemRequest.Builder::attributesToGet)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              GetItemRequest.Builder::returnConsumedCapacity)
          .build(GetItemRequest.Builder::build);

  static final ObjectReader<?, UpdateItemRequest> UPDATE =
      ObjectReader.of("UpdateItemInput", UpdateItemRequest::builder)
          .field("TableName", text(), UpdateItemRequest.Builder::tableName)
          .field("Key", ITEM, UpdateItemRequest.Builder::key)
          .field("UpdateExpression", text(), UpdateItemRequest.Builder::updateExpression)
          .field("ConditionExpression", text(), UpdateItemRequest.Builder::conditionExpression)
          .field(
              "ExpressionAttributeNames",
              NAMES,
              UpdateItemRequest.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues",
              VALUES,
              UpdateItemRequest.Builder::expressionAttributeValues)
          .field("AttributeUpdates", UPDATES, UpdateItemRequest.Builder::attributeUpdates)
          .field("Expected", EXPECTED, UpdateItemRequest.Builder::expected)
          .field(
              "ConditionalOperator",
              constant(ConditionalOperator.class),
              UpdateItemRequest.Builder::conditionalOperator)
          .field(
              "ReturnValues", constant(ReturnValues.class), UpdateItemRequest.Builder::returnValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              UpdateItemRequest.Builder::returnValuesOnConditionCheckFailure)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              UpdateItemRequest.Builder::returnConsumedCapacity)
          .field(
              "ReturnItemCollectionMetrics",
              constant(ReturnItemCollectionMetrics.class),
              UpdateItemRequest.Builder::returnItemCollectionMetrics)
          .build(UpdateItemRequest.Builder::build);

  static final ObjectReader<?, DeleteItemRequest> DELETE =
      ObjectReader.of("DeleteItemInput", DeleteItemRequest::builder)
          .field("TableName", text(), DeleteItemRequest.Builder::tableName)
          .field("Key", ITEM, DeleteItemRequest.Builder::key)
          .field("ConditionExpression", text(), DeleteItemRequest.Builder::conditionExpression)
          .field(
              "ExpressionAttributeNames",
              NAMES,
              DeleteItemRequest.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues",
              VALUES,
              DeleteItemRequest.Builder::expressionAttributeValues)
          .field("Expected", EXPECTED, DeleteItemRequest.Builder::expected)
          .field(
              "ConditionalOperator",
              constant(ConditionalOperator.class),
              DeleteItemRequest.Builder::conditionalOperator)
          .field(
              "ReturnValues", constant(ReturnValues.class), DeleteItemRequest.Builder::returnValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              DeleteItemRequest.Builder::returnValuesOnConditionCheckFailure)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              DeleteItemRequest.Builder::returnConsumedCapacity)
          .field(
              "ReturnItemCollectionMetrics",
              constant(ReturnItemCollectionMetrics.class),
              DeleteItemRequest.Builder::returnItemCollectionMetrics)
          .build(DeleteItemRequest.Builder::build);

  private ItemRequests() {}
}
