package dev.karst.server.protocol;

import static dev.karst.server.protocol.AttributeValueWriter.ITEM;
import static dev.karst.server.protocol.CapacityAnswers.COLLECTION_METRICS;
import static dev.karst.server.protocol.CapacityAnswers.CONSUMED_CAPACITY;
import static dev.karst.server.protocol.Writers.BOOL;
import static dev.karst.server.protocol.Writers.TEXT;
import static dev.karst.server.protocol.Writers.listOf;
import static dev.karst.server.protocol.Writers.mapOf;

import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.operation.WriteRequest;
import dev.karst.value.Item;

/** Writers of the answers to requests about several items. */
final class BatchAnswers {
  private static final ObjectWriter<KeysAndAttributes> KEYS_AND_ATTRIBUTES =
      ObjectWriter.of(KeysAndAttributes.class)
          .field("Keys", listOf(ITEM), KeysAndAttributes::keys)
          .field("ConsistentRead", BOOL, KeysAndAttributes::consistentRead)
          .field("ProjectionExpression", TEXT, KeysAndAttributes::projectionExpression)
          .field(
              "ExpressionAttributeNames", mapOf(TEXT), KeysAndAttributes::expressionAttributeNames)
          .field("AttributesToGet", listOf(TEXT), KeysAndAttributes::attributesToGet);

  private static final ObjectWriter<Item> PUT_REQUEST =
      ObjectWriter.of(Item.class).field("Item", ITEM, item -> item);

  private static final ObjectWriter<Item> DELETE_REQUEST =
      ObjectWriter.of(Item.class).field("Key", ITEM, key -> key);

  private static final ObjectWriter<WriteRequest> WRITE_REQUEST =
      ObjectWriter.of(WriteRequest.class)
          .field("PutRequest", PUT_REQUEST, WriteRequest::putItem)
          .field("DeleteRequest", DELETE_REQUEST, WriteRequest::deleteKey);

  static final ObjectWriter<BatchGetItemResponse> GOT =
      ObjectWriter.of(BatchGetItemResponse.class)
          .field("Responses", mapOf(listOf(ITEM)), BatchGetItemResponse::responses)
          .field(
              "UnprocessedKeys", mapOf(KEYS_AND_ATTRIBUTES), BatchGetItemResponse::unprocessedKeys)
          .field(
              "ConsumedCapacity",
              listOf(CONSUMED_CAPACITY),
              BatchGetItemResponse::consumedCapacity);

  static final ObjectWriter<BatchWriteItemResponse> WRITTEN =
      ObjectWriter.of(BatchWriteItemResponse.class)
          .field(
              "UnprocessedItems",
              mapOf(listOf(WRITE_REQUEST)),
              BatchWriteItemResponse::unprocessedItems)
          .field(
              "ItemCollectionMetrics",
              mapOf(listOf(COLLECTION_METRICS)),
              BatchWriteItemResponse::itemCollectionMetrics)
          .field(
              "ConsumedCapacity",
              listOf(CONSUMED_CAPACITY),
              BatchWriteItemResponse::consumedCapacity);

  static final ObjectWriter<TransactGetItemsResponse> TRANSACTION_GOT =
      ObjectWriter.of(TransactGetItemsResponse.class)
          .field("Responses", listOf(ItemAnswers.GOT), TransactGetItemsResponse::responses)
          .field(
              "ConsumedCapacity",
              listOf(CONSUMED_CAPACITY),
              TransactGetItemsResponse::consumedCapacity);

  static final ObjectWriter<TransactWriteItemsResponse> TRANSACTION_WRITTEN =
      ObjectWriter.of(TransactWriteItemsResponse.class)
          .field(
              "ConsumedCapacity",
              listOf(CONSUMED_CAPACITY),
              TransactWriteItemsResponse::consumedCapacity)
          .field(
              "ItemCollectionMetrics",
              mapOf(listOf(COLLECTION_METRICS)),
              TransactWriteItemsResponse::itemCollectionMetrics);

  private BatchAnswers() {}
}
