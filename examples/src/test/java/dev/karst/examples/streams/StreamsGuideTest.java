package dev.karst.examples.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Change;
import dev.karst.Change.Inserted;
import dev.karst.Change.Modified;
import dev.karst.Change.Removed;
import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.examples.Guide;
import dev.karst.junit.KarstTest;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetRecordsResponse;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.Shard;
import dev.karst.operation.stream.ShardIteratorType;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.Batch;
import dev.karst.trigger.BatchResponse;
import dev.karst.trigger.FailureTable;
import dev.karst.trigger.Lag;
import dev.karst.trigger.StreamConsumer;
import dev.karst.trigger.Trigger;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide to streams: that its programs do what it says, and that it shows just them. */
@KarstTest
@Timeout(60)
class StreamsGuideTest {
  private static final Guide GUIDE = new Guide("docs/guide/streams.md", "streams");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Karst karst;
  private final OrderRepository orders;

  /** What the guide's programs would send, print or write somewhere. */
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  StreamsGuideTest(Karst karst, OrderRepository orders) {
    this.karst = karst;
    this.orders = orders;
  }

  @BeforeEach
  void enableStream() {
    // guide: enable
    karst.enableStream("orders", StreamViewType.NEW_AND_OLD_IMAGES);
    // end
  }

  private static Order order(String id, String state) {
    return new Order("c1", id, state, 250);
  }

  private void write(StreamRecord change) {
    told.add(change.eventName() + " " + text(change.keys(), "orderId"));
  }

  private void send(Order order) {
    if (order.state().equals("poison")) {
      throw new IllegalStateException("no mail for " + order);
    }
    told.add(order.orderId());
  }

  private void send(StreamRecord change) {
    send(order(text(change.newImage(), "orderId"), text(change.newImage(), "state")));
  }

  private void sendMails(Batch batch) {
    batch.records().forEach(this::send);
  }

  private static String text(@Nullable Item item, String attribute) {
    assertThat(item).isNotNull();
    return ((AttributeValue.S) item.get(attribute).orElseThrow()).value();
  }

