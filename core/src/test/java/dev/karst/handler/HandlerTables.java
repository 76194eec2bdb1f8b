package dev.karst.handler;

import static dev.karst.value.AttributeValue.s;

import dev.karst.Karst;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.List;

/** A database with the tables that the tests of handlers work on. */
final class HandlerTables implements AutoCloseable {
  /** Has the key {@code a}. */
  static final String HASH = "HashTable";

  /** Has the key {@code a}, a number. */
  static final String NUMBER = "NumberTable";

  /** Has the key {@code a} and {@code b}. */
  static final String RANGE = "RangeTable";

  /** Has the key {@code a} and {@code b}, local index {@code byC}, global index {@code byD}. */
  static final String INDEXED = "IndexedTable";

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();

  HandlerTables() {
    karst.createTable(new TableDefinition(HASH, KeySchema.simple("a", KeyType.S)));
    karst.createTable(new TableDefinition(NUMBER, KeySchema.simple("a", KeyType.N)));
    KeySchema range = KeySchema.composite("a", KeyType.S, "b", KeyType.S);
    karst.createTable(new TableDefinition(RANGE, range));
    karst.createTable(
        new TableDefinition(
            INDEXED,
            range,
            List.of(
                new IndexDefinition.Local(
                    "byC",
                    new KeyAttribute("a", KeyType.S),
                    new KeyAttribute("c", KeyType.S),
                    IndexProjection.keysOnly())),
            List.of(
                new IndexDefinition.Global(
                    "byD",
                    List.of(new KeyAttribute("d", KeyType.S)),
                    List.of(),
                    IndexProjection.all(),
                    ProvisionedThroughput.NONE))));
  }

  Operations operations() {
    return karst.operations();
  }

  void put(String table, Item item) {
    operations().putItem(PutItemRequest.builder(table, item).build());
  }

  static Item key(String a) {
    return Item.of("a", s(a));
  }

  static Item key(String a, String b) {
    return Item.of("a", s(a), "b", s(b));
  }

  /** An item of the table {@link #HASH} with so many bytes. */
  static Item itemOfSize(String a, int bytes) {
    int padding = bytes - "a".length() - a.length() - "pad".length();
    return Item.of("a", s(a), "pad", s("x".repeat(padding)));
  }

  @Override
  public void close() {
    karst.close();
  }
}
