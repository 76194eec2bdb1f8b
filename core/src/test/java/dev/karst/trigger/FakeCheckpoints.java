package dev.karst.trigger;

import dev.karst.error.StoreUnavailableException;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checkpoints on the heap, and all that were ever kept. */
final class FakeCheckpoints implements Checkpoints {
  private final Map<String, SequenceNumber> kept = new TreeMap<>();
  private final List<SequenceNumber> history = new ArrayList<>();
  private RuntimeException fault;
  private volatile Runnable beforeKeep = () -> {};

  /** Keeping throws from now on; null for no longer. */
  synchronized void failWith(RuntimeException exception) {
    fault = exception;
  }

  /** What is done first whenever something is kept, such as to wait. */
  void beforeKeep(Runnable action) {
    beforeKeep = action;
  }

  /** Whether keeping throws because the database is gone. */
  synchronized boolean areGone() {
    return fault instanceof StoreUnavailableException;
  }

  synchronized List<SequenceNumber> history() {
    return List.copyOf(history);
  }

  @Override
  public synchronized Optional<SequenceNumber> find(String consumer) {
    return Optional.ofNullable(kept.get(consumer));
  }

  @Override
  public void keep(String consumer, SequenceNumber upTo) {
    beforeKeep.run();
    keepNow(consumer, upTo);
  }

  private synchronized void keepNow(String consumer, SequenceNumber upTo) {
    if (fault != null) {
      throw fault;
    }
    kept.put(consumer, upTo);
    history.add(upTo);
  }

  @Override
  public synchronized List<String> consumers() {
    return List.copyOf(kept.keySet());
  }

  @Override
  public synchronized void forget(String consumer) {
    kept.remove(consumer);
  }
}
