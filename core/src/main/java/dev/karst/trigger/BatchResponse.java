package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which records of a batch failed.
 *
 * <p>Of several the first in the batch's order counts: all before it are done, it and all behind it
 * are handled again. If a sequence number is null, empty or none of the batch's, the whole batch
 * failed. If there is none, nothing did.
 *
 * @param batchItemFailures the sequence numbers of records that failed
 */
public record BatchResponse(List<@Nullable String> batchItemFailures) {
  private static final BatchResponse SUCCESS = new BatchResponse(List.of());

  public BatchResponse {
    batchItemFailures = Collections.unmodifiableList(new ArrayList<>(batchItemFailures));
  }

  /** Nothing failed. */
  public static BatchResponse success() {
    return SUCCESS;
  }

  /** Some records failed. */
  public static BatchResponse failed(StreamRecord... records) {
    return new BatchResponse(
        Arrays.stream(records).<@Nullable String>map(StreamRecord::sequenceNumber).toList());
  }
}
