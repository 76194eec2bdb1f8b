package dev.karst;

import dev.karst.engine.ItemAccess;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.trigger.Lag;
import dev.karst.trigger.Trigger;
import dev.karst.value.Item;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the records of a table's stream changes of its objects, and tells them. */
final class TypedChanges<T> {
  private final ItemAccess<T> items;
  private final Consumer<? super Change<T>> handler;

  private TypedChanges(ItemAccess<T> items, Consumer<? super Change<T>> handler) {
    this.items = items;
    this.handler = handler;
  }

  /** Has a trigger tell changes, one after the other. */
  static <T> Subscription subscribe(
      Trigger.Builder trigger, ItemAccess<T> items, Consumer<? super Change<T>> handler) {
    TypedChanges<T> changes = new TypedChanges<>(items, Objects.requireNonNull(handler, "handler"));
    return new TriggerSubscription(
        trigger.batchSize(1).handler(batch -> batch.records().forEach(changes::tell)).start());
  }

  private void tell(StreamRecord record) {
    handler.accept(change(record));
  }

  private Change<T> change(StreamRecord record) {
    return switch (record.eventName()) {
      case INSERT -> new Change.Inserted<>(object(record.newImage()));
      case MODIFY -> new Change.Modified<>(object(record.oldImage()), object(record.newImage()));
      case REMOVE ->
          new Change.Removed<>(
              object(record.oldImage()),
              UserIdentity.SERVICE.equals(record.userIdentity())
                  ? Change.Cause.EXPIRED
                  : Change.Cause.DELETED);
    };
  }

  private T object(@Nullable Item image) {
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
  }
}
