package dev.karst.server.protocol;

import static dev.karst.server.protocol.AttributeValueWriter.ITEM;
import static dev.karst.server.protocol.Writers.DOUBLE;
import static dev.karst.server.protocol.Writers.TEXT;
import static dev.karst.server.protocol.Writers.listOf;
import static dev.karst.server.protocol.Writers.mapOf;

import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.ItemCollectionMetrics;

/** Writers of what an operation consumed and measured. */
final class CapacityAnswers {
  private static final ObjectWriter<Capacity> CAPACITY =
      ObjectWriter.of(Capacity.class)
          .field("ReadCapacityUnits", DOUBLE, Capacity::readCapacityUnits)
          .field("WriteCapacityUnits", DOUBLE, Capacity::writeCapacityUnits)
          .field("CapacityUnits", DOUBLE, Capacity::capacityUnits);

  static final ObjectWriter<ConsumedCapacity> CONSUMED_CAPACITY =
      ObjectWriter.of(ConsumedCapacity.class)
          .field("TableName", TEXT, ConsumedCapacity::tableName)
          .field("CapacityUnits", DOUBLE, ConsumedCapacity::capacityUnits)
          .field("ReadCapacityUnits", DOUBLE, ConsumedCapacity::readCapacityUnits)
          .field("WriteCapacityUnits", DOUBLE, ConsumedCapacity::writeCapacityUnits)
          .field("Table", CAPACITY, ConsumedCapacity::table)
          .field("LocalSecondaryIndexes", mapOf(CAPACITY), ConsumedCapacity::localSecondaryIndexes)
          .field(
              "GlobalSecondaryIndexes", mapOf(CAPACITY), ConsumedCapacity::globalSecondaryIndexes);

  static final ObjectWriter<ItemCollectionMetrics> COLLECTION_METRICS =
      ObjectWriter.of(ItemCollectionMetrics.class)
          .field("ItemCollectionKey", ITEM, ItemCollectionMetrics::itemCollectionKey)
          .field("SizeEstimateRangeGB", listOf(DOUBLE), ItemCollectionMetrics::sizeEstimateRangeGb);

  private CapacityAnswers() {}
}
