package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.SequenceNumber;
import dev.karst.trigger.Batch;
import dev.karst.value.Item;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What the log says of changes that typed subscriptions could not tell. */
class TypedChangesLogTest {
  private final List<Object> who = new ArrayList<>();

  private Logger logger() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> who.add(((Object[]) arguments[1])[0]));
  }

  /** Changes come as soon as the trigger starts, before the subscription knows it. */
  @Test
  void aSubscriptionIsNamedFromItsFirstChangeOn() {
    StreamRecord withoutImage =
        StreamRecord.of(
            "event",
            EventName.REMOVE,
            "eu-central-1",
            Instant.EPOCH,
            Item.builder().put("id", "a").build(),
            null,
            null,
            new SequenceNumber(1, 0).toString(),
            1,
            StreamViewType.KEYS_ONLY,
            null);
    TypedChanges<Item> changes =
        new TypedChanges<>(
            null, change -> {}, "A trigger of table orders", new FailureLog(logger()));

    changes.tell(new Batch("orders", "arn", List.of(withoutImage), 1));

    assertThat(who).containsExactly("A trigger of table orders");
  }
}
