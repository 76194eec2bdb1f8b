package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.ValidationException;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.Trigger;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Triggers whose table's stream was disabled and enabled again before they were through. */
@Timeout(60)
class EarlierStreamsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final TableDefinition TABLE =
      new TableDefinition("ticks", KeySchema.simple("id", KeyType.N));

  @TempDir Path directory;

  private final SetClock clock = new SetClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final List<StreamRecord> told = new CopyOnWriteArrayList<>();
  private final List<String> arns = new CopyOnWriteArrayList<>();

  private Karst open() {
    Karst karst = Karst.at(directory).clock(clock).itemsPerTable(10_000).open();
    karst.table(TABLE);
    return karst;
  }

  private static void put(Karst karst, long... ids) {
    for (long id : ids) {
      karst.table("ticks").put(Item.builder().put("id", id).put("twice", 2 * id).build());
    }
  }

  private void handleAll(Karst karst) throws InterruptedException {
    try (Trigger trigger =
        karst
            .trigger("ticks")
            .named("mails")
            .handler(
                batch -> {
                  told.addAll(batch.records());
                  batch.records().forEach(record -> arns.add(batch.streamArn()));
                })
            .start()) {
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
  }

  private List<Item> keys() {
    return told.stream().map(StreamRecord::keys).toList();
  }

  private static List<Item> keys(long... ids) {
    List<Item> keys = new ArrayList<>();
    for (long id : ids) {
      keys.add(Item.of("id", n(id)));
    }
    return keys;
  }

  private static void disable(Karst karst) {
    karst.disableStream("ticks");
  }

  private static String enable(Karst karst, StreamViewType viewType) {
    karst.enableStream("ticks", viewType);
    return karst
        .operations()
        .describeTable(new DescribeTableRequest("ticks"))
        .table()
        .latestStreamArn();
  }

  @Test
  void aTriggerReadsWhatIsLeftOfEarlierStreamsFirst() throws Exception {
    String first;
    String second;
    String third;
    try (Karst karst = open()) {
      first = enable(karst, StreamViewType.NEW_IMAGE);
      handleAll(karst);
      put(karst, 1);
      handleAll(karst);
      put(karst, 2, 3);
      disable(karst);
      put(karst, 4);
      second = enable(karst, StreamViewType.KEYS_ONLY);
      put(karst, 5);
      disable(karst);
      third = enable(karst, StreamViewType.NEW_AND_OLD_IMAGES);
      put(karst, 6);
    }
    try (Karst karst = open()) {
      told.clear();
      arns.clear();
      handleAll(karst);
      put(karst, 7);
      handleAll(karst);
    }
    assertThat(keys()).isEqualTo(keys(2, 3, 5, 6, 7));
    assertThat(arns).containsExactly(first, first, second, third, third);
    assertThat(told.stream().map(StreamRecord::streamViewType))
        .containsExactly(
            StreamViewType.NEW_IMAGE,
            StreamViewType.NEW_IMAGE,
            StreamViewType.KEYS_ONLY,
            StreamViewType.NEW_AND_OLD_IMAGES,
            StreamViewType.NEW_AND_OLD_IMAGES);
    assertThat(told.get(0).newImage()).isNotNull();
    assertThat(told.get(2).newImage()).isNull();
  }

  @Test
  void aTriggerThatStopsInAnEarlierStreamGoesOnThere() throws Exception {
    try (Karst karst = open()) {
      enable(karst, StreamViewType.NEW_IMAGE);
      handleAll(karst);
      put(karst, 1, 2, 3);
      disable(karst);
      enable(karst, StreamViewType.NEW_IMAGE);
      put(karst, 4);
      CountDownLatch failed = new CountDownLatch(1);
      Trigger failing =
          karst
              .trigger("ticks")
              .named("mails")
              .batchSize(1)
              .handler(
                  batch -> {
                    if (!batch.records().get(0).keys().equals(Item.of("id", n(1)))) {
                      failed.countDown();
                      throw new IllegalStateException("not yet");
                    }
                  })
              .start();
      failed.await();
      failing.close();
    }
    try (Karst karst = open()) {
      handleAll(karst);
    }
    assertThat(keys()).isEqualTo(keys(2, 3, 4));
  }

  @Test
  void whatIsOlderThanADayIsSkipped() throws Exception {
    try (Karst karst = open()) {
      enable(karst, StreamViewType.NEW_IMAGE);
      handleAll(karst);
      put(karst, 1);
      clock.advance(Duration.ofHours(2));
      put(karst, 2);
      disable(karst);
      enable(karst, StreamViewType.NEW_IMAGE);
      put(karst, 3);
      clock.advance(Duration.ofHours(23));
      handleAll(karst);
      assertThat(keys()).isEqualTo(keys(2, 3));

      told.clear();
      put(karst, 4);
      disable(karst);
      enable(karst, StreamViewType.NEW_IMAGE);
      clock.advance(Duration.ofHours(25));
      put(karst, 5);
      handleAll(karst);
      assertThat(keys()).isEqualTo(keys(5));
    }
  }

  /**
   * "StartingPositionTimestamp cannot be in the future": Lambda's CreateEventSourceMapping. A
   * trigger that goes on does not begin there.
   */
  @Test
  void aTimeInTheFutureIsNoStartingPosition() throws Exception {
    try (Karst karst = open()) {
      enable(karst, StreamViewType.NEW_IMAGE);
      Instant now = clock.instant();
      Trigger.Builder builder =
          karst
              .trigger("ticks")
              .named("mails")
              .startingPosition(StartingPosition.atTimestamp(now.plusMillis(1)))
              .handler(batch -> {});
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(builder::start)
          .withMessage(
              "The timestamp of a starting position cannot be in the future:"
                  + " timestamp=2026-01-01T00:00:00.001Z, now=2026-01-01T00:00:00Z");
      assertThat(karst.triggerNames("ticks")).isEmpty();
      handleAll(karst);
      builder.start().close();
    }
  }

  @Test
  void aSubscriptionLeavesOutEarlierStreamsThatDidNotShowBothImages() throws Exception {
    try (Karst karst = open()) {
      TypedTable<Item> ticks = karst.table(TABLE, new UntypedItemCodec(TABLE.key()));
      List<Item> after = new CopyOnWriteArrayList<>();
      ticks.onChange("mails", change -> {}).close();
      put(karst, 1);
      disable(karst);
      enable(karst, StreamViewType.KEYS_ONLY);
      put(karst, 2);
      disable(karst);
      enable(karst, StreamViewType.NEW_AND_OLD_IMAGES);
      put(karst, 3);
      try (Subscription subscription =
          ticks.onChange("mails", change -> after.add(((Change.Inserted<Item>) change).after()))) {
        assertThat(subscription.awaitIdle(LONG)).isTrue();
      }
      assertThat(after.stream().map(item -> Item.of("id", item.get("id").orElseThrow())))
          .containsExactlyElementsOf(keys(1, 3));
    }
  }
}
