package dev.karst.server.protocol;

import static dev.karst.server.protocol.ExpressionShapes.NAMES;
import static dev.karst.server.protocol.ExpressionShapes.VALUES;
import static dev.karst.server.protocol.ItemReader.ITEM;
import static dev.karst.server.protocol.ListReader.list;
import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.text;
import static dev.karst.server.protocol.Structures.member;
import static dev.karst.server.protocol.Structures.structure;

import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import java.util.Optional;

/** Readers of requests about several items, all or none. */
final class TransactionRequests {
  private static final ObjectReader<?, ConditionCheck> CHECK =
      ObjectReader.of("ConditionCheck", ConditionCheck::builder)
          .field("TableName", text(), ConditionCheck.Builder::tableName)
          .field("Key", ITEM, ConditionCheck.Builder::key)
          .field("ConditionExpression", text(), ConditionCheck.Builder::conditionExpression)
          .field(
              "ExpressionAttributeNames", NAMES, ConditionCheck.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues",
              VALUES,
              ConditionCheck.Builder::expressionAttributeValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              ConditionCheck.Builder::returnValuesOnConditionCheckFailure)
          .build(ConditionCheck.Builder::build);

  private static final ObjectReader<?, TransactPut> PUT =
      ObjectReader.of("Put", TransactPut::builder)
          .field("TableName", text(), TransactPut.Builder::tableName)
          .field("Item", ITEM, TransactPut.Builder::item)
          .field("ConditionExpression", text(), TransactPut.Builder::conditionExpression)
          .field("ExpressionAttributeNames", NAMES, TransactPut.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues", VALUES, TransactPut.Builder::expressionAttributeValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              TransactPut.Builder::returnValuesOnConditionCheckFailure)
          .build(TransactPut.Builder::build);

  private static final ObjectReader<?, TransactUpdate> UPDATE =
      ObjectReader.of("Update", TransactUpdate::builder)
          .field("TableName", text(), TransactUpdate.Builder::tableName)
          .field("Key", ITEM, TransactUpdate.Builder::key)
          .field("UpdateExpression", text(), TransactUpdate.Builder::updateExpression)
          .field("ConditionExpression", text(), TransactUpdate.Builder::conditionExpression)
          .field(
              "ExpressionAttributeNames", NAMES, TransactUpdate.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues",
              VALUES,
              TransactUpdate.Builder::expressionAttributeValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              TransactUpdate.Builder::returnValuesOnConditionCheckFailure)
          .build(TransactUpdate.Builder::build);

  private static final ObjectReader<?, TransactDelete> DELETE =
      ObjectReader.of("Delete", TransactDelete::builder)
          .field("TableName", text(), TransactDelete.Builder::tableName)
          .field("Key", ITEM, TransactDelete.Builder::key)
          .field("ConditionExpression", text(), TransactDelete.Builder::conditionExpression)
          .field(
              "ExpressionAttributeNames", NAMES, TransactDelete.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues",
              VALUES,
              TransactDelete.Builder::expressionAttributeValues)
          .field(
              "ReturnValuesOnConditionCheckFailure",
              constant(ReturnValuesOnConditionCheckFailure.class),
              TransactDelete.Builder::returnValuesOnConditionCheckFailure)
          .build(TransactDelete.Builder::build);

  private static final ObjectReader<?, TransactGetItem> READ =
      ObjectReader.of("Get", TransactGetItem::builder)
          .field("TableName", text(), TransactGetItem.Builder::tableName)
          .field("Key", ITEM, TransactGetItem.Builder::key)
          .field("ProjectionExpression", text(), TransactGetItem.Builder::projectionExpression)
          .field(
              "ExpressionAttributeNames", NAMES, TransactGetItem.Builder::expressionAttributeNames)
          .build(TransactGetItem.Builder::build);

  private static final ObjectReader<?, TransactWriteItem> TRANSACT_WRITE =
      structure(
          "TransactWriteItem",
          member("ConditionCheck", CHECK),
          member("Put", PUT),
          member("Update", UPDATE),
          member("Delete", DELETE),
          TransactWriteItem::new);

  private static final ValueReader<TransactGetItem> TRANSACT_GET =
      new RequiredMember<>(
          "Get",
          structure("TransactGetItem", member("Get", READ), Optional::ofNullable),
          TransactGetItem.builder().build());

  static final ObjectReader<?, TransactWriteItemsRequest> WRITE_ITEMS =
      ObjectReader.of("TransactWriteItemsInput", TransactWriteItemsRequest::builder)
          .field(
              "TransactItems",
              list(TRANSACT_WRITE),
              TransactWriteItemsRequest.Builder::transactItems)
          .field(
              "ClientRequestToken", text(), TransactWriteItemsRequest.Builder::clientRequestToken)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              TransactWriteItemsRequest.Builder::returnConsumedCapacity)
          .field(
              "ReturnItemCollectionMetrics",
              constant(ReturnItemCollectionMetrics.class),
              TransactWriteItemsRequest.Builder::returnItemCollectionMetrics)
          .build(TransactWriteItemsRequest.Builder::build);

  static final ObjectReader<?, TransactGetItemsRequest> GET_ITEMS =
      ObjectReader.of("TransactGetItemsInput", TransactGetItemsRequest::builder)
          .field(
              "TransactItems", list(TRANSACT_GET), TransactGetItemsRequest.Builder::transactItems)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              TransactGetItemsRequest.Builder::returnConsumedCapacity)
          .build(TransactGetItemsRequest.Builder::build);

  private TransactionRequests() {}
}
