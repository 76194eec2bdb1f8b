package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import java.util.List;

/**
 * Changes that a handler is given at once.
 *
 * @param tableName the table that changed
 * @param streamArn the stream that they were read from
 * @param records the changes, at least one, in their order
 * @param attempt which attempt to handle the first of them this is, from 1; splitting a batch
 *     begins to count anew
 */
public record Batch(String tableName, String streamArn, List<StreamRecord> records, int attempt) {
  public Batch {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least a record: records=0");
    }
  }
}
