package dev.karst.trigger;

import dev.karst.operation.stream.StreamRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the user's handler; whatever it does, there is an outcome. */
@FunctionalInterface
interface Invocation {
  Outcome invoke(Batch batch);

  /** Calls a handler that handles all or throws. */
  static Invocation of(BatchHandler handler) {
    return ofReporting(
        batch -> {
          handler.handle(batch);
          return BatchResponse.success();
        });
  }

  /** Calls a handler that may report failures. */
  static Invocation ofReporting(ReportingBatchHandler handler) {
    return batch -> {
      try {
        return outcome(batch.records(), handler.handle(batch));
      } catch (Throwable e) {
        // An error of the handler is a failure of the batch, not of the trigger.
        return new Outcome.Failed(0, e);
      } finally {
        // An interruption was meant for the handler. Left behind, it would close the database's
        // files under whatever is read or written next.
        boolean unused = Thread.interrupted();
      }
    };
  }

  private static Outcome outcome(List<StreamRecord> records, @Nullable BatchResponse response) {
    if (response == null || response.batchItemFailures().isEmpty()) {
      return new Outcome.Succeeded();
    }
    Map<String, Integer> places = new HashMap<>();
    for (StreamRecord record : records) {
      places.put(record.sequenceNumber(), places.size());
    }
    int first = records.size();
    for (String failed : response.batchItemFailures()) {
      // If one is no record of the batch, nothing is known to be done.
      first = Math.min(first, failed == null ? 0 : places.getOrDefault(failed, 0));
    }
    return new Outcome.Failed(first, null);
  }
}
