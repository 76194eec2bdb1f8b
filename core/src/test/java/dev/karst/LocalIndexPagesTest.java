package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.Select;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a local index whose small entries stand for large items. */
class LocalIndexPagesTest {
  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final int ITEMS = 8;

  private static Karst open() {
    Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    karst.createTable(
        new TableDefinition(
            "things",
            KeySchema.composite("p", KeyType.S, "s", KeyType.N),
            List.of(
                new IndexDefinition.Local(
                    "by-c", P, new KeyAttribute("c", KeyType.N), IndexProjection.keysOnly())),
            List.of()));
    for (int i = 0; i < ITEMS; i++) {
      karst
          .table("things")
          .put(
              Item.builder()
                  .put("p", "p")
                  .put("s", i)
                  .put("c", -i)
                  .put("text", "x".repeat(300_000))
                  .build());
    }
    return karst;
  }

  @Test
  void aQueryForWholeItemsEndsItsPageWhereTheyAreAMegabyte() {
    try (Karst karst = open()) {
      QueryRequest.Builder request =
          QueryRequest.builder("things")
              .indexName("by-c")
              .select(Select.ALL_ATTRIBUTES)
              .keyConditionExpression("p = :p")
              .value(":p", AttributeValue.s("p"));
      List<Integer> pages = new ArrayList<>();
      List<Item> items = new ArrayList<>();
      QueryResponse page;
      do {
        page = karst.operations().query(request.build());
        pages.add(page.items().size());
        items.addAll(page.items());
        request.exclusiveStartKey(page.lastEvaluatedKey());
      } while (page.lastEvaluatedKey() != null);
      assertThat(pages).containsExactly(3, 3, 2);
      assertThat(items).hasSize(ITEMS).doesNotHaveDuplicates();
    }
  }

  @Test
  void aScanForWholeItemsDoesToo() {
    try (Karst karst = open()) {
      ScanRequest.Builder request =
          ScanRequest.builder("things").indexName("by-c").select(Select.ALL_ATTRIBUTES);
      List<Integer> pages = new ArrayList<>();
      ScanResponse page;
      do {
        page = karst.operations().scan(request.build());
        pages.add(page.items().size());
        request.exclusiveStartKey(page.lastEvaluatedKey());
      } while (page.lastEvaluatedKey() != null);
      assertThat(pages).containsExactly(3, 3, 2);
    }
  }
}
