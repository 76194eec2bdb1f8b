package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import dev.karst.operation.stream.StreamRecord;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of changes that are given up: the destination of triggers that have no other. */
final class LogFailures implements FailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(LogFailures.class);

  @Override
  public void handle(FailedBatch failed) {
    List<String> numbers = failed.records().stream().map(StreamRecord::sequenceNumber).toList();
    LOG.warn(
        TriggerMessages.dropped(),
        TriggerMessages.trigger(failed.triggerName().orElse(null), failed.tableName()),
        numbers.size(),
        failed.condition().wireName(),
        failed.approximateInvokeCount(),
        numbers,
        failed.error());
  }
}
