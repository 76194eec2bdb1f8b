package dev.karst.server.protocol;

import static dev.karst.server.protocol.AttributeValueWriter.ITEM;
import static dev.karst.server.protocol.CapacityAnswers.COLLECTION_METRICS;
import static dev.karst.server.protocol.CapacityAnswers.CONSUMED_CAPACITY;
import static dev.karst.server.protocol.Writers.INTEGER;
import static dev.karst.server.protocol.Writers.listOf;

import dev.karst.operation.DeleteItemResponse;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.UpdateItemResponse;

/** Writers of the answers to requests about items. */
final class ItemAnswers {
  static final ObjectWriter<PutItemResponse> PUT =
      ObjectWriter.of(PutItemResponse.class)
          .field("Attributes", ITEM, PutItemResponse::attributes)
          .field("ConsumedCapacity", CONSUMED_CAPACITY, PutItemResponse::consumedCapacity)
          .field(
              "ItemCollectionMetrics", COLLECTION_METRICS, PutItemResponse::itemCollectionMetrics);

  static final ObjectWriter<GetItemResponse> GOT =
      ObjectWriter.of(GetItemResponse.class)
          .field("Item", ITEM, GetItemResponse::item)
          .field("ConsumedCapacity", CONSUMED_CAPACITY, GetItemResponse::consumedCapacity);

  static final ObjectWriter<UpdateItemResponse> UPDATED =
      ObjectWriter.of(UpdateItemResponse.class)
          .field("Attributes", ITEM, UpdateItemResponse::attributes)
          .field("ConsumedCapacity", CONSUMED_CAPACITY, UpdateItemResponse::consumedCapacity)
          .field(
              "ItemCollectionMetrics",
              COLLECTION_METRICS,
              UpdateItemResponse::itemCollectionMetrics);

  static final ObjectWriter<DeleteItemResponse> DELETED =
      ObjectWriter.of(DeleteItemResponse.class)
          .field("Attributes", ITEM, DeleteItemResponse::attributes)
          .field("ConsumedCapacity", CONSUMED_CAPACITY, DeleteItemResponse::consumedCapacity)
          .field(
              "ItemCollectionMetrics",
              COLLECTION_METRICS,
              DeleteItemResponse::itemCollectionMetrics);

  static final ObjectWriter<QueryResponse> QUERIED =
      ObjectWriter.of(QueryResponse.class)
          .field("Items", listOf(ITEM), QueryResponse::items)
          .field("Count", INTEGER, QueryResponse::count)
          .field("ScannedCount", INTEGER, QueryResponse::scannedCount)
          .field("LastEvaluatedKey", ITEM, QueryResponse::lastEvaluatedKey)
          .field("ConsumedCapacity", CONSUMED_CAPACITY, QueryResponse::consumedCapacity);

  static final ObjectWriter<ScanResponse> SCANNED =
      ObjectWriter.of(ScanResponse.class)
          .field("Items", listOf(ITEM), ScanResponse::items)
          .field("Count", INTEGER, ScanResponse::count)
          .field("ScannedCount", INTEGER, ScanResponse::scannedCount)
          .field("LastEvaluatedKey", ITEM, ScanResponse::lastEvaluatedKey)
          .field("ConsumedCapacity", CONSUMED_CAPACITY, ScanResponse::consumedCapacity);

  private ItemAnswers() {}
}
