package dev.karst.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation consumed of a table and its indexes.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table, as the request calls it
 * @param capacityUnits all units
 * @param readCapacityUnits the read units of a transaction
 * @param writeCapacityUnits the write units of a transaction
 * @param table those of the table alone, if asked for INDEXES
 * @param localSecondaryIndexes those of local secondary indexes, by name
 * @param globalSecondaryIndexes those of global secondary indexes, by name
 */
public record ConsumedCapacity(
    @Nullable String tableName,
    @Nullable Double capacityUnits,
    @Nullable Double readCapacityUnits,
    @Nullable Double writeCapacityUnits,
    @Nullable Capacity table,
    @Nullable Map<String, Capacity> localSecondaryIndexes,
    @Nullable Map<String, Capacity> globalSecondaryIndexes) {
  public ConsumedCapacity {
    localSecondaryIndexes = Copies.map(localSecondaryIndexes);
    globalSecondaryIndexes = Copies.map(globalSecondaryIndexes);
  }
}
