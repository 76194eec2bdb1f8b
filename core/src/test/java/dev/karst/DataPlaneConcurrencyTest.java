package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counters, versions and transfers by many threads at once. */
class DataPlaneConcurrencyTest {
  private static final int THREADS = 6;
  private static final int ACCOUNTS = 5;
  private static final long MONEY = 1_000;

  @TempDir Path directory;

  private final Workers workers = new Workers(THREADS);
  private Karst karst;
  private Operations db;

  @BeforeEach
  void open() {
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    karst.createTable(new TableDefinition("accounts", KeySchema.simple("id", KeyType.S)));
    db = karst.operations();
  }

  @AfterEach
  void close() {
    workers.close();
    karst.close();
  }

  private static Item key(String id) {
    return Item.of("id", s(id));
  }

  private void put(String id, String attribute, long value) {
    db.putItem(
        PutItemRequest.builder("accounts", Item.of("id", s(id), attribute, n(value))).build());
  }

  private long value(String id, String attribute) {
    return number(
        db.getItem(GetItemRequest.builder("accounts", key(id)).build()).item(), attribute);
  }

  private static long number(Item item, String attribute) {
    return ((AttributeValue.N) item.get(attribute).orElseThrow()).value().longValueExact();
  }

  @Test
  void countersLoseNothing() throws Exception {
    int increments = 2_000;
    workers.run(
        worker -> {
          for (int i = 0; i < increments; i++) {
            db.updateItem(
                UpdateItemRequest.builder("accounts", key("counter" + i % 3))
                    .updateExpression("ADD hits :one")
                    .value(":one", n(1))
                    .build());
          }
        });
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += value("counter" + i, "hits");
    }
    assertThat(sum).isEqualTo((long) THREADS * increments);
  }

  @Test
  void eachVersionIsWonOnce() throws Exception {
    int versions = 1_000;
    put("versioned", "v", 0);
    AtomicIntegerArray winners = new AtomicIntegerArray(versions);
    workers.run(
        worker -> {
          long seen = 0;
          while (seen < versions) {
            if (bump(seen)) {
              winners.incrementAndGet((int) seen);
            }
            seen = value("versioned", "v");
          }
        });
    for (int i = 0; i < versions; i++) {
      assertThat(winners.get(i)).as("version " + i).isEqualTo(1);
    }
    assertThat(value("versioned", "v")).isEqualTo(versions);
  }

  private boolean bump(long seen) {
    try {
      db.updateItem(
          UpdateItemRequest.builder("accounts", key("versioned"))
              .updateExpression("SET v = v + :one")
              .conditionExpression("v = :seen")
              .value(":one", n(1))
              .value(":seen", n(seen))
              .build());
      return true;
    } catch (ConditionalCheckFailedException someoneElseWasFirst) {
      return false;
    }
  }

  /** Money moves in transactions; a transaction that reads all accounts always sees all of it. */
  @Test
  void transfersKeepTheSum() throws Exception {
    for (int i = 0; i < ACCOUNTS; i++) {
      put("account" + i, "balance", MONEY);
    }
    AtomicBoolean done = new AtomicBoolean();
    Future<?> reader =
        workers.start(
            () -> {
              int reads = 0;
              while (!done.get() || reads == 0) {
                assertThat(sum()).isEqualTo(ACCOUNTS * MONEY);
                reads++;
              }
            });
    try {
      workers.run(
          worker -> {
            Random random = new Random(worker);
            for (int i = 0; i < 1_000; i++) {
              int from = random.nextInt(ACCOUNTS);
              int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
              transfer(from, to, random.nextInt(400));
            }
          });
    } finally {
      done.set(true);
    }
    reader.get();
    assertThat(sum()).isEqualTo(ACCOUNTS * MONEY);
    karst.close();
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    db = karst.operations();
    assertThat(sum()).isEqualTo(ACCOUNTS * MONEY);
  }

  private void transfer(int from, int to, long amount) {
    try {
      db.transactWriteItems(
          TransactWriteItemsRequest.builder(
                  List.of(move(from, -amount, "balance >= :least"), move(to, amount, null)))
              .build());
    } catch (TransactionCanceledException e) {
      assertThat(e.reasons().get(0).code()).isIn("ConditionalCheckFailed", "TransactionConflict");
    }
  }

  private static TransactWriteItem move(int account, long amount, String condition) {
    TransactUpdate.Builder update =
        TransactUpdate.builder("accounts", key("account" + account))
            .updateExpression("ADD balance :amount")
            .value(":amount", n(amount));
    if (condition != null) {
      update.conditionExpression(condition).value(":least", n(-amount));
    }
    return TransactWriteItem.of(update.build());
  }

  private long sum() {
    List<TransactGetItem> reads = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      reads.add(TransactGetItem.builder("accounts", key("account" + i)).build());
    }
    long sum = 0;
    for (GetItemResponse response :
        db.transactGetItems(TransactGetItemsRequest.builder(reads).build()).responses()) {
      long balance = number(response.item(), "balance");
      assertThat(balance).isNotNegative();
      sum += balance;
    }
    return sum;
  }
}
