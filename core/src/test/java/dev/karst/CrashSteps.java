package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;

import dev.karst.conformance.Tables;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the lanes of the crash test do: each step is the same whenever it is asked for, so that the
 * process that checks knows what the process that died was at.
 *
 * <p>Each lane has items of its own in the ledger; the accounts are everybody's.
 */
final class CrashSteps {
  static final int LANES = 3;
  static final int ACCOUNTS = 6;
  static final long MONEY = 1_000;
  static final String LATE = "late";

  static final TableDefinition ACCOUNT_TABLE =
      new TableDefinition("accounts", KeySchema.simple("id", KeyType.S));

  static final TableDefinition LEDGER_TABLE =
      new TableDefinition(
          "ledger",
          KeySchema.composite("p", KeyType.S, "s", KeyType.N),
          List.of(
              new IndexDefinition.Local(
                  "by_amount", text("p"), number("amount"), IndexProjection.include("c"))),
          List.of(
              global(
                  "by_colour",
                  List.of(text("c")),
                  List.of(number("s")),
                  IndexProjection.keysOnly()),
              global(
                  "by_route",
                  List.of(text("from"), text("to")),
                  List.of(number("amount"), number("day")),
                  IndexProjection.all())));

  private static final IndexDefinition.Global LATE_INDEX =
      global(LATE, List.of(text("c")), List.of(number("amount")), IndexProjection.include("hits"));

  private static final List<String> COLOURS = List.of("red", "green", "blue");
  private static final int THINGS = 60;
  private static final int STEPS_BETWEEN_TOGGLES = 120;

  private CrashSteps() {}

  /** A request, and what it does to the items of its lane. */
  sealed interface Step {
    /** Sends it; whether its condition held. */
    boolean run(Operations db);

    /** Does the same to what is known of the lane; whether its condition holds. */
    boolean apply(CrashLane lane);
  }

