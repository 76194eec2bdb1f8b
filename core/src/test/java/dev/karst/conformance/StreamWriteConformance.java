package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static dev.karst.conformance.Items.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.operation.WriteRequest;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Which writes are in a stream, as ScyllaDB's tests of test_streams.py, which are run against the
 * service, and LocalStack's snapshots have it.
 */
abstract class StreamWriteConformance extends StreamingConformance {
  private static final Item A = item("p", "x", "s", 1, "a", "a");
  private static final Item B = item("p", "x", "s", 1, "b", map("k", list(1, "l")));
  private static final Item KEY = item("p", "x", "s", 1);

  StreamWriteConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private String both() {
    return createStreamed(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  private static Change insert(Item item) {
    return Change.insert(item);
  }

  private static Change modify(Item before, Item after) {
    return Change.modify(before, after);
  }

  private static Change remove(Item item) {
    return Change.remove(item);
  }

  private void put(Item item) {
    put("composite", item);
  }

  private void update(Item key, String expression, Object... namesAndValues) {
    update(
        "composite",
        key,
        update -> {
          update.updateExpression(expression);
          if (namesAndValues.length > 0) {
            update.expressionAttributeValues(Items.attributes(namesAndValues));
          }
        });
  }

  @Test
  void putsAndDeletes() {
    String stream = both();
    put(A);
    put(B);
    delete("composite", KEY);
    put(B);
    assertThat(changes(stream)).containsExactly(insert(A), modify(A, B), remove(B), insert(B));
  }

  @Test
  void updates() {
    String stream = both();
    update(KEY, "SET a = :a", ":a", "a");
    update(KEY, "SET b = :b REMOVE a", ":b", map("k", list(1, "l")));
    update(KEY, "REMOVE b");
    update(item("p", "x", "s", 2), "SET a = if_not_exists(a, :a)", ":a", 2);
    assertThat(changes(stream))
        .containsExactly(
            insert(A), modify(A, B), modify(B, KEY), insert(item("p", "x", "s", 2, "a", 2)));
  }

  @Test
  void anUpdateWithoutAnythingMakesAnItemOfItsKey() {
    String stream = both();
    update("composite", KEY, update -> {});
    update("composite", KEY, update -> {});
    assertThat(changes(stream)).containsExactly(insert(KEY));
  }

  @Test
  void writesThatChangeNothingAreNotThere() {
    String stream = both();
    put(A);
    put(A);
    update(KEY, "SET a = :a", ":a", "a");
    update(KEY, "REMOVE absent");
    update(KEY, "SET a = a");
    delete("composite", item("p", "x", "s", 2));
    update("composite", KEY, update -> {});
    Item counted = item("p", "x", "s", 3, "n", 5, "t", AttributeValue.ss("u", "v"));
    put(counted);
    update(item("p", "x", "s", 3), "ADD n :zero", ":zero", 0);
    update(item("p", "x", "s", 3), "ADD t :u", ":u", AttributeValue.ss("u"));
    update(item("p", "x", "s", 3), "DELETE t :w", ":w", AttributeValue.ss("w"));
    writeBatch(WriteRequest.put(A), WriteRequest.delete(item("p", "x", "s", 4)));
    transact(TransactWriteItem.of(TransactPut.builder("composite", A).build()));
    assertThat(changes(stream)).containsExactly(insert(A), insert(counted));
  }

  /** No item is made either. */
  @Test
  void anUpdateThatOnlyRemovesFromNothingIsNotThere() {
    String stream = both();
    update(KEY, "REMOVE a");
    assertThat(changes(stream)).isEmpty();
    assertThat(get("composite", KEY)).isNull();
  }

  /** What is equal is a matter of values, not of how they are written. */
  @Test
  void equalValuesWrittenAnotherWayAreNoChange() {
    String stream = both();
    Item item =
        item(
            "p",
            "x",
            "s",
            1,
            "m",
            map("a", 1, "b", 2),
            "n",
            number("1"),
            "t",
            AttributeValue.ss("u", "v"));
    put(item);
    put(
        item(
            "t",
            AttributeValue.ss("v", "u"),
            "n",
            number("1.00"),
            "m",
            map("b", 2, "a", 1),
            "s",
            number("1.0"),
            "p",
            "x"));
    update(KEY, "SET m = :m", ":m", map("b", number("2.0"), "a", 1));
    assertThat(changes(stream)).containsExactly(insert(item));
  }

  @Test
  void writesWhoseConditionFailsAreNotThere() {
    String stream = both();
    put(A);
    conditionFails(
        null, () -> put("composite", B, put -> put.conditionExpression("attribute_not_exists(p)")));
    assertThat(changes(stream)).containsExactly(insert(A));
  }

  /** A stream may begin when there are items, and ends when it is disabled. */
  @Test
  void changesWhileThereIsNoStreamAreInNone() {
    create(Tables.COMPOSITE);
    put(A);
    String first = enable("composite", StreamViewType.NEW_AND_OLD_IMAGES);
    put(B);
    disable("composite", first);
    put(A);
    String second = enable("composite", StreamViewType.NEW_AND_OLD_IMAGES);
    put(KEY);
    assertThat(changes(second)).containsExactly(modify(A, KEY));
    assertThat(allOf(first).stream().map(Change::of)).containsExactly(modify(A, B));
  }

  @Test
  void changesOfAnItemAreInTheirOrder() {
    String stream = both();
    int updates = 60;
    for (int i = 1; i <= updates; i++) {
      update(KEY, "ADD n :one", ":one", 1);
      put(item("p", "x", "s", 1 + i % 5 + 1, "n", i));
    }
    List<StreamRecord> records = records(stream);
    List<Long> counts = new ArrayList<>();
    for (StreamRecord record : records) {
      if (record.keys().equals(KEY)) {
        counts.add(whole(record.newImage(), "n"));
      }
    }
    assertThat(counts).hasSize(updates).isSorted().doesNotHaveDuplicates();
    List<String> numbers = records.stream().map(StreamRecord::sequenceNumber).toList();
    assertThat(numbers)
        .hasSize(2 * updates)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("[1-9][0-9]{20,39}"))
        .isSortedAccordingTo(Comparator.naturalOrder())
        .isSortedAccordingTo(Comparator.comparing(BigInteger::new));
  }

  @Test
  void batchesTellEachChange() {
    String stream = both();
    Item other = item("p", "x", "s", 2, "a", 2);
    put(A);
    put(other);
    writeBatch(
        WriteRequest.put(B),
        WriteRequest.put(other),
        WriteRequest.put(item("p", "x", "s", 3)),
        WriteRequest.delete(item("p", "x", "s", 4)));
    writeBatch(WriteRequest.delete(item("p", "x", "s", 2)));
    assertThat(changes(stream))
        .containsExactlyInAnyOrder(
            insert(A), insert(other), modify(A, B), insert(item("p", "x", "s", 3)), remove(other));
  }

  @Test
  void transactionsTellEachChange() {
    String stream = both();
    create(Tables.SIMPLE);
    Item other = item("p", "x", "s", 2, "a", 2);
    Item gone = item("p", "x", "s", 3);
    put(A);
    put(other);
    put(gone);
    transact(
        TransactWriteItem.of(TransactPut.builder("composite", B).build()),
        TransactWriteItem.of(TransactPut.builder("composite", other).build()),
        TransactWriteItem.of(TransactDelete.builder("composite", gone).build()),
        TransactWriteItem.of(
            TransactUpdate.builder("composite", item("p", "x", "s", 4))
                .updateExpression("SET a = :a")
                .value(":a", AttributeValue.s("new"))
                .build()),
        TransactWriteItem.of(
            ConditionCheck.builder("composite", item("p", "x", "s", 5))
                .conditionExpression("attribute_not_exists(p)")
                .build()),
        TransactWriteItem.of(TransactPut.builder("simple", item("id", "unseen")).build()));
    List<Change> changes = changes(stream);
    assertThat(changes.subList(0, 3)).containsExactly(insert(A), insert(other), insert(gone));
    assertThat(changes.subList(3, changes.size()))
        .containsExactlyInAnyOrder(
            modify(A, B), remove(gone), insert(item("p", "x", "s", 4, "a", "new")));
  }

  @Test
  void transactionsThatAreCancelledAreNotThere() {
    String stream = both();
    put(A);
    assertThatThrownBy(
            () ->
                transact(
                    TransactWriteItem.of(TransactPut.builder("composite", B).build()),
                    TransactWriteItem.of(
                        ConditionCheck.builder("composite", item("p", "x", "s", 2))
                            .conditionExpression("attribute_exists(p)")
                            .build())))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(changes(stream)).containsExactly(insert(A));
  }

  private void writeBatch(WriteRequest... writes) {
    db().batchWriteItem(
            BatchWriteItemRequest.builder(Map.of("composite", List.of(writes))).build());
  }

  private void transact(TransactWriteItem... parts) {
    db().transactWriteItems(TransactWriteItemsRequest.builder(List.of(parts)).build());
  }

  @Test
  void tablesWithoutStreamHaveNone() {
    create(Tables.SIMPLE);
    String stream = both();
    put("simple", item("id", "x"));
    put(A);
    assertThat(changes(stream)).containsExactly(insert(A));
  }
}
