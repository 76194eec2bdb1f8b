package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.Trigger;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The checkpoints of triggers and subscriptions, listed and forgotten. */
@Timeout(60)
class TriggerNamesTest {
  private static final TableDefinition ORDERS =
      new TableDefinition("orders", KeySchema.simple("id", KeyType.S));
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;

  private final List<Item> handled = Collections.synchronizedList(new ArrayList<>());

  private TypedTable<Item> orders(Karst karst) {
    return karst.table(ORDERS, new UntypedItemCodec(ORDERS.key()));
  }

  private Trigger start(Karst karst, String name) {
    return karst
        .trigger("orders")
        .named(name)
        .startingPosition(StartingPosition.trimHorizon())
        .handler(batch -> batch.records().forEach(record -> handled.add(record.keys())))
        .start();
  }

  private void handleAll(Karst karst, String name) throws InterruptedException {
    try (Trigger trigger = start(karst, name)) {
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
  }

  @Test
  void triggersAndSubscriptionsAreListedAndForgotten() throws Exception {
    Item order = Item.builder().put("id", "o1").build();
    try (Karst karst = Karst.at(directory).itemsPerTable(10_000).open()) {
      TypedTable<Item> orders = orders(karst);
      karst.enableStream("orders", StreamViewType.NEW_AND_OLD_IMAGES);
      karst.retainChanges("orders", Duration.ofDays(2));
      assertThat(karst.triggerNames("orders")).isEmpty();
      orders.put(order);
      handleAll(karst, "mails");
      handleAll(karst, "bills");
      try (Subscription audit = orders.onChange("audit", change -> {})) {
        assertThat(audit.awaitIdle(LONG)).isTrue();
        assertThat(karst.triggerNames("orders")).containsExactly("audit", "bills", "mails");
      }
      karst.consumers("orders").open("mails", StartingPosition.latest()).close();

      karst.forgetTrigger("orders", "mails");
      karst.forgetTrigger("orders", "mails");
      karst.forgetTrigger("orders", "never there");

      assertThat(karst.triggerNames("orders")).containsExactly("audit", "bills");
      assertThat(karst.consumers("orders").names()).containsExactly("mails");
      handled.clear();
      handleAll(karst, "mails"); // a new one, which begins at its starting position
      assertThat(handled).containsExactly(order);
      karst.forgetTrigger("orders", "audit");
    }
    try (Karst karst = Karst.at(directory).itemsPerTable(10_000).open()) {
      assertThat(karst.triggerNames("orders")).containsExactly("bills", "mails");
    }
  }

  @Test
  void whoIsAtWorkIsNotForgotten() throws Exception {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      TypedTable<Item> orders = orders(karst);
      karst.enableStream("orders", StreamViewType.NEW_AND_OLD_IMAGES);
      orders.put(Item.builder().put("id", "o1").build());
      try (Trigger trigger = start(karst, "mails")) {
        trigger.awaitIdle(LONG);
        assertThatExceptionOfType(ResourceInUseException.class)
            .isThrownBy(() -> karst.forgetTrigger("orders", "mails"))
            .withMessageContaining("mails");
        assertThat(karst.triggerNames("orders")).containsExactly("mails");
      }
      karst.forgetTrigger("orders", "mails");
      assertThat(karst.triggerNames("orders")).isEmpty();
    }
  }

  @Test
  void theStreamNeedNotBeThereAnyMoreButTheTable() throws Exception {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      TypedTable<Item> orders = orders(karst);
      karst.enableStream("orders", StreamViewType.NEW_AND_OLD_IMAGES);
      orders.put(Item.builder().put("id", "o1").build());
      handleAll(karst, "mails");
      karst.disableStream("orders");

      assertThat(karst.triggerNames("orders")).containsExactly("mails");
      karst.forgetTrigger("orders", "mails");
      assertThat(karst.triggerNames("orders")).isEmpty();

      karst.deleteTable("orders");
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(() -> karst.triggerNames("orders"));
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(() -> karst.forgetTrigger("orders", "mails"));
    }
  }
}
