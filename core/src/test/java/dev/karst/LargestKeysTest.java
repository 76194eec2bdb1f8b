package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys of the most bytes there can be, which are zeros: those take the most room in an index. */
class LargestKeysTest {
  private static final int PARTITIONS = 30;
  private static final int EACH = 4;

  private static final TableDefinition THINGS =
      new TableDefinition(
          "things",
          KeySchema.composite("p", KeyType.B, "s", KeyType.B),
          List.of(
              new IndexDefinition.Local("local", key("p"), key("e"), IndexProjection.keysOnly())),
          List.of(
              new IndexDefinition.Global(
                  "global",
                  List.of(key("a"), key("b"), key("c"), key("d")),
                  List.of(key("e")),
                  IndexProjection.all(),
                  ProvisionedThroughput.NONE)));

  private static KeyAttribute key(String name) {
    return new KeyAttribute(name, KeyType.B);
  }

  private static AttributeValue zeros(int length, int last) {
    byte[] bytes = new byte[length];
    bytes[length - 1] = (byte) last;
    return AttributeValue.b(bytes);
  }

  private static Item key(int partition, int sort) {
    return Item.of("p", zeros(2048, partition), "s", zeros(1024, sort));
  }

  private static List<Item> query(Karst karst) {
    List<Item> items = new ArrayList<>();
    QueryRequest.Builder request =
        QueryRequest.builder("things")
            .indexName("global")
            .limit(7)
            .keyConditionExpression("a = :k AND b = :k AND c = :k AND d = :k AND e = :e")
            .value(":k", zeros(512, 0))
            .value(":e", zeros(1024, 0));
    QueryResponse page;
    do {
      page = karst.operations().query(request.build());
      items.addAll(page.items());
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (page.lastEvaluatedKey() != null);
    return items;
  }

  @Test
  void theyAreKeptInTablesAndIndexes() {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      Table table = karst.createTable(THINGS);
      for (int partition = 0; partition < PARTITIONS; partition++) {
        for (int sort = 0; sort < EACH; sort++) {
          Item.Builder item = key(partition, sort).toBuilder().put("e", zeros(1024, 0));
          Stream.of("a", "b", "c", "d").forEach(name -> item.put(name, zeros(512, 0)));
          table.put(item.build());
        }
      }
      List<Item> all = table.scan().items();
      assertThat(all).hasSize(PARTITIONS * EACH);
      assertThat(query(karst)).containsExactlyInAnyOrderElementsOf(all);
      for (int partition = 0; partition < PARTITIONS; partition++) {
        table.delete(key(partition, 0));
        table.update(
            key(partition, 1),
            request -> request.updateExpression("SET e = :e").value(":e", zeros(1024, 1)));
        table.update(key(partition, 2), request -> request.updateExpression("REMOVE a"));
      }
      assertThat(query(karst)).hasSize(PARTITIONS).allMatch(all::contains);
    }
  }
}