  private String told() throws InterruptedException {
    String next = told.poll(30, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  @Test
  void readsByTheFourOperations() {
    orders.put(order("1", "paid"));
    orders.put(order("1", "sent"));
    orders.delete("c1", "1");
    // guide: read
    StreamOperations streams = karst.streams();
    for (StreamSummary stream :
        streams.listStreams(new ListStreamsRequest("orders", null, null)).streams()) {
      String arn = stream.streamArn();
      for (Shard shard :
          streams.describeStream(DescribeStreamRequest.of(arn)).streamDescription().shards()) {
        String iterator =
            streams
                .getShardIterator(
                    GetShardIteratorRequest.of(
                        arn, shard.shardId(), ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        GetRecordsResponse answer = streams.getRecords(GetRecordsRequest.of(iterator));
        for (StreamRecord change : answer.records()) {
          print(change.eventName(), change.keys(), change.oldImage(), change.newImage());
        } // goes on at answer.nextShardIterator()
      }
    }
    // end
    assertThat(told).containsExactly("INSERT null paid", "MODIFY paid sent", "REMOVE sent null");
  }

  private void print(EventName event, Item keys, @Nullable Item before, @Nullable Item after) {
    assertThat(keys.size()).isEqualTo(2);
    told.add(
        event
            + " "
            + (before == null ? null : text(before, "state"))
            + " "
            + (after == null ? null : text(after, "state")));
  }

  @Test
  void callsAHandler() throws InterruptedException {
    orders.put(order("1", "paid"));
    // guide: trigger
    Trigger trigger =
        karst
            .trigger("orders")
            .named("mails")
            .startingPosition(StartingPosition.trimHorizon())
            .handler(batch -> batch.records().forEach(this::send))
            .start();
    // end
    // guide: watch
    Lag lag = trigger.lag(); // its age, and how many commits it is behind
    boolean done = trigger.awaitIdle(Duration.ofSeconds(30)); // all up to now is handled
    trigger.close(); // lets the batches under way finish
    // end
    assertThat(lag.commits()).isNotNegative();
    assertThat(done).isTrue();
    orders.put(order("2", "paid"));
    try (Trigger next = mails()) {
      assertThat(next.awaitIdle(LONG)).isTrue();
    }
    assertThat(told).containsExactly("1", "2");
  }

  private Trigger mails() {
    return karst.trigger("orders").named("mails").handler(this::sendMails).start();
  }

  @Test
  void hasManySettings() throws InterruptedException {
    // guide: settings
    karst.table(FailureTable.definition("failed-mails"));
    Trigger trigger =
        karst
            .trigger("orders")
            .named("mails")
            .startingPosition(StartingPosition.latest())
            .batchSize(500)
            .batchingWindow(Duration.ofMillis(200))
            .parallelizationFactor(4)
            .filter("{\"eventName\": [\"INSERT\"]}")
            .maximumRetryAttempts(3)
            .bisectBatchOnError()
            .maximumRecordAge(Duration.ofHours(6))
            .onFailure("failed-mails")
            .handler(this::sendMails)
            .start();
    // end
    try (trigger) {
      orders.put(order("1", "paid"));
      orders.put(order("2", "poison"));
      orders.put(order("3", "paid"));
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    assertThat(told).contains("1", "3").doesNotContain("2");
    assertThat(karst.table("failed-mails").scan().items())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(text(failed, "trigger")).isEqualTo("mails");
              assertThat(text(failed, "condition")).isEqualTo("RetryAttemptsExhausted");
            });
  }

  @Test
  void reportsWhatFailed() throws InterruptedException {
    Trigger trigger =
        // guide: partial
        karst
            .trigger("orders")
            .named("mails")
            .maximumRetryAttempts(1)
            .bisectBatchOnError() // else those behind the failed one are given up with it
            .reportingHandler(
                batch -> {
                  for (StreamRecord change : batch.records()) {
                    if (!isSent(change)) {
                      return BatchResponse.failed(change); // those before it are done
                    }
                  }
                  return BatchResponse.success();
                })
            .start();
    // end
    try (trigger) {
      orders.put(order("1", "paid"));
      orders.put(order("2", "poison"));
      orders.put(order("3", "paid"));
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    assertThat(told).contains("1", "3").doesNotContain("2");
  }

  private boolean isSent(StreamRecord change) {
    try {
      send(change);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Test
  void picksChanges() throws InterruptedException {
    // guide: filters
    String becamePaid =
        """
        {"eventName": ["INSERT", "MODIFY"],
         "dynamodb": {"NewImage": {"state": {"S": ["paid", {"prefix": "paid-by-"}]}}}}
        """;
    String costsSomething =
        """
        {"dynamodb": {"NewImage": {"total": {"N": [{"anything-but": "0"}]}}}}
        """;
    String expired =
        """
        {"eventName": ["REMOVE"], "userIdentity": {"type": ["Service"]}}
        """;
    // end
    orders.put(new Order("c1", "1", "new", 0));
    orders.put(new Order("c1", "2", "paid-by-card", 0));
    orders.put(new Order("c1", "3", "new", 250));
    orders.delete("c1", "3");
    assertThat(picked(becamePaid)).containsExactly("2");
    assertThat(picked(costsSomething)).containsExactly("3");
    assertThat(picked(expired)).isEmpty();
    assertThat(picked(becamePaid, costsSomething)).containsExactly("2", "3");
    assertThat(picked("{\"dynamodb\": {\"NewImage\": {\"total\": {\"N\": [\"250\"]}}}}"))
        .containsExactly("3");
    assertThat(picked("{\"dynamodb\": {\"NewImage\": {\"total\": {\"N\": [250]}}}}")).isEmpty();
    assertThat(
            picked(
                """
                {"dynamodb": {"NewImage": {"total": {"N": [{"numeric": [">", 0]}]}}}}\
                """))
        .describedAs("numbers are strings")
        .isEmpty();
  }

  private List<String> picked(String... patterns) throws InterruptedException {
    told.clear();
    Trigger.Builder builder =
        karst
            .trigger("orders")
            .startingPosition(StartingPosition.trimHorizon())
            .handler(this::sendMails);
    for (String pattern : patterns) {
      builder.filter(pattern);
    }
    try (Trigger trigger = builder.start()) {
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    return List.copyOf(told);
  }

  @Test
  void tellsChangesOfObjects() throws InterruptedException {
    // guide: typed
    Subscription mails = orders.onChange("mails", this::changed);
    // end
    try (mails) {
      orders.put(order("1", "paid"));
      orders.put(order("1", "sent"));
      orders.delete("c1", "1");
      assertThat(mails.awaitIdle(LONG)).isTrue();
    }
    assertThat(told).containsExactly("thank you for 1", "1 was paid, is sent", "1 is DELETED");
  }

  private void print(String text) {
    told.add(text);
  }

  // guide: changed
  private void changed(Change<Order> change) {
    if (change instanceof Inserted<Order> inserted) {
      print("thank you for " + inserted.after().orderId());
    } else if (change instanceof Modified<Order> modified) {
      Order now = modified.after();
      print(now.orderId() + " was " + modified.before().state() + ", is " + now.state());
    } else if (change instanceof Removed<Order> removed) {
      print(removed.before().orderId() + " is " + removed.cause()); // DELETED or EXPIRED
    }
  }

  // end

  @Test
  void keepsChangesForLong() {
    // guide: retain
    karst.retainChanges("orders", Duration.ofDays(90));
    // end
    orders.put(order("1", "paid"));
    orders.put(order("2", "paid"));
    // guide: consumer
    try (StreamConsumer audit =
        karst.consumers("orders").open("audit", StartingPosition.trimHorizon())) {
      List<StreamRecord> changes = audit.poll(1000, Duration.ofSeconds(1)); // waits for the first
      changes.forEach(this::write);
      audit.checkpoint(); // what was polled is not given again
    }
    // end
    assertThat(told).containsExactly("INSERT 1", "INSERT 2");
    try (StreamConsumer audit =
        karst.consumers("orders").open("audit", StartingPosition.trimHorizon())) {
      assertThat(audit.poll(1000, Duration.ZERO)).isEmpty();
      Instant monday = Instant.now().minus(Duration.ofDays(1));
      // guide: replay
      audit.seek(StartingPosition.atTimestamp(monday));
      // end
      assertThat(audit.poll(1000, LONG)).hasSize(2);
    }
    assertThat(karst.consumers("orders").names()).containsExactly("audit");
  }

  @Test
  void publishes() throws InterruptedException {
    orders.put(order("1", "paid"));
    orders.put(order("2", "paid"));
    // guide: publisher
    Flow.Publisher<StreamRecord> changes =
        karst.publisher("orders", StartingPosition.trimHorizon());
    changes.subscribe(new Printer());
    // end
    assertThat(told()).isEqualTo("1");
    assertThat(told()).isEqualTo("2");
  }

  private final class Printer implements Flow.Subscriber<StreamRecord> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(StreamRecord change) {
      send(change);
    }

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  @Test
  void removesWhatExpired(SessionRepository sessions) throws InterruptedException {
    // guide: ttl
    karst.enableTimeToLive("sessions", "expires");
    long inAnHour = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
    sessions.put(new Session("s1", "ada", inAnHour));
    // end
    sessions.put(new Session("s2", "bob", Instant.now().getEpochSecond() - 1));
    sessions.put(new Session("s3", "cyn", Instant.now().getEpochSecond() - 6L * 366 * 86_400));
    while (sessions.find("s2").isPresent()) {
      Thread.sleep(10);
    }
    assertThat(sessions.find("s1")).isPresent();
    assertThat(sessions.find("s3")).isPresent();
  }

  @Test
  void hidesWhatExpired(@TempDir Path directory) {
    // guide: hide
    Karst hiding = Karst.at(directory).hideExpiredItems().open();
    // end
    try (hiding) {
      SessionRepository sessions = SessionRepository.on(hiding);
      hiding.enableTimeToLive("sessions", "expires");
      sessions.put(new Session("s2", "bob", Instant.now().getEpochSecond() - 1));
      assertThat(sessions.find("s2")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enable",
        "read",
        "trigger",
        "watch",
        "settings",
        "partial",
        "filters",
        "typed",
        "changed",
        "retain",
        "consumer",
        "replay",
        "publisher",
        "ttl",
        "hide"
      })
  void standsInTheGuide(String name) throws IOException {
    GUIDE.assertShows("StreamsGuideTest.java", name);
  }

  @Test
  void entitiesStandInTheGuide() throws IOException {
    GUIDE.assertShows("Order.java", "order");
    GUIDE.assertShows("Session.java", "session");
  }
}
