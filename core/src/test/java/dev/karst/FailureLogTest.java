package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.SequenceNumber;
import dev.karst.value.Item;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class FailureLogTest {
  /** Whether each line had a stack. */
  private final List<Boolean> stacks = new ArrayList<>();

  private Logger logger() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> {
              Object[] values = (Object[]) arguments[1];
              stacks.add(values[values.length - 1] instanceof Throwable);
              return null;
            });
  }

  private static StreamRecord record(int commit) {
    return StreamRecord.of(
        "event",
        EventName.REMOVE,
        "eu-central-1",
        Instant.EPOCH,
        Item.builder().put("id", "a").build(),
        null,
        null,
        new SequenceNumber(commit, 0).toString(),
        1,
        StreamViewType.KEYS_ONLY,
        null);
  }

  @Test
  void theStackOfAChangeIsLoggedOnce() {
    FailureLog log = new FailureLog(logger());
    for (int change : new int[] {1, 1, 1, 2, 2}) {
      log.failed("a subscription", record(change), new IllegalStateException("never"));
    }
    assertThat(stacks).containsExactly(true, false, false, true, false);
  }
}
