package dev.karst.mapper.example;

import static dev.karst.mapper.example.Parcel.Status.LOST;
import static dev.karst.mapper.example.Parcel.Status.PACKED;
import static dev.karst.mapper.example.Parcel.Status.SENT;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.TransactionResult;
import dev.karst.TransactionResult.Committed;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.WriteResult.Written;
import dev.karst.error.ErrorCode;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.ValidationException;
import dev.karst.mapper.BatchException;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Update;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.value.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions, times, updates, batches and transactions through repositories. */
class ParcelWritesTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Karst karst =
      Karst.withoutDirectory().itemsPerTable(10_000).clock(new HandClock(now)).open();
  private final Parcels parcels = parcels(karst);
  private final Orders orders = orders(karst);

  private static final class HandClock extends Clock {
    private final AtomicReference<Instant> now;

    HandClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  @AfterEach
  void close() {
    karst.close();
  }

  Parcels parcels(Karst database) {
    return Facade.generated(Parcels.class, ParcelRepository.on(database));
  }

  Orders orders(Karst database) {
    return Facade.generated(Orders.class, OrderRepository.on(database));
  }

  private Parcel stored(String customer, int number) {
    return parcels.find(customer, number).orElseThrow();
  }

  @Test
  void aPutCountsTheVersionAndKeepsTheTimes() {
    Parcel first = parcels.put(Parcel.of("ann", 1, PACKED));
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.createdAt()).isEqualTo(NOON);
    assertThat(first.updatedAt()).isEqualTo(NOON);
    assertThat(stored("ann", 1)).isEqualTo(first);
    now.set(NOON.plusSeconds(5));
    Parcel second = parcels.put(first);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.createdAt()).isEqualTo(NOON);
    assertThat(second.updatedAt()).isEqualTo(NOON.plusSeconds(5));
    assertThat(stored("ann", 1)).isEqualTo(second);
  }

  @Test
  void aPutOfAStaleObjectIsRefused() {
    Parcel first = parcels.put(Parcel.of("ann", 1, PACKED));
    Parcel second = parcels.put(first.weighing(5));
    assertThatThrownBy(() -> parcels.put(first))
        .isInstanceOf(ConditionalCheckFailedException.class)
        .hasMessage(
            "ParcelKey[customer=ann, number=1] has another version than 1: somebody else wrote it"
                + " since it was read. Read it again and decide anew");
    assertThatThrownBy(() -> parcels.put(Parcel.of("ann", 1, SENT)))
        .isInstanceOf(ConditionalCheckFailedException.class);
    parcels.delete("ann", 1);
    assertThatThrownBy(() -> parcels.put(second))
        .isInstanceOf(ConditionalCheckFailedException.class)
        .hasMessageContaining("is not there with version 2: somebody else deleted it");
    assertThat(parcels.find("ann", 1)).isEmpty();
  }

  @Test
  void conditionalWritesLookAtTheVersionToo() {
    Parcel first = parcels.put(Parcel.of("ann", 1, PACKED));
    Parcel second = parcels.put(first);
    assertThat(parcels.putIf(first, Parcel_.status.eq(PACKED)))
        .isEqualTo(new Rejected<>(Optional.of(second)));
    assertThat(parcels.putIf(second, Parcel_.status.eq(SENT)).isWritten()).isFalse();
    WriteResult<Parcel> written = parcels.putIf(second, Parcel_.status.eq(PACKED));
    assertThat(written).isInstanceOf(Written.class);
    assertThat(stored("ann", 1).version()).isEqualTo(3);
    assertThat(parcels.insert(Parcel.of("ann", 1, PACKED)).isWritten()).isFalse();
    assertThat(parcels.insert(Parcel.of("ann", 2, PACKED)).isWritten()).isTrue();
    assertThat(stored("ann", 2).version()).isEqualTo(1);
  }

  @Test
  void aStaleObjectIsNotDeleted() {
    Parcel first = parcels.put(Parcel.of("ann", 1, PACKED));
    Parcel second = parcels.put(first);
    assertThat(parcels.delete(first)).isEqualTo(new Rejected<>(Optional.of(second)));
    assertThat(parcels.deleteIf(second, Parcel_.status.eq(SENT)).isWritten()).isFalse();
    assertThat(parcels.delete(second)).isInstanceOf(Written.class);
    assertThat(parcels.delete(second)).isEqualTo(new Rejected<>(Optional.empty()));
  }

  @Test
  void anUpdateChangesWhatItIsTold() {
    parcels.put(Parcel.of("ann", 1, PACKED));
    now.set(NOON.plusSeconds(9));
    WriteResult<Parcel> result =
        parcels
            .update("ann", 1)
            .set(Parcel_.status, SENT)
            .set(Parcel_.sentAt, NOON)
            .set(Parcel_.label.colour.name, "blue")
            .add(Parcel_.weight, 250)
            .append(Parcel_.stops, new Parcel.Stop("Bern", 5), new Parcel.Stop("Chur", 7))
            .addTo(Parcel_.tags, "fragile", "urgent")
            .put(Parcel_.fees, "customs", 12L)
            .when(Parcel_.status.eq(PACKED))
            .execute();
    Parcel parcel = ((Written<Parcel>) result).item();
    assertThat(parcel).isEqualTo(stored("ann", 1));
    assertThat(parcel.status()).isEqualTo(SENT);
    assertThat(parcel.sentAt()).contains(NOON);
    assertThat(parcel.label()).isEqualTo(new Parcel.Label("to ann", new Parcel.Colour("blue")));
    assertThat(parcel.weight()).hasValue(250);
    assertThat(parcel.stops()).extracting(Parcel.Stop::place).containsExactly("Bern", "Chur");
    assertThat(parcel.tags()).containsExactlyInAnyOrder("fragile", "urgent");
    assertThat(parcel.fees()).isEqualTo(Map.of("customs", 12L));
    assertThat(parcel.version()).isEqualTo(2);
    assertThat(parcel.changes()).isEqualTo(1);
    assertThat(parcel.createdAt()).isEqualTo(NOON);
    assertThat(parcel.updatedAt()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void anUpdateTakesAway() {
    parcels.put(Parcel.of("ann", 1, PACKED).weighing(5));
    parcels
        .update("ann", 1)
        .addTo(Parcel_.tags, "a", "b", "c")
        .append(Parcel_.stops, new Parcel.Stop("Bern", 1))
        .execute();
    parcels
        .update("ann", 1)
        .removeFrom(Parcel_.tags, "b")
        .remove(Parcel_.weight)
        .prepend(Parcel_.stops, new Parcel.Stop("Chur", 2))
        .set(Parcel_.label, new Parcel.Label("new", null))
        .execute();
    parcels.update("ann", 1).set(Parcel_.stops.at(1), new Parcel.Stop("Zug", 3)).execute();
    Parcel parcel = stored("ann", 1);
    assertThat(parcel.tags()).containsExactlyInAnyOrder("a", "c");
    assertThat(parcel.weight()).isEmpty();
    assertThat(parcel.stops())
        .containsExactly(new Parcel.Stop("Chur", 2), new Parcel.Stop("Zug", 3));
    assertThat(parcel.label()).isEqualTo(new Parcel.Label("new", null));
    assertThat(parcel.changes()).isEqualTo(3);
  }

  @Test
  void anUpdateMakesWhatIsMissingUnlessItIsAskedNotTo() {
    assertThat(
            parcels
                .update("ann", 1)
                .set(Parcel_.status, LOST)
                .when(Parcel_.customer.exists())
                .execute())
        .isEqualTo(new Rejected<>(Optional.empty()));
    assertThat(parcels.find("ann", 1)).isEmpty();
    parcels.update("ann", 1).setIfAbsent(Parcel_.status, LOST).execute();
    Parcel made = stored("ann", 1);
    assertThat(made.status()).isEqualTo(LOST);
    assertThat(made.version()).isEqualTo(1);
    assertThat(made.createdAt()).isEqualTo(NOON);
    parcels.update("ann", 1).setIfAbsent(Parcel_.status, SENT).execute();
    assertThat(stored("ann", 1).status()).isEqualTo(LOST);
  }

  @Test
  void anUpdateOfAnObjectLooksAtItsVersion() {
    Parcel first = parcels.put(Parcel.of("ann", 1, PACKED));
    assertThat(parcels.update(first).set(Parcel_.status, SENT).execute().isWritten()).isTrue();
    assertThat(parcels.update(first).set(Parcel_.status, LOST).execute().isWritten()).isFalse();
    assertThat(stored("ann", 1).status()).isEqualTo(SENT);
  }

  @Test
  void anUpdateGivesTheObjectBeforeIfAsked() {
    Parcel first = parcels.put(Parcel.of("ann", 1, PACKED));
    Written<Parcel> written =
        (Written<Parcel>)
            parcels.update("ann", 1).set(Parcel_.status, SENT).executeReturningBefore();
    assertThat(written.before()).contains(first);
    assertThat(written.item().status()).isEqualTo(SENT);
    Written<Parcel> made =
        (Written<Parcel>)
            parcels.update("bob", 1).set(Parcel_.status, SENT).executeReturningBefore();
    assertThat(made.before()).isEmpty();
  }

  @Test
  void anEmptySetIsAbsent() {
    parcels.put(Parcel.of("ann", 1, PACKED));
    parcels.update("ann", 1).addTo(Parcel_.tags, "a").execute();
    parcels.update("ann", 1).set(Parcel_.tags, Set.of()).execute();
    assertThat(parcels.update("ann", 1).when(Parcel_.tags.exists()).execute().isWritten())
        .isFalse();
    parcels.update("ann", 1).addTo(Parcel_.tags).removeFrom(Parcel_.tags).execute();
    parcels.update("ann", 1).addTo(Parcel_.tags, "b").execute();
    assertThat(stored("ann", 1).tags()).containsExactly("b");
  }

  @Test
  void anUpdateThatOnlyRemovesMakesNothing() {
    assertThat(parcels.update("ann", 1).remove(Parcel_.weight).execute())
        .isEqualTo(new Rejected<>(Optional.empty()));
    assertThat(parcels.find("ann", 1)).isEmpty();
  }

  @Test
  void anUpdateTakesTheTimeWhenItIsDone() {
    parcels.put(Parcel.of("ann", 1, PACKED));
    Update<Parcel> update = parcels.update("ann", 1).set(Parcel_.status, SENT);
    now.set(NOON.plusSeconds(7));
    update.execute();
    assertThat(stored("ann", 1).updatedAt()).isEqualTo(NOON.plusSeconds(7));
  }

  /** Items from before the class had a version have none. */
  @Test
  void whatHasNoVersionYetCanBeChangedAndDeleted() {
    for (int number = 1; number <= 3; number++) {
      karst
          .table("parcels")
          .put(Item.builder().put("customer", s("old")).put("number", n(number)).build());
    }
    Parcel old = stored("old", 1);
    assertThat(old.version()).isZero();
    assertThat(parcels.update(old).set(Parcel_.status, SENT).execute().isWritten()).isTrue();
    assertThat(parcels.delete(old).isWritten()).isFalse();
    assertThat(parcels.delete(stored("old", 2)).isWritten()).isTrue();
    assertThat(parcels.put(stored("old", 3)).version()).isEqualTo(1);
    assertThat(parcels.delete(Parcel.of("new", 1, PACKED)).isWritten()).isFalse();
  }

  @Test
  void twoChangesOfOnePlaceAreRefused() {
    Update<Parcel> update =
        parcels.update("ann", 1).set(Parcel_.status, SENT).remove(Parcel_.status);
    assertThatThrownBy(update::execute)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Two document paths overlap with each other");
    assertThat(parcels.find("ann", 1)).isEmpty();
  }

  @Test
  void updatesAndConditionsShowThemselves() {
    Condition<Parcel> condition =
        Parcel_.label.colour.name.eq("red").and(Parcel_.tags.contains("urgent"));
    assertThat(condition)
        .hasToString(
            "(label.colour.name = {\"S\":\"red\"}) AND (contains(tags, {\"S\":\"urgent\"}))");
    assertThat(orders.update("c1", "o1").add(Order_.total, 5L).when(Order_.total.lt(9L)))
        .hasToString("ADD total {\"N\":\"5\"} if total < {\"N\":\"9\"}");
  }

  @Test
  void aBatchOfAnySizeTellsWhatBecameOfEach() {
    List<Parcel> fresh =
        IntStream.range(0, 1000).mapToObj(i -> Parcel.of("ann", i, PACKED)).toList();
    BatchResult<Parcel> put = parcels.putAll(fresh);
    assertThat(put.isComplete()).isTrue();
    assertThat(put.written()).hasSize(1000).allMatch(parcel -> parcel.version() == 1);
    Parcel changed = parcels.put(put.written().get(7));
    BatchResult<Parcel> again = parcels.putAll(put.written());
    assertThat(again.written()).hasSize(999);
    assertThat(again.rejected())
        .containsExactly(new BatchResult.Rejected<>(put.written().get(7), Optional.of(changed)));
    assertThat(parcels.findAll(List.of(new ParcelKey("ann", 7), new ParcelKey("x", 1))))
        .containsExactly(changed);
    BatchResult<Parcel> deleted = parcels.deleteAll(put.written());
    assertThat(deleted.written()).isEmpty();
    List<Parcel> current = new ArrayList<>(parcels.query("ann").list());
    assertThat(parcels.deleteAll(current).isComplete()).isTrue();
    assertThat(parcels.scan().list()).isEmpty();
  }

  @Test
  void aBatchThatCannotGoOnTellsWhatItWrote() {
    Parcel first = Parcel.of("ann", 1, PACKED);
    Parcel nobody = Parcel.of("", 2, PACKED);
    assertThatThrownBy(() -> parcels.putAll(List.of(first, nobody, Parcel.of("ann", 3, PACKED))))
        .isInstanceOfSatisfying(
            BatchException.class,
            e -> {
              assertThat(e.before())
                  .isEqualTo(new BatchResult<>(List.of(stored("ann", 1)), List.of()));
              assertThat(e.object()).isSameAs(nobody);
              assertThat(e.getCause()).isInstanceOf(ValidationException.class);
              assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION);
            })
        .hasMessage(
            "The batch ended at object 2: One or more parameter values are not valid. The"
                + " AttributeValue for a key attribute cannot contain an empty string value. Key:"
                + " customer (1 object before it written or deleted, 0 rejected)");
    assertThat(parcels.query("ann").list()).containsExactly(stored("ann", 1));
    assertThatThrownBy(() -> parcels.deleteAll(Arrays.asList(stored("ann", 1), null)))
        .isInstanceOf(BatchException.class)
        .hasCauseInstanceOf(NullPointerException.class)
        .hasMessage(
            "The batch ended at object 2: an object is null (1 object before it written or deleted,"
                + " 0 rejected)");
    assertThat(parcels.query("ann").list()).isEmpty();
  }

  @Test
  void aTransactionIsDoneAsAWhole() {
    Parcel parcel = parcels.put(Parcel.of("ann", 1, PACKED));
    Order order = new Order("c1", "o1", null, null, 5, Optional.empty(), null, List.of(), null);
    TransactionResult done =
        karst
            .transaction()
            .put(parcels, parcel.weighing(9))
            .insert(orders, order)
            .update(parcels.update("bob", 2).set(Parcel_.status, SENT))
            .check(parcels, new ParcelKey("eve", 1), Parcel_.customer.notExists())
            .commit();
    Committed committed = (Committed) done;
    assertThat(committed.written(0, Parcel.class)).contains(stored("ann", 1));
    assertThat(committed.written())
        .containsExactly(
            Optional.of(stored("ann", 1)), Optional.of(order), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> committed.written(1, Parcel.class))
        .isInstanceOf(ClassCastException.class);
    assertThat(stored("ann", 1).version()).isEqualTo(2);
    assertThat(stored("bob", 2).status()).isEqualTo(SENT);
    assertThat(orders.find("c1", "o1")).contains(order);

    TransactionResult cancelled =
        karst
            .transaction()
            .deleteByKey(orders, new OrderKey("c1", "o1"))
            .put(parcels, parcel) // is stale by now
            .commit();
    assertThat(cancelled).isInstanceOf(TransactionResult.Cancelled.class);
    TransactionResult.Failure failure = ((TransactionResult.Cancelled) cancelled).failures().get(0);
    assertThat(failure.index()).isEqualTo(1);
    assertThat(failure.code()).isEqualTo("ConditionalCheckFailed");
    assertThat(failure.operation()).contains("put").contains("parcels").contains("ann");
    assertThat(failure.current()).contains(stored("ann", 1));
    assertThat(orders.find("c1", "o1")).contains(order);
  }

  @Test
  void theTwentySixthOperationIsRefusedWhenItIsAdded() {
    dev.karst.Transaction transaction = karst.transaction();
    for (int i = 0; i < 25; i++) {
      transaction.put(parcels, Parcel.of("ann", i, PACKED));
    }
    assertThatThrownBy(() -> transaction.put(parcels, Parcel.of("ann", 25, PACKED)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("25");
    assertThat(transaction.commit().isCommitted()).isTrue();
    assertThat(parcels.query("ann").count()).isEqualTo(25);
  }

  @Test
  void whatExpiresIsRemoved() throws InterruptedException {
    parcels.put(Parcel.of("ann", 1, PACKED).expiringAt(NOON.plusSeconds(60)));
    parcels.put(Parcel.of("ann", 2, PACKED));
    assertThat(stored("ann", 1).expiresAt()).contains(NOON.plusSeconds(60));
    now.set(NOON.plusSeconds(62));
    for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        parcels.find("ann", 1).isPresent() && System.nanoTime() < end; ) {
      Thread.sleep(20);
    }
    assertThat(parcels.query("ann").list()).extracting(Parcel::number).containsExactly(2);
  }

  @Test
  void aTransactionThatIsRepeatedLaterIsTheSame() {
    Parcel parcel = Parcel.of("c1", 1, PACKED);
    assertThat(((Committed) twice(parcel)).written(0, Parcel.class)).contains(stored("c1", 1));
    now.set(NOON.plusSeconds(60));
    assertThat(((Committed) twice(parcel)).written())
        .as("what was written then may be another by now")
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(parcels.find("c1", 1).orElseThrow().createdAt()).isEqualTo(NOON);
    assertThat(parcels.find("c1", 2).orElseThrow().updatedAt()).isEqualTo(NOON);
    assertThatThrownBy(() -> twice(parcel.weighing(7)))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  private TransactionResult twice(Parcel parcel) {
    return karst
        .transaction()
        .insert(parcels, parcel)
        .update(parcels.update("c1", 2).set(Parcel_.status, SENT))
        .commit("once");
  }

  @Test
  void transactionsPutAndDeleteOnConditionsBesideTheVersion() {
    Parcel first = parcels.put(Parcel.of("c1", 1, PACKED));
    Parcel second = parcels.put(Parcel.of("c1", 2, PACKED));
    TransactionResult refused =
        karst
            .transaction()
            .putIf(parcels, first, Parcel_.status.eq(SENT))
            .deleteIf(parcels, second, Parcel_.status.eq(PACKED))
            .commit();
    assertThat(refused.isCommitted()).isFalse();
    assertThat(parcels.find("c1", 2)).isPresent();
    TransactionResult done =
        karst
            .transaction()
            .putIf(parcels, first, Parcel_.status.eq(PACKED))
            .deleteIf(parcels, second, Parcel_.status.eq(PACKED))
            .commit();
    assertThat(done.isCommitted()).isTrue();
    assertThat(parcels.find("c1", 2)).isEmpty();
    TransactionResult stale =
        karst.transaction().putIf(parcels, first, Parcel_.status.eq(PACKED)).commit();
    assertThat(stale.isCommitted()).as("the version is looked at, too").isFalse();
  }

  @Test
  void aResultGivesTheObjectOrThrows() {
    Parcel parcel = Parcel.of("c1", 1, PACKED);
    assertThat(parcels.insert(parcel).orElseThrow().version()).isEqualTo(1);
    assertThatThrownBy(() -> parcels.insert(parcel).orElseThrow())
        .isInstanceOf(ConditionalCheckFailedException.class)
        .hasMessage("The conditional request failed");
  }
}
