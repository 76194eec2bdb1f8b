package dev.karst;

import static dev.karst.TableTest.refused;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions of objects: accounts, and a log of what happened to them. */
class TypedTransactionTest {
  private static final TableDefinition ACCOUNTS =
      new TableDefinition("accounts", KeySchema.simple("id", KeyType.S));
  private static final KeySchema LOG_KEY =
      KeySchema.composite("id", KeyType.S, "number", KeyType.N);
  private static final TableDefinition LOG =
      new TableDefinition("log", LOG_KEY)
          .withLocalIndexes(
              List.of(
                  IndexDefinition.local(
                      "by-what",
                      LOG_KEY,
                      new KeyAttribute("what", KeyType.S),
                      IndexProjection.all())));

  @TempDir Path directory;

  private final SetClock clock = new SetClock(Instant.parse("2026-01-01T00:00:00Z"));
  private Karst karst;
  private Items accounts;
  private Items log;

  @BeforeEach
  void open() {
    karst =
        Karst.at(directory)
            .clock(clock)
            .itemCollectionSizeLimit(100_000)
            .itemsPerTable(10_000)
            .open();
    accounts = new Items(karst, ACCOUNTS);
    log = new Items(karst, LOG);
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private void reopen() {
    karst.close();
    open();
  }

  /** What a generated repository is, for items and their keys. */
  private static final class Items implements Repository<Item, Item> {
    private final TypedTable<Item> table;
    private final Condition absent;

    Items(Karst karst, TableDefinition definition) {
      table = karst.table(definition, new UntypedItemCodec(definition.key()));
      absent = Condition.attributeNotExists("id");
    }

    private KeyBytes key(Item item) {
      KeyBytes key = table.key().partition(item.get("id").orElseThrow());
      item.get("number").ifPresent(key::sort);
      return key;
    }

    Optional<Item> find(Item key) {
      return Optional.ofNullable(table.find(key(key)));
    }

    @Override
    public TypedWrite preparePut(Item item) {
      return table.preparePut(item, null);
    }

    @Override
    public TypedWrite prepareInsert(Item item) {
      return table.preparePut(item, absent);
    }

    @Override
    public TypedWrite prepareDelete(Item item) {
      return table.prepareDelete(key(item), Condition.not(absent));
    }

    @Override
    public TypedWrite prepareDeleteByKey(Item key) {
      return table.prepareDelete(key(key), null);
    }

    @Override
    public TypedWrite prepareCheck(Item key, TypedCondition<? super Item> condition) {
      return table.prepareCheck(key(key), condition.expression());
    }

    TransactionPart add(Item key, String attribute, long number) {
      return part(key, new UpdateExpression.Add(DocumentPath.of(attribute), n(number)));
    }

    TransactionPart part(Item key, UpdateExpression.Action action) {
      return () -> table.prepareUpdate(key(key), new UpdateExpression(List.of(action)), null);
    }
  }

  private static Item account(String id, long balance) {
    return Item.builder().put("id", id).put("balance", balance).build();
  }

  private static Item accountKey(String id) {
    return Item.of("id", s(id));
  }

  private static Item entry(int number, String what) {
    return Item.builder().put("id", "a").put("number", number).put("what", what).build();
  }

  private static TypedCondition<Item> balance(long value) {
    return () -> Condition.equal("balance", n(value));
  }

  @Test
  void allIsDone() {
    accounts.table.put(account("a", 10));
    accounts.table.put(account("b", 1));
    accounts.table.put(account("old", 0));
    accounts.table.put(account("older", 0));
    TransactionResult result =
        karst
            .transaction()
            .update(accounts.add(accountKey("a"), "balance", -5))
            .update(accounts.add(accountKey("new"), "balance", 5))
            .check(accounts, accountKey("b"), balance(1))
            .delete(accounts, account("old", 0))
            .deleteByKey(accounts, accountKey("older"))
            .insert(log, entry(1, "five to new"))
            .put(log, entry(2, "no more"))
            .commit();
    assertThat(((TransactionResult.Committed) result).written())
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(entry(1, "five to new")),
            Optional.of(entry(2, "no more")));
    assertThat(result.isCommitted()).isTrue();
    reopen();
    assertThat(accounts.find(accountKey("a"))).contains(account("a", 5));
    assertThat(accounts.find(accountKey("new"))).contains(account("new", 5));
    assertThat(accounts.find(accountKey("old"))).isEmpty();
    assertThat(accounts.find(accountKey("older"))).isEmpty();
    assertThat(log.find(entry(1, ""))).contains(entry(1, "five to new"));
    assertThat(log.find(entry(2, ""))).contains(entry(2, "no more"));
  }

