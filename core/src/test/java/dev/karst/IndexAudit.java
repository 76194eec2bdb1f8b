package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Change;
import dev.karst.engine.Database;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.engine.WriteReport;
import dev.karst.operation.Operations;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexDescription;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.TableDescription;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the indexes, sizes and counts of a table with what its items imply. Sort keys of indexes
 * are numbers.
 */
public final class IndexAudit {
  private static final int PAGE = 37;

  private final Database database;
  private final Operations db;

  public IndexAudit(Database database, Operations db) {
    this.database = database;
    this.db = db;
  }

  /** All items of a table or an index, page by page. */
  public List<Item> scan(String table, @Nullable String index) {
    List<Item> items = new ArrayList<>();
    ScanRequest.Builder request = ScanRequest.builder(table).indexName(index).limit(PAGE);
    ScanResponse page;
    do {
      page = db.scan(request.build());
      items.addAll(page.items());
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (page.lastEvaluatedKey() != null);
    return items;
  }

  /** Checks every index by a scan and by a query of each partition. */
  public void checkIndexes(String table, List<Item> items) {
    TableDescription description = database.describeTable(table);
    assertThat(description.itemCount()).isEqualTo(items.size());
    for (IndexDescription described : description.indexes()) {
      IndexDefinition index = described.definition();
      List<Item> implied =
          items.stream()
              .filter(item -> index.key().stream().allMatch(key -> item.has(key.name())))
              .map(item -> project(description, index, item))
              .toList();
      assertThat(described.status()).as(index.name()).isEqualTo(IndexStatus.ACTIVE);
      assertThat(described.itemCount()).as(index.name()).isEqualTo(implied.size());
      assertSame(index.name(), scan(table, index.name()), implied);
      implied.stream()
          .collect(Collectors.groupingBy(item -> values(index.partition(), item)))
          .forEach((partition, entries) -> checkPartition(table, index, partition, entries));
    }
  }

  private void checkPartition(
      String table, IndexDefinition index, List<AttributeValue> partition, List<Item> implied) {
    List<String> equalities = new ArrayList<>();
    QueryRequest.Builder request = QueryRequest.builder(table).indexName(index.name()).limit(PAGE);
    for (int i = 0; i < partition.size(); i++) {
      equalities.add("#p" + i + " = :p" + i);
      request.name("#p" + i, index.partition().get(i).name()).value(":p" + i, partition.get(i));
    }
    request.keyConditionExpression(String.join(" AND ", equalities));
    List<Item> entries = new ArrayList<>();
    QueryResponse page;
    do {
      page = db.query(request.build());
      entries.addAll(page.items());
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (page.lastEvaluatedKey() != null);
    assertSame(index.name() + " " + partition, entries, implied);
    assertThat(entries)
        .as(index.name() + " " + partition)
        .isSortedAccordingTo((a, b) -> compare(index.sort(), a, b));
  }

  /** What is implied has no duplicates, since each entry holds its item's key. */
  private static void assertSame(String what, List<Item> entries, List<Item> implied) {
    assertThat(Set.copyOf(entries)).as(what).isEqualTo(Set.copyOf(implied));
    assertThat(entries).as(what).hasSameSizeAs(implied);
  }

  private static int compare(List<KeyAttribute> sort, Item a, Item b) {
    for (KeyAttribute attribute : sort) {
      int order = number(a, attribute.name()).compareTo(number(b, attribute.name()));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static BigDecimal number(Item item, String attribute) {
    return ((AttributeValue.N) item.get(attribute).orElseThrow()).value();
  }

  private static List<AttributeValue> values(List<KeyAttribute> attributes, Item item) {
    return attributes.stream().map(attribute -> item.get(attribute.name()).orElseThrow()).toList();
  }

  private static Item project(TableDescription table, IndexDefinition index, Item item) {
    if (index.projection().type() == ProjectionType.ALL) {
      return item;
    }
    List<String> held = new ArrayList<>(index.projection().nonKeyAttributes());
    index.key().forEach(key -> held.add(key.name()));
    held.add(table.definition().key().partition().name());
    table.definition().key().sort().ifPresent(key -> held.add(key.name()));
    Map<String, AttributeValue> attributes = new HashMap<>(item.attributes());
    attributes.keySet().retainAll(held);
    return Item.of(attributes);
  }

  /** Writes an item of each collection as it is, to learn the collection's size. */
  public void checkCollectionSizes(String table, List<Item> items) {
    TableDescription description = database.describeTable(table);
    String partitionKey = description.definition().key().partition().name();
    ItemStore store = database.items(table);
    items.stream()
        .collect(Collectors.groupingBy(item -> item.get(partitionKey).orElseThrow()))
        .forEach(
            (partition, collection) -> {
              long implied = 0;
              for (Item item : collection) {
                implied += ItemSize.of(item);
                for (IndexDefinition index : description.definition().localIndexes()) {
                  if (index.key().stream().allMatch(key -> item.has(key.name()))) {
                    implied += ItemSize.of(project(description, index, item));
                  }
                }
              }
              Change same = new Change.Put(collection.get(0));
              long size =
                  store.write(new ItemWrite(store, same, null), true, WriteReport::collectionSize);
              assertThat(size).as(partition.toString()).isEqualTo(implied);
            });
  }
}
