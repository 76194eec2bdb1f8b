package dev.karst.server.protocol;

import static dev.karst.server.protocol.ExpressionShapes.NAMES;
import static dev.karst.server.protocol.ExpressionShapes.TEXTS;
import static dev.karst.server.protocol.ItemReader.ITEM;
import static dev.karst.server.protocol.ListReader.list;
import static dev.karst.server.protocol.MapReader.mapOf;
import static dev.karst.server.protocol.Scalars.bool;
import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.text;
import static dev.karst.server.protocol.Structures.member;
import static dev.karst.server.protocol.Structures.structure;

import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.WriteRequest;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readers of requests about several items, each by itself. */
final class BatchRequests {
  private static final ObjectReader<?, KeysAndAttributes> KEYS_AND_ATTRIBUTES =
      ObjectReader.of("KeysAndAttributes", KeysAndAttributes::builder)
          .field("Keys", list(ITEM), KeysAndAttributes.Builder::keys)
          .field("ConsistentRead", bool(), KeysAndAttributes.Builder::consistentRead)
          .field("ProjectionExpression", text(), KeysAndAttributes.Builder::projectionExpression)
          .field(
              "ExpressionAttributeNames",
              NAMES,
              KeysAndAttributes.Builder::expressionAttributeNames)
          .field("AttributesToGet", TEXTS, KeysAndAttributes.Builder::attributesToGet)
          .build(KeysAndAttributes.Builder::build);

  private static final ValueReader<Item> PUT_REQUEST =
      new RequiredMember<>(
          "Item", structure("PutRequest", member("Item", ITEM), Optional::ofNullable), Item.of());

  private static final ValueReader<Item> DELETE_REQUEST =
      new RequiredMember<>(
          "Key", structure("DeleteRequest", member("Key", ITEM), Optional::ofNullable), Item.of());

  private static final ValueReader<Map<String, List<WriteRequest>>> WRITES =
      new MapReader<>(
          "java.util.List<" + TypeErrors.MODEL + "WriteRequest>",
          list(
              structure(
                  "WriteRequest",
                  member("PutRequest", PUT_REQUEST),
                  member("DeleteRequest", DELETE_REQUEST),
                  WriteRequest::new)));

  static final ObjectReader<?, BatchGetItemRequest> GET =
      ObjectReader.of("BatchGetItemInput", BatchGetItemRequest::builder)
          .field(
              "RequestItems",
              mapOf("KeysAndAttributes", KEYS_AND_ATTRIBUTES),
              BatchGetItemRequest.Builder::requestItems)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              BatchGetItemRequest.Builder::returnConsumedCapacity)
          .build(BatchGetItemRequest.Builder::build);

  static final ObjectReader<?, BatchWriteItemRequest> WRITE =
      ObjectReader.of("BatchWriteItemInput", BatchWriteItemRequest::builder)
          .field("RequestItems", WRITES, BatchWriteItemRequest.Builder::requestItems)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              BatchWriteItemRequest.Builder::returnConsumedCapacity)
          .field(
              "ReturnItemCollectionMetrics",
              constant(ReturnItemCollectionMetrics.class),
              BatchWriteItemRequest.Builder::returnItemCollectionMetrics)
          .build(BatchWriteItemRequest.Builder::build);

  private BatchRequests() {}
}