  @Test
  void nothingIsDoneAndEveryFailureNamed() {
    accounts.table.put(account("a", 10));
    log.table.put(entry(1, "first"));
    TransactionResult result =
        karst
            .transaction()
            .put(accounts, account("c", 1))
            .insert(log, entry(1, "again"))
            .check(accounts, accountKey("a"), balance(11))
            .delete(accounts, account("missing", 0))
            .update(
                accounts.part(
                    accountKey("none"), new UpdateExpression.Remove(DocumentPath.of("balance"))))
            .commit();
    String failed = "The conditional request failed";
    String code = "ConditionalCheckFailed";
    assertThat(result)
        .isEqualTo(
            new TransactionResult.Cancelled(
                List.of(
                    new TransactionResult.Failure(
                        1,
                        "put log {id: a, number: 1}",
                        code,
                        failed,
                        Optional.of(entry(1, "first"))),
                    new TransactionResult.Failure(
                        2, "check accounts {id: a}", code, failed, Optional.of(account("a", 10))),
                    new TransactionResult.Failure(
                        3, "delete accounts {id: missing}", code, failed, Optional.empty()),
                    new TransactionResult.Failure(
                        4, "update accounts {id: none}", code, failed, Optional.empty()))));
    assertThat(result.isCommitted()).isFalse();
    assertThat(accounts.find(accountKey("c"))).isEmpty();
    assertThat(accounts.find(accountKey("none"))).isEmpty();
  }

  @Test
  void theFirstOperationTooManyIsRefused() {
    Transaction transaction = karst.transaction();
    for (int i = 0; i < 25; i++) {
      transaction.put(accounts, account("a" + i, i));
    }
    refused(
        () -> transaction.put(accounts, account("b", 1)),
        "1 validation error detected: Value '[26 operations]' at 'transactItems' failed to satisfy"
            + " constraint: Member must have length less than or equal to 25");
    assertThat(transaction.commit().isCommitted()).isTrue();
    try (Karst larger =
        Karst.withoutDirectory().transactionLimit(30).itemsPerTable(10_000).open()) {
      Items many = new Items(larger, ACCOUNTS);
      Transaction thirty = larger.transaction();
      for (int i = 0; i < 30; i++) {
        thirty.put(many, account("a" + i, i));
      }
      assertThat(thirty.commit().isCommitted()).isTrue();
    }
  }

  @Test
  void noTwoOperationsAreOnOneItem() {
    refused(
        () ->
            karst
                .transaction()
                .put(accounts, account("a", 1))
                .deleteByKey(accounts, accountKey("a"))
                .commit(),
        "Transaction request cannot include multiple operations on one item");
    assertThat(accounts.find(accountKey("a"))).isEmpty();
  }

