package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.HandClock;
import dev.karst.IndexAudit;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.handler.RequestHandlers;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which items are removed, and when. The test is the thread that removes them. */
class TimeToLiveTest {
  private static final long NOW = 1_700_000_000;
  private static final long FIVE_YEARS = 157_680_000;
  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final KeyAttribute C = new KeyAttribute("c", KeyType.S);
  private static final KeyAttribute AMOUNT = new KeyAttribute("amount", KeyType.N);

  private static final TableDefinition THINGS =
      new TableDefinition(
          "things",
          KeySchema.composite("p", KeyType.S, "s", KeyType.N),
          List.of(new IndexDefinition.Local("local", P, AMOUNT, IndexProjection.keysOnly())),
          List.of(
              new IndexDefinition.Global(
                  "by_c",
                  List.of(C),
                  List.of(AMOUNT),
                  IndexProjection.all(),
                  ProvisionedThroughput.NONE)));

  private static final TableDefinition PLAIN = new TableDefinition("plain", THINGS.key());

  private final HandClock clock = new HandClock(NOW);
  private Database database;
  private Operations db;

  @BeforeEach
  void open() {
    database =
        Database.inMemory(
            new HeapStorage(),
            new DatabaseOptions(
                    Durability.PROCESS,
                    clock,
                    writes -> {},
                    DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE)
                .removingExpired(false));
    db = new RequestHandlers(database, RequestHandlers.DEFAULT_TRANSACTION_LIMIT);
    database.createTable(PLAIN);
    database.createTable(THINGS);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Item thing(int no) {
    return Item.builder()
        .put("p", "p" + no % 7)
        .put("s", no)
        .put("c", "c" + no % 3)
        .put("amount", 2L * no)
        .build();
  }

  private static Item expiring(int no, long time) {
    return thing(no).toBuilder().put("ttl", time).build();
  }

  private static Item key(int no) {
    return Item.of("p", s("p" + no % 7), "s", n(no));
  }

  private void put(String table, Item item) {
    db.putItem(PutItemRequest.builder(table, item).build());
  }

  private void removeAt(long second) {
    clock.set(second);
    while (database.removeExpired()) {}
  }

  private Set<Integer> left(String table) {
    return new IndexAudit(database, db)
        .scan(table, null).stream()
            .map(item -> ((AttributeValue.N) item.get("s").orElseThrow()).value().intValueExact())
            .collect(java.util.stream.Collectors.toSet());
  }

  private void checkIndexes() {
    IndexAudit audit = new IndexAudit(database, db);
    List<Item> items = audit.scan("things", null);
    audit.checkIndexes("things", items);
    audit.checkCollectionSizes("things", items);
  }

  @Test
  void itemsGoOnceTheirSecondIsOver() {
    database.enableTimeToLive("plain", "ttl");
    put("plain", expiring(1, NOW + 10));
    put("plain", expiring(2, NOW + 11));
    put("plain", thing(3));
    removeAt(NOW + 10);
    assertThat(left("plain")).containsExactlyInAnyOrder(1, 2, 3);
    removeAt(NOW + 11);
    assertThat(left("plain")).containsExactlyInAnyOrder(2, 3);
    removeAt(NOW + 12);
    assertThat(left("plain")).containsExactly(3);
    assertThat(database.describeTable("plain").itemCount()).isEqualTo(1);
  }

  @Test
  void fractionsAndOtherTypesAndTimesLongPast() {
    database.enableTimeToLive("plain", "ttl");
    put("plain", thing(1).toBuilder().put("ttl", n("1699999999.9")).build());
    put("plain", thing(2).toBuilder().put("ttl", n("1700000000.1")).build());
    put("plain", thing(3).toBuilder().put("ttl", s("1")).build());
    put("plain", thing(4).toBuilder().put("ttl", n(1)).build());
    put("plain", expiring(5, NOW - FIVE_YEARS));
    put("plain", expiring(6, NOW - FIVE_YEARS - 1));
    put("plain", thing(7).toBuilder().put("ttl", n("9e100")).build());
    put("plain", thing(8).toBuilder().put("ttl", n("-9e100")).build());
    removeAt(NOW);
    assertThat(left("plain")).containsExactlyInAnyOrder(2, 3, 4, 6, 7, 8);
    removeAt(NOW + 1);
    assertThat(left("plain")).containsExactlyInAnyOrder(3, 4, 6, 7, 8);
    // What was dropped for its age is written like any other item.
    put("plain", expiring(4, NOW - 5));
    put("plain", expiring(6, NOW + 50));
    removeAt(NOW + 2);
    assertThat(left("plain")).containsExactlyInAnyOrder(3, 6, 7, 8);
  }

  @Test
  void writesChangeWhenAnItemGoes() {
    database.enableTimeToLive("plain", "ttl");
    for (int no = 1; no <= 5; no++) {
      put("plain", expiring(no, NOW - 1));
    }
    put("plain", expiring(1, NOW + 100));
    put("plain", thing(2));
    db.updateItem(
        UpdateItemRequest.builder("plain", key(3))
            .updateExpression("REMOVE #t")
            .name("#t", "ttl")
            .build());
    db.updateItem(
        UpdateItemRequest.builder("plain", key(4))
            .updateExpression("SET #t = #t + :day")
            .name("#t", "ttl")
            .value(":day", n(86_400))
            .build());
    put("plain", expiring(6, NOW + 1000));
    put("plain", expiring(6, NOW - 3));
    removeAt(NOW);
    assertThat(left("plain")).containsExactlyInAnyOrder(1, 2, 3, 4);
    removeAt(NOW + 101);
    assertThat(left("plain")).containsExactlyInAnyOrder(2, 3, 4);
    removeAt(NOW + 86_400);
    assertThat(left("plain")).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void keysMayBeTimes() {
    database.createTable(new TableDefinition("sessions", KeySchema.simple("ends", KeyType.N)));
    database.enableTimeToLive("sessions", "ends");
    put("sessions", Item.of("ends", n(NOW - 1), "s", n(1)));
    put("sessions", Item.of("ends", n(NOW + 1), "s", n(2)));
    removeAt(NOW);
    assertThat(left("sessions")).containsExactly(2);
  }

  @Test
  void transactionsAreFollowed() {
    database.enableTimeToLive("things", "ttl");
    db.transactWriteItems(
        TransactWriteItemsRequest.builder(
                IntStream.range(0, 20)
                    .mapToObj(
                        no ->
                            TransactWriteItem.of(
                                TransactPut.builder("things", expiring(no, NOW + no)).build()))
                    .toList())
            .build());
    removeAt(NOW + 10);
    assertThat(left("things")).hasSize(10).allMatch(no -> no >= 10);
    checkIndexes();
  }

  @Test
  void itemsLeaveEveryIndex() {
    database.enableTimeToLive("things", "ttl");
    for (int no = 0; no < 1_000; no++) {
      put("things", no % 4 == 0 ? thing(no) : expiring(no, NOW + no));
    }
    removeAt(NOW + 501);
    assertThat(left("things")).hasSize(1_000 - 375).allMatch(no -> no % 4 == 0 || no > 500);
    checkIndexes();
    removeAt(NOW + 1_001);
    assertThat(left("things")).hasSize(250).allMatch(no -> no % 4 == 0);
    checkIndexes();
  }

  @Test
  void itemsThatWereThereBeforeExpireToo() {
    for (int no = 0; no < 5_000; no++) {
      put("things", expiring(no, NOW + no % 100));
    }
    database.enableTimeToLive("things", "ttl");
    clock.set(NOW + 50);
    int steps = 0;
    while (database.removeExpired()) {
      steps++;
      // Beside the filling: what it has seen, and what it has not.
      put("things", expiring(steps * 3, NOW + 99));
      put("things", thing(5_000 + steps));
    }
    assertThat(steps).isGreaterThan(5);
    int added = steps;
    assertThat(left("things"))
        .allMatch(no -> no >= 5_000 || no % 100 >= 50 || (no % 3 == 0 && no <= 3 * added));
    removeAt(NOW + 200);
    assertThat(left("things")).hasSize(added).allMatch(no -> no >= 5_000);
    checkIndexes();
  }

  @Test
  void aTableThatNoLongerExpiresKeepsItsItems() {
    database.enableTimeToLive("plain", "ttl");
    put("plain", expiring(1, NOW - 1));
    put("plain", expiring(2, NOW + 5).toBuilder().put("other", NOW - 1).build());
    database.disableTimeToLive("plain", "ttl");
    removeAt(NOW + 10);
    assertThat(left("plain")).containsExactlyInAnyOrder(1, 2);
    put("plain", expiring(3, NOW - 1));
    database.enableTimeToLive("plain", "other");
    removeAt(NOW + 10);
    assertThat(left("plain")).containsExactlyInAnyOrder(1, 3);
    database.disableTimeToLive("plain", "other");
    database.enableTimeToLive("plain", "ttl");
    removeAt(NOW + 10);
    assertThat(left("plain")).isEmpty();
  }

  @Test
  void whatAsksForNoChangeIsRefused() {
    database.enableTimeToLive("plain", "ttl");
    refused("TimeToLive is already enabled", () -> database.enableTimeToLive("plain", "ttl"));
    String other =
        "TimeToLive is active on a different AttributeName: current AttributeName is ttl";
    refused(other, () -> database.enableTimeToLive("plain", "other"));
    refused(other, () -> database.disableTimeToLive("plain", "other"));
    refused("TimeToLive is already disabled", () -> database.disableTimeToLive("things", "ttl"));
    assertThatThrownBy(() -> database.enableTimeToLive("none", "ttl"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("Requested resource not found: Table: none not found");
  }

  private static void refused(String message, Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(ValidationException.class).hasMessage(message);
  }

  @Test
  void aDeletedTableIsLeftAlone() {
    database.enableTimeToLive("things", "ttl");
    database.enableTimeToLive("plain", "ttl");
    put("things", expiring(1, NOW - 1));
    put("plain", expiring(1, NOW - 1));
    database.deleteTable("things");
    removeAt(NOW);
    assertThat(left("plain")).isEmpty();
    database.createTable(THINGS);
    put("things", expiring(1, NOW - 1));
    removeAt(NOW);
    assertThat(left("things")).containsExactly(1);
    database.close();
    assertThat(database.removeExpired()).isFalse();
  }

  /** Whoever extends an item in time and is told so, has it. */
  @Test
  void anItemIsRemovedOnlyIfItIsStillExpired() throws Exception {
    int items = 4_000;
    database.enableTimeToLive("things", "ttl");
    for (int no = 0; no < items; no++) {
      put("things", expiring(no, NOW - 1));
    }
    Set<Integer> extended = ConcurrentHashMap.newKeySet();
    Thread writer =
        new Thread(
            () -> {
              for (int no = items - 1; no >= 0; no--) {
                try {
                  db.updateItem(
                      UpdateItemRequest.builder("things", key(no))
                          .updateExpression("SET #t = :t")
                          .conditionExpression("attribute_exists(#t)")
                          .name("#t", "ttl")
                          .value(":t", n(NOW + 60))
                          .build());
                  extended.add(no);
                } catch (ConditionalCheckFailedException e) {
                  assertThat(extended).doesNotContain(no);
                }
              }
            });
    writer.start();
    while (writer.isAlive()) {
      database.removeExpired();
    }
    writer.join();
    removeAt(NOW);
    assertThat(left("things")).isEqualTo(extended);
    checkIndexes();
    removeAt(NOW + 61);
    assertThat(left("things")).isEmpty();
  }
}
