package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes that a trigger gave up.
 *
 * @param triggerName the trigger's name, if it has one
 * @param tableName the table that changed
 * @param streamArn the stream that they were read from
 * @param condition why they were given up
 * @param approximateInvokeCount how often the handler was tried with the first of them; 0 if never
 * @param error what the handler threw last; null if it reported a failure, or was never tried
 * @param records the changes, at least one, in their order
 */
public record FailedBatch(
    Optional<String> triggerName,
    String tableName,
    String streamArn,
    FailureCondition condition,
    int approximateInvokeCount,
    @Nullable Throwable error,
    List<StreamRecord> records) {
  public FailedBatch {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a failed batch has at least a record: records=0");
    }
  }

  /** The first of its records. */
  public StreamRecord first() {
    return records.get(0);
  }

  /** The last of its records. */
  public StreamRecord last() {
    return records.get(records.size() - 1);
  }
}
