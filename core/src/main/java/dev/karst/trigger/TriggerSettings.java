package dev.karst.trigger;

import dev.karst.stream.StartingPosition;
import dev.karst.trigger.filter.FilterPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * How a trigger works.
 *
 * @param name under which it keeps its checkpoint
 * @param start where it begins if it has none
 * @param filters one of them picks a change; if there is none, all are picked
 * @param lanes how many batches are handled at the same time
 * @param batches when a batch is whole
 * @param target what batches are brought to
 * @param backoff how long it is waited between attempts
 * @param patience how long its closing waits for the batches under way
 * @param threads makes its threads
 */
record TriggerSettings(
    Optional<String> name,
    StartingPosition start,
    List<FilterPattern> filters,
    int lanes,
    BatchRules batches,
    Delivery.Target target,
    Backoff backoff,
    Duration patience,
    ThreadFactory threads) {
  TriggerSettings {
    filters = List.copyOf(filters);
  }
}
