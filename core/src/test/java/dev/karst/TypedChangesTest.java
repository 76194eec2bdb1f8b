package dev.karst;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Change.Cause;
import dev.karst.Change.Inserted;
import dev.karst.Change.Modified;
import dev.karst.Change.Removed;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ValidationException;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableStream;
import dev.karst.trigger.Lag;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes of a table's objects, told to whoever subscribed. */
@Timeout(60)
class TypedChangesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final TableDefinition SESSIONS =
      new TableDefinition("sessions", KeySchema.simple("id", KeyType.S));

  @TempDir Path directory;

  private final SetClock clock = new SetClock(START);
  private final BlockingQueue<Change<Item>> told = new LinkedBlockingQueue<>();
  private Karst karst = Karst.withoutDirectory().clock(clock).itemsPerTable(10_000).open();
  private TypedTable<Item> sessions = table();

  private TypedTable<Item> table() {
    return karst.table(SESSIONS, new UntypedItemCodec(SESSIONS.key()));
  }

  /** Ends the database there is, and goes on with the one in the directory. */
  private void reopen() {
    karst.close();
    karst = Karst.at(directory).clock(clock).itemsPerTable(10_000).open();
    sessions = table();
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static Item session(String id, int hits) {
    return Item.builder()
        .put("id", id)
        .put("hits", hits)
        .put("expires", START.getEpochSecond() + 60)
        .build();
  }

  private boolean delete(String id) {
    return sessions.delete(sessions.key().partition(id));
  }

  private List<Change<Item>> toldBy(Subscription subscription) throws InterruptedException {
    assertThat(subscription.awaitIdle(LONG)).isTrue();
    List<Change<Item>> changes = new ArrayList<>();
    told.drainTo(changes);
    return changes;
  }

  private Change<Item> next() throws InterruptedException {
    Change<Item> change = told.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(change).as("a change").isNotNull();
    return change;
  }

  @Test
  void tellsWhatBecameOfObjectsInOrder() throws Exception {
    try (Subscription subscription = sessions.onChange(told::add)) {
      sessions.put(session("a", 1));
      sessions.put(session("a", 2));
      sessions.put(session("b", 1));
      assertThat(delete("a")).isTrue();
      sessions.put(session("a", 3));

      assertThat(toldBy(subscription))
          .containsExactly(
              new Inserted<>(session("a", 1)),
              new Modified<>(session("a", 1), session("a", 2)),
              new Inserted<>(session("b", 1)),
              new Removed<>(session("a", 2), Cause.DELETED),
              new Inserted<>(session("a", 3)));
      assertThat(subscription.lag()).isEqualTo(Lag.NONE);
    }
  }

  @Test
  void tellsNothingOfWritesThatChangeNothing() throws Exception {
    sessions.put(session("a", 1));
    try (Subscription subscription = sessions.onChange(told::add)) {
      sessions.put(session("a", 1));
      assertThat(delete("nobody")).isFalse();

      assertThat(toldBy(subscription)).isEmpty();
    }
  }

  @Test
  void tellsAllOfATransaction() throws Exception {
    sessions.put(session("a", 1));
    try (Subscription subscription = sessions.onChange(told::add)) {
      karst
          .operations()
          .transactWriteItems(
              TransactWriteItemsRequest.builder(
                      List.of(
                          TransactWriteItem.of(
                              TransactDelete.builder("sessions", Item.of("id", s("a"))).build()),
                          TransactWriteItem.of(
                              TransactPut.builder("sessions", session("b", 1)).build())))
                  .build());

      assertThat(toldBy(subscription))
          .containsExactlyInAnyOrder(
              new Removed<>(session("a", 1), Cause.DELETED), new Inserted<>(session("b", 1)));
    }
  }

  @Test
  void tellsChangesInTheOrderOfTheWrites() throws Exception {
    List<Change<Item>> expected =
        IntStream.range(0, 2_000)
            .<Change<Item>>mapToObj(i -> new Inserted<>(session("s" + i, i)))
            .toList();
    try (Subscription subscription = sessions.onChange(told::add)) {
      IntStream.range(0, 2_000).forEach(i -> sessions.put(session("s" + i, i)));

      assertThat(toldBy(subscription)).isEqualTo(expected);
    }
  }

  @Test
  void saysThatAnObjectExpired() throws Exception {
    karst.enableTimeToLive("sessions", "expires");
    try (Subscription subscription = sessions.onChange(told::add)) {
      sessions.put(session("deleted", 1));
      sessions.put(session("expired", 1));
      assertThat(delete("deleted")).isTrue();
      assertThat(toldBy(subscription)).hasSize(3);

      clock.set(START.plusSeconds(61));

      assertThat(next()).isEqualTo(new Removed<>(session("expired", 1), Cause.EXPIRED));
      assertThat(toldBy(subscription)).isEmpty();
    }
  }

  @Test
  void beginsWithWhatChangesAfterwards() throws Exception {
    try (Subscription early = sessions.onChange(change -> {})) {
      sessions.put(session("a", 1));
      try (Subscription late = sessions.onChange(told::add)) {
        sessions.put(session("b", 1));

        assertThat(toldBy(late)).containsExactly(new Inserted<>(session("b", 1)));
        assertThat(early.awaitIdle(LONG)).isTrue();
      }
    }
  }

  @Test
  void tellsEverySubscriptionAll() throws Exception {
    BlockingQueue<Change<Item>> others = new LinkedBlockingQueue<>();
    try (Subscription one = sessions.onChange(told::add);
        Subscription other = sessions.onChange("other", others::add)) {
      sessions.put(session("a", 1));

      assertThat(toldBy(one)).containsExactly(new Inserted<>(session("a", 1)));
      assertThat(other.awaitIdle(LONG)).isTrue();
      assertThat(others).containsExactly(new Inserted<>(session("a", 1)));
    }
  }

  @Test
  void aNamedSubscriptionGoesOnWhereItStopped() throws Exception {
    reopen();
    try (Subscription subscription = sessions.onChange("mail", told::add)) {
      sessions.put(session("a", 1));
      assertThat(toldBy(subscription)).hasSize(1);
    }
    sessions.put(session("a", 2));
    reopen();
    assertThat(delete("a")).isTrue();

    try (Subscription subscription = sessions.onChange("mail", told::add)) {
      sessions.put(session("b", 1));

      assertThat(toldBy(subscription))
          .containsExactly(
              new Modified<>(session("a", 1), session("a", 2)),
              new Removed<>(session("a", 2), Cause.DELETED),
              new Inserted<>(session("b", 1)));
    }
  }

  @Test
  void anUnnamedSubscriptionDoesNotGoOn() throws Exception {
    sessions.onChange(told::add).close();
    sessions.put(session("a", 1));
    try (Subscription subscription = sessions.onChange(told::add)) {
      assertThat(toldBy(subscription)).isEmpty();
    }
  }

  @Test
  void aNameIsGoodForOneAtATime() {
    Subscription first = sessions.onChange("mail", told::add);
    assertThat(first).hasToString("Subscription: Trigger mail of table sessions, RUNNING");
    assertThatThrownBy(() -> sessions.onChange("mail", told::add))
        .isInstanceOf(ResourceInUseException.class)
        .hasMessage(
            "A trigger or subscription of that name is at work already: close it first, or"
                + " choose another name: TableName: sessions, name: mail");
    first.close();
    sessions.onChange("mail", told::add).close();
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThatThrownBy(() -> sessions.onChange("two words", told::add))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "1 validation error detected: Value 'two words' at 'name' failed to satisfy"
                + " constraint: Member must satisfy regular expression pattern:"
                + " [a-zA-Z0-9_.-]{1,128}");
  }

  /** The clock stands, so that nothing is told again before the test wants it. */
  @Test
  void aChangeThatTheHandlerThrewAtIsToldAgainBeforeTheNext() throws Exception {
    BlockingQueue<Change<Item>> attempts = new LinkedBlockingQueue<>();
    AtomicInteger failures = new AtomicInteger(2);
    try (Subscription subscription =
        sessions.onChange(
            change -> {
              attempts.add(change);
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
              }
            })) {
      sessions.put(session("a", 1));
      sessions.put(session("b", 1));
      while (!subscription.awaitIdle(Duration.ofMillis(20))) {
        clock.advance(Duration.ofSeconds(1));
      }
    }
    assertThat(attempts)
        .containsExactly(
            new Inserted<>(session("a", 1)),
            new Inserted<>(session("a", 1)),
            new Inserted<>(session("a", 1)),
            new Inserted<>(session("b", 1)));
  }

  @Test
  void aChangeThatWasNotHandledIsToldToTheNextOfTheName() throws Exception {
    reopen();
    CountDownLatch tried = new CountDownLatch(1);
    Subscription failing =
        sessions.onChange(
            "mail",
            change -> {
              tried.countDown();
              throw new IllegalStateException("never");
            });
    sessions.put(session("a", 1));
    assertThat(tried.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    clock.advance(Duration.ofSeconds(3));
    assertThat(failing.awaitIdle(Duration.ofMillis(1))).isFalse();
    assertThat(failing.lag().age()).isEqualTo(Duration.ofSeconds(3));
    failing.close();
    reopen();

    try (Subscription subscription = sessions.onChange("mail", told::add)) {
      assertThat(toldBy(subscription)).containsExactly(new Inserted<>(session("a", 1)));
    }
  }

  private Optional<TableStream> stream() {
    return karst.describeTable("sessions").changeData().stream();
  }

  @Test
  void enablesTheStream() {
    assertThat(stream()).isEmpty();
    sessions.onChange(told::add).close();
    assertThat(stream().map(TableStream::viewType)).contains(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void refusesStreamsThatShowLess() throws Exception {
    karst.enableStream("sessions", StreamViewType.NEW_IMAGE);
    String message =
        "The stream of table sessions shows NEW_IMAGE, and changes of objects need"
            + " NEW_AND_OLD_IMAGES: disable it and enable it again";
    assertThatThrownBy(() -> sessions.onChange(told::add))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> sessions.onChange("mail", told::add))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);

    karst.disableStream("sessions");
    try (Subscription subscription = sessions.onChange(told::add)) {
      sessions.put(session("a", 1));
      assertThat(toldBy(subscription)).hasSize(1);
    }
  }

  @Test
  void tellsNothingOnceClosed() throws Exception {
    Subscription subscription = sessions.onChange(told::add);
    sessions.put(session("a", 1));
    assertThat(toldBy(subscription)).hasSize(1);
    subscription.close();
    subscription.close();
    try (Subscription other = sessions.onChange(change -> {})) {
      sessions.put(session("b", 1));
      assertThat(other.awaitIdle(LONG)).isTrue();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void closingWaitsForTheChangeThatIsBeingTold() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    Subscription subscription =
        sessions.onChange(
            change -> {
              begun.countDown();
              await(closing);
              told.add(change);
            });
    sessions.put(session("a", 1));
    await(begun);
    Thread closer = new Thread(subscription::close);
    closer.start();
    closing.countDown();
    closer.join(LONG.toMillis());
    assertThat(closer.isAlive()).isFalse();
    assertThat(told).containsExactly(new Inserted<>(session("a", 1)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aHandlerMayCloseItsSubscription() throws Exception {
    SynchronousQueue<Subscription> itself = new SynchronousQueue<>();
    Subscription subscription =
        sessions.onChange(
            change -> {
              told.add(change);
              taken(itself).close();
            });
    sessions.put(session("a", 1));
    sessions.put(session("b", 1));
    itself.put(subscription);
    subscription.close();
    assertThat(told).containsExactly(new Inserted<>(session("a", 1)));
  }

  private static Subscription taken(SynchronousQueue<Subscription> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aHandlerMayChangeTheTable() throws Exception {
    try (Subscription subscription =
        sessions.onChange(
            change -> {
              told.add(change);
              if (change instanceof Inserted<Item> inserted) {
                sessions.put(inserted.after().toBuilder().put("hits", 2).build());
              }
            })) {
      sessions.put(session("a", 1));
      assertThat(next()).isEqualTo(new Inserted<>(session("a", 1)));
      assertThat(next()).isEqualTo(new Modified<>(session("a", 1), session("a", 2)));
      assertThat(toldBy(subscription)).isEmpty();
    }
  }

  @Test
  void endsWithTheDatabase() throws Exception {
    Subscription subscription = sessions.onChange(told::add);
    sessions.put(session("a", 1));
    assertThat(toldBy(subscription)).hasSize(1);
    karst.close();
    assertThat(subscription.awaitIdle(LONG)).isTrue();
    subscription.close();
    assertThat(told).isEmpty();
  }
}
