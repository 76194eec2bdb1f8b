package dev.karst;

import dev.karst.engine.ItemAccess;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.trigger.Batch;
import dev.karst.trigger.BatchResponse;
import dev.karst.trigger.Lag;
import dev.karst.trigger.Trigger;
import dev.karst.value.Item;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Makes the records of a table's stream changes of its objects, and tells them. */
final class TypedChanges<T> {
  private final ItemAccess<T> items;
  private final Consumer<? super Change<T>> handler;
  private final String label;
  private final FailureLog log;

  /** Null until it is started, which may be after the first change was told. */
  private volatile @Nullable Trigger trigger;

  TypedChanges(
      ItemAccess<T> items, Consumer<? super Change<T>> handler, String label, FailureLog log) {
    this.items = items;
    this.handler = Objects.requireNonNull(handler, "handler");
    this.label = label;
    this.log = log;
  }

  /**
   * Has a trigger tell changes, one after the other.
   *
   * @param label what the trigger is called in the log
   */
  static <T> Subscription subscribe(
      Trigger.Builder trigger,
      ItemAccess<T> items,
      Consumer<? super Change<T>> handler,
      String label) {
    TypedChanges<T> changes =
        new TypedChanges<>(
            items, handler, label, new FailureLog(LoggerFactory.getLogger(TypedChanges.class)));
    Trigger started = trigger.reportingHandler(changes::tell).start();
    changes.trigger = started;
    return new TriggerSubscription(started);
  }

  /** What was told is not told again because something behind it failed. */
  BatchResponse tell(Batch batch) {
    for (StreamRecord record : batch.records()) {
      if (isOver()) {
        return BatchResponse.failed(record); // for the next subscription of the name
      }
      try {
        Change<T> change = change(record);
        if (change != null) {
          handler.accept(change);
        }
      } catch (RuntimeException e) {
        log.failed(label, record, e);
        return BatchResponse.failed(record);
      }
    }
    return BatchResponse.success();
  }

  private boolean isOver() {
    Trigger started = trigger;
    return started != null && !started.state().isActive();
  }

  /** The change of an object; null if it is of an item of another class. */
  private @Nullable Change<T> change(StreamRecord record) {
    EventName event = record.eventName();
    T before = event == EventName.INSERT ? null : object(record.oldImage());
    T after = event == EventName.REMOVE ? null : object(record.newImage());
    if (after != null) {
      return before == null ? new Change.Inserted<>(after) : new Change.Modified<>(before, after);
    }
    return before == null ? null : new Change.Removed<>(before, cause(record));
  }

  private static Change.Cause cause(StreamRecord record) {
    return UserIdentity.SERVICE.equals(record.userIdentity())
        ? Change.Cause.EXPIRED
        : Change.Cause.DELETED;
  }

  private @Nullable T object(@Nullable Item image) {
    return items.decode(Objects.requireNonNull(image, "the stream shows both images"));
  }

  private record TriggerSubscription(Trigger trigger) implements Subscription {
    @Override
    public Lag lag() {
      return trigger.lag();
    }

    @Override
    public boolean awaitIdle(Duration longest) throws InterruptedException {
      return trigger.awaitIdle(longest);
    }

    @Override
    public void close() {
      trigger.close();
    }

    @Override
    public String toString() {
      return "Subscription: " + trigger;
    }
  }
}