  static Step of(int lane, long number) {
    SplittableRandom random = new SplittableRandom(number * LANES + lane);
    if (lane == 0 && number % STEPS_BETWEEN_TOGGLES == STEPS_BETWEEN_TOGGLES / 2) {
      return new Toggle();
    }
    String token = "step-" + lane + "-" + number;
    int thing = random.nextInt(THINGS);
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> transfer(token, lane, number, random);
      case 4, 5 ->
          new Count(
              key("counters-" + lane, random.nextInt(4)), colour(random), random.nextInt(1_000));
      case 6 -> new PutIfAbsent(thing(lane, thing, random));
      case 7, 8 -> new Put(thing(lane, thing, random));
      case 9 -> new Delete(key("things-" + lane, thing));
      case 10 -> new RemoveColour(key("things-" + lane, thing));
      default ->
          new Swap(
              token,
              thing(lane, thing, random),
              key("things-" + lane, (thing + 1) % THINGS),
              key("things-" + lane, (thing + 2) % THINGS));
    };
  }

  private static Transfer transfer(String token, int lane, long number, SplittableRandom random) {
    int from = random.nextInt(ACCOUNTS);
    int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    Item log =
        route(key("log-" + lane, number).toBuilder(), from, to, random)
            .put("text", padding(random))
            .build();
    return new Transfer(token, log);
  }

  /** Some things lack the key of some index. */
  private static Item thing(int lane, int thing, SplittableRandom random) {
    Item.Builder item = key("things-" + lane, thing).toBuilder().put("text", padding(random));
    if (random.nextInt(3) > 0) {
      item.put("c", colour(random));
    }
    if (random.nextInt(3) > 0) {
      route(item, random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS), random);
    }
    return item.build();
  }

  private static Item.Builder route(Item.Builder item, int from, int to, SplittableRandom random) {
    return item.put("from", account(from))
        .put("to", account(to))
        .put("amount", random.nextInt(500))
        .put("day", random.nextInt(7));
  }

  /** Some items are too large for a page. */
  private static String padding(SplittableRandom random) {
    return "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 20_000 : 200));
  }

  private static String colour(SplittableRandom random) {
    return COLOURS.get(random.nextInt(COLOURS.size()));
  }

  static String account(int number) {
    return "account" + number;
  }

  static Item key(String p, long s) {
    return Item.of("p", s(p), "s", n(s));
  }

  static Item keyOf(Item item) {
    return Item.of("p", item.get("p").orElseThrow(), "s", item.get("s").orElseThrow());
  }

  static String text(Item item, String attribute) {
    return ((AttributeValue.S) item.get(attribute).orElseThrow()).value();
  }

  static long number(Item item, String attribute) {
    return decimal(item, attribute).longValueExact();
  }

  private static BigDecimal decimal(Item item, String attribute) {
    return ((AttributeValue.N) item.get(attribute).orElseThrow()).value();
  }

  private static KeyAttribute text(String name) {
    return new KeyAttribute(name, KeyType.S);
  }

  private static KeyAttribute number(String name) {
    return new KeyAttribute(name, KeyType.N);
  }

  private static IndexDefinition.Global global(
      String name,
      List<KeyAttribute> partition,
      List<KeyAttribute> sort,
      IndexProjection projection) {
    return new IndexDefinition.Global(
        name, partition, sort, projection, ProvisionedThroughput.NONE);
  }

  /** Moves money between two accounts, and notes it in the ledger. */
  record Transfer(String token, Item log) implements Step {
    @Override
    public boolean run(Operations db) {
      send(db, log);
      return true;
    }

    /** The same token with another amount. */
    void runWithAnotherAmount(Operations db) {
      send(db, log.toBuilder().put("amount", number(log, "amount") + 1).build());
    }

    private void send(Operations db, Item noted) {
      long amount = number(noted, "amount");
      db.transactWriteItems(
          TransactWriteItemsRequest.builder(
                  List.of(
                      TransactWriteItem.of(move(text(noted, "from"), -amount)),
                      TransactWriteItem.of(
                          TransactPut.builder("ledger", noted)
                              .conditionExpression("attribute_not_exists(p)")
                              .build()),
                      TransactWriteItem.of(move(text(noted, "to"), amount))))
              .clientRequestToken(token)
              .build());
    }

    private static TransactUpdate move(String account, long amount) {
      return TransactUpdate.builder("accounts", Item.of("id", s(account)))
          .updateExpression("ADD balance :amount")
          .value(":amount", n(amount))
          .build();
    }

    @Override
    public boolean apply(CrashLane lane) {
      lane.items().put(keyOf(log), log);
      return true;
    }
  }

  /** Counts, and moves the counter in the indexes. */
  record Count(Item key, String colour, long amount) implements Step {
    @Override
    public boolean run(Operations db) {
      db.updateItem(
          UpdateItemRequest.builder("ledger", key)
              .updateExpression("SET c = :c, amount = :amount ADD hits :one")
              .value(":c", s(colour))
              .value(":amount", n(amount))
              .value(":one", n(1))
              .build());
      return true;
    }

    @Override
    public boolean apply(CrashLane lane) {
      Item before = lane.items().getOrDefault(key, key);
      long hits = before.has("hits") ? number(before, "hits") : 0;
      lane.items()
          .put(
              key,
              before.toBuilder()
                  .put("c", colour)
                  .put("amount", amount)
                  .put("hits", hits + 1)
                  .build());
      return true;
    }
  }

  record Put(Item item) implements Step {
    @Override
    public boolean run(Operations db) {
      db.putItem(PutItemRequest.builder("ledger", item).build());
      return true;
    }

    @Override
    public boolean apply(CrashLane lane) {
      lane.items().put(keyOf(item), item);
      return true;
    }
  }

  record PutIfAbsent(Item item) implements Step {
    @Override
    public boolean run(Operations db) {
      try {
        db.putItem(
            PutItemRequest.builder("ledger", item)
                .conditionExpression("attribute_not_exists(p)")
                .build());
        return true;
      } catch (ConditionalCheckFailedException present) {
        return false;
      }
    }

    @Override
    public boolean apply(CrashLane lane) {
      return lane.items().putIfAbsent(keyOf(item), item) == null;
    }
  }

  record Delete(Item key) implements Step {
    @Override
    public boolean run(Operations db) {
      db.deleteItem(DeleteItemRequest.builder("ledger", key).build());
      return true;
    }

    @Override
    public boolean apply(CrashLane lane) {
      lane.items().remove(key);
      return true;
    }
  }

  /** Takes an attribute away; makes no item of a key without one. */
  record RemoveColour(Item key) implements Step {
    @Override
    public boolean run(Operations db) {
      db.updateItem(UpdateItemRequest.builder("ledger", key).updateExpression("REMOVE c").build());
      return true;
    }

    @Override
    public boolean apply(CrashLane lane) {
      // Nothing is made of a key to take something from.
      lane.items().computeIfPresent(key, (same, before) -> before.toBuilder().remove("c").build());
      return true;
    }
  }

  /** Puts one item and deletes another, if a third is there. */
  record Swap(String token, Item put, Item deleted, Item checked) implements Step {
    @Override
    public boolean run(Operations db) {
      try {
        db.transactWriteItems(
            TransactWriteItemsRequest.builder(
                    List.of(
                        TransactWriteItem.of(TransactPut.builder("ledger", put).build()),
                        TransactWriteItem.of(TransactDelete.builder("ledger", deleted).build()),
                        TransactWriteItem.of(
                            ConditionCheck.builder("ledger", checked)
                                .conditionExpression("attribute_exists(p)")
                                .build())))
                .clientRequestToken(token)
                .build());
        return true;
      } catch (TransactionCanceledException e) {
        if (!e.reasons().get(2).code().equals("ConditionalCheckFailed")) {
          throw e;
        }
        return false;
      }
    }

    @Override
    public boolean apply(CrashLane lane) {
      if (!lane.items().containsKey(checked)) {
        return false;
      }
      lane.items().put(keyOf(put), put);
      lane.items().remove(deleted);
      return true;
    }
  }

  /** Adds the index, or drops it. */
  record Toggle() implements Step {
    @Override
    public boolean run(Operations db) {
      TableDescription table = describe(db);
      while (table.globalSecondaryIndexes().stream()
          .anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE)) {
        Thread.onSpinWait();
        table = describe(db);
      }
      boolean there =
          table.globalSecondaryIndexes().stream().anyMatch(index -> index.indexName().equals(LATE));
      db.updateTable(there ? Tables.dropping("ledger", LATE) : Tables.adding("ledger", LATE_INDEX));
      return true;
    }

    private static TableDescription describe(Operations db) {
      return db.describeTable(new DescribeTableRequest("ledger")).table();
    }

    @Override
    public boolean apply(CrashLane lane) {
      lane.toggleLate();
      return true;
    }
  }
}
