package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailureTableTest {
  private final HandClock clock = new HandClock();
  private final FakeSource source = new FakeSource(clock);
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();

  @BeforeEach
  void create() {
    karst.createTable(FailureTable.definition("failures"));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private Optional<Item> failure(String trigger, SequenceNumber place) {
    return karst
        .table("failures")
        .get(
            Item.builder().put("trigger", trigger).put("sequenceNumber", place.toString()).build());
  }

  @Test
  void keepsTheOneBadRecord() throws Exception {
    Trigger.Builder builder =
        new Trigger.Builder(source, karst.operations(), clock, new ActiveConsumers())
            .nanoTime(clock::nanoTime)
            .named("t")
            .startingPosition(StartingPosition.trimHorizon())
            .maximumRetryAttempts(0)
            .bisectBatchOnError()
            .onFailure("failures")
            .handler(
                batch -> {
                  if (Records.ns(batch.records()).contains(7L)) {
                    throw new IllegalStateException("seven \ud800");
                  }
                });
    for (int n = 1; n <= 10; n++) {
      source.put("a", n);
    }
    try (Trigger trigger = builder.start()) {
      while (!trigger.awaitIdle(Duration.ofMillis(20))) {
        clock.advance(Duration.ofMillis(100));
      }
    }

    assertThat(karst.table("failures").scan(request -> {}).items()).hasSize(1);
    Item item = failure("t", new SequenceNumber(7, 0)).orElseThrow();
    assertThat(item.get("failedAt").orElseThrow().toString()).contains("2026-11-29T10:00:");
    assertThat(item.toBuilder().remove("failedAt").build())
        .isEqualTo(
            Item.builder()
                .put("trigger", "t")
                .put("sequenceNumber", new SequenceNumber(7, 0).toString())
                .put("tableName", "orders")
                .put("streamArn", source.streamArn())
                .put("condition", "RetryAttemptsExhausted")
                .put("approximateInvokeCount", 1)
                .put("error", "java.lang.IllegalStateException: seven ?")
                .put("eventID", "event-" + new SequenceNumber(7, 0))
                .put("eventName", "INSERT")
                .put("ApproximateCreationDateTime", "2026-11-29T10:00:00Z")
                .put("Keys", AttributeValue.m(Map.of("id", AttributeValue.s("a"))))
                .put(
                    "NewImage",
                    AttributeValue.m(Map.of("id", AttributeValue.s("a"), "n", AttributeValue.n(7))))
                .build());
  }

  @Test
  void leavesOutImagesThatAreTooLargeOrTooDeep() {
    AttributeValue deep = AttributeValue.s("x");
    for (int i = 1; i < 32; i++) {
      deep = AttributeValue.l(deep);
    }
    Item large = Item.builder().put("id", "a").put("x", "x".repeat(300_000)).build();
    Item nested = Item.builder().put("id", "a").put("x", deep).build();
    FailureTable table = FailureTable.of(karst.operations(), "failures", "orders", clock);

    table.handle(failed(1, large, large));
    table.handle(failed(2, nested, null));
    table.handle(failed(3, large, null));

    for (int commit = 1; commit <= 2; commit++) {
      Item item = failure("orders", new SequenceNumber(commit, 0)).orElseThrow();
      assertThat(item.get("imagesOmitted")).contains(AttributeValue.bool(true));
      assertThat(item.has("NewImage")).isFalse();
      assertThat(item.has("OldImage")).isFalse();
      assertThat(item.has("error")).isFalse();
    }
    assertThat(failure("orders", new SequenceNumber(3, 0)).orElseThrow().has("NewImage")).isTrue();
  }

  private static FailedBatch failed(long commit, Item newImage, Item oldImage) {
    SequenceNumber place = new SequenceNumber(commit, 0);
    return new FailedBatch(
        Optional.empty(),
        "orders",
        "arn",
        FailureCondition.RECORD_AGE_EXCEEDED,
        0,
        null,
        List.of(
            StreamRecord.of(
                "e",
                EventName.MODIFY,
                "eu-central-1",
                Instant.EPOCH,
                Item.builder().put("id", "a").build(),
                newImage,
                oldImage,
                place.toString(),
                1,
                StreamViewType.NEW_AND_OLD_IMAGES,
                null)));
  }
}