  @Test
  void aTransactionIsCommittedOnceAndOfSomething() {
    refused(
        () -> karst.transaction().commit(),
        "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1");
    Transaction transaction = karst.transaction().put(accounts, account("a", 1));
    transaction.commit();
    assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> transaction.put(accounts, account("b", 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void writesOfAnotherDatabaseAreRefused() {
    try (Karst other = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      Transaction transaction =
          karst.transaction().put(new Items(other, ACCOUNTS), account("a", 1));
      assertThatThrownBy(transaction::commit).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** The first commit makes names that the second finds: they are the same transaction. */
  @Test
  void aTokenMakesItHappenOnce() {
    assertThat(transfer(5).commit("token").isCommitted()).isTrue();
    assertThat(transfer(5).commit("token").isCommitted()).isTrue();
    assertThat(accounts.find(accountKey("a"))).contains(account("a", 5));
    reopen();
    assertThat(transfer(5).commit("token").isCommitted()).isTrue();
    assertThat(accounts.find(accountKey("a"))).contains(account("a", 5));
    assertThatThrownBy(() -> transfer(6).commit("token"))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    clock.set(clock.instant().plus(Duration.ofMinutes(11)));
    assertThat(transfer(6).commit("token").isCommitted()).isTrue();
    assertThat(accounts.find(accountKey("a"))).contains(account("a", 11));
  }

  private Transaction transfer(long amount) {
    return karst
        .transaction()
        .update(accounts.add(accountKey("a"), "balance", amount))
        .put(log, entry(1, "transfer").toBuilder().put("new-name", s("x")).build());
  }

  @Test
  void aTokenStandsForItemsConditionsAndUpdates() {
    assertThat(named(account("a", 1), 7).isCommitted()).isTrue();
    assertThatThrownBy(() -> named(account("a", 2), 7))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThatThrownBy(() -> named(account("b", 1), 7))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThatThrownBy(() -> named(account("a", 1), 8))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(named(account("a", 1), 7).isCommitted()).isTrue();
  }

  private TransactionResult named(Item put, long excluded) {
    TypedCondition<Item> other = () -> Condition.not(Condition.equal("balance", n(excluded)));
    return karst
        .transaction()
        .put(accounts, put)
        .check(accounts, accountKey("checked"), other)
        .commit("same");
  }

  @Test
  void aTokenIsFreeIfNothingWasDone() {
    accounts.table.put(account("a", 1));
    Transaction failing = karst.transaction().insert(accounts, account("a", 2));
    assertThat(failing.commit("token").isCommitted()).isFalse();
    assertThat(karst.transaction().insert(accounts, account("b", 2)).commit("token").isCommitted())
        .isTrue();
    refused(
        () -> karst.transaction().put(accounts, account("a", 2)).commit(""),
        "1 validation error detected: Value '' at 'clientRequestToken' failed to satisfy"
            + " constraint: Member must have length greater than or equal to 1");
    String long37 = "x".repeat(37);
    refused(
        () -> karst.transaction().put(accounts, account("a", 2)).commit(long37),
        "1 validation error detected: Value '"
            + long37
            + "' at 'clientRequestToken' failed to satisfy constraint: Member must have length less"
            + " than or equal to 36");
  }

  @Test
  void aTokenOfARequestStandsForThatRequest() {
    karst
        .operations()
        .transactWriteItems(
            TransactWriteItemsRequest.builder(
                    List.of(
                        TransactWriteItem.of(
                            TransactPut.builder("accounts", account("a", 1)).build())))
                .clientRequestToken("token")
                .build());
    assertThatThrownBy(() -> karst.transaction().put(accounts, account("a", 1)).commit("token"))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  /** Conditions are values; anything else is thrown, and nothing done. */
  @Test
  void whatIsWrongIsThrown() {
    accounts.table.put(account("a", 1).toBuilder().put("balance", "text").build());
    refused(
        () ->
            karst
                .transaction()
                .put(accounts, account("b", 1))
                .update(accounts.add(accountKey("a"), "balance", 1))
                .commit(),
        "An operand in the update expression has an incorrect data type");
    refused(
        () -> karst.transaction().put(accounts, Item.of("id", s(""))).commit(),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: id");
    assertThatThrownBy(
            () ->
                karst
                    .transaction()
                    .put(accounts, account("b", 1))
                    .put(
                        log,
                        entry(1, "x".repeat(900)).toBuilder()
                            .put("t", s("x".repeat(99_000)))
                            .build())
                    .commit())
        .isInstanceOf(ItemCollectionSizeLimitExceededException.class);
    assertThat(accounts.find(accountKey("b"))).isEmpty();
  }

  @Test
  void fourMegabytesAreTheMost() {
    Transaction transaction = karst.transaction();
    for (int i = 0; i < 11; i++) {
      transaction.put(
          accounts, account("a" + i, i).toBuilder().put("t", "x".repeat(390_000)).build());
    }
    assertThatThrownBy(transaction::commit)
        .hasMessageContaining("Transaction payload size cannot exceed 4MB");
    assertThat(accounts.find(accountKey("a0"))).isEmpty();
  }

  /** The thread's key buffer is used again before the transaction is committed. */
  @Test
  void writesKeepTheirKeys() {
    accounts.table.put(account("a", 1));
    accounts.table.put(account("b", 1));
    TypedWrite delete = accounts.table.prepareDelete(accounts.table.key().partition("a"), null);
    assertThat(delete.definition()).isEqualTo(ACCOUNTS);
    KeyBytes other = accounts.table.key().partition("b");
    karst.transaction().update(() -> delete).commit();
    assertThat(accounts.table.find(other)).isEqualTo(account("b", 1));
    assertThat(accounts.find(accountKey("a"))).isEmpty();
  }

  @Test
  void anObjectIsEncodedOnce() {
    AtomicInteger writes = new AtomicInteger();
    UntypedItemCodec plain = new UntypedItemCodec(ACCOUNTS.key());
    ItemCodec<Item> counting =
        new ItemCodec<>() {
          @Override
          public List<String> attributeNames() {
            return plain.attributeNames();
          }

          @Override
          public void writeKey(Item item, KeyBytes key) {
            plain.writeKey(item, key);
          }

          @Override
          public void write(Item item, ItemSink sink) {
            writes.incrementAndGet();
            plain.write(item, sink);
          }

          @Override
          public Item read(ItemSource source) {
            return plain.read(source);
          }
        };
    TypedTable<Item> counted = karst.table(ACCOUNTS, counting);
    TypedWrite put = counted.preparePut(account("a", 1), null);
    assertThat(karst.transaction().update(() -> put).commit("token").isCommitted()).isTrue();
    assertThat(writes).hasValue(1);
  }

  @Test
  void binaryKeysAreToldToo() {
    TableDefinition blobs = new TableDefinition("blobs", KeySchema.simple("id", KeyType.B));
    Item blob = Item.of("id", AttributeValue.b(new byte[] {1, 2}));
    Items items = new Items(karst, blobs);
    items.table.put(blob);
    assertThat(karst.transaction().insert(items, blob).commit())
        .isInstanceOfSatisfying(
            TransactionResult.Cancelled.class,
            cancelled ->
                assertThat(cancelled.failures().get(0).operation())
                    .startsWith("put blobs {id: ")
                    .contains("AQI="));
  }
}
