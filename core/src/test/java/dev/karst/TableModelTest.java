package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random operations on a table, against sorted maps on the heap; the database is reopened often.
 */
class TableModelTest {
  private static final int OPERATIONS = 6_000;
  private static final TableDefinition DEFINITION =
      new TableDefinition("model", KeySchema.composite("p", KeyType.S, "s", KeyType.N));

  @TempDir Path directory;

  private final Map<String, NavigableMap<Long, Item>> model = new HashMap<>();
  private Karst karst;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void behavesLikeSortedMaps(long seed) {
    Random random = new Random(seed);
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    try {
      Table table = karst.createTable(DEFINITION);
      for (int i = 0; i < OPERATIONS; i++) {
        step(table, random);
        if (random.nextInt(1500) == 0) {
          karst.close();
          karst = Karst.at(directory).itemsPerTable(10_000).open();
          table = karst.table("model");
          compareAll(table);
        }
      }
      compareAll(table);
    } finally {
      karst.close();
    }
  }

  private void step(Table table, Random random) {
    String partition = "p" + Math.min(random.nextInt(40), random.nextInt(40));
    long sort = random.nextInt(400) - 200L;
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> put(table, partition, sort, random);
      case 4, 5 -> delete(table, partition, sort, random);
      case 6, 7 -> assertThat(table.get(key(partition, sort))).isEqualTo(current(partition, sort));
      case 8 -> query(table, partition, random);
      default -> {
        if (random.nextInt(20) == 0) {
          compareAll(table);
        }
      }
    }
  }

  private void put(Table table, String partition, long sort, Random random) {
    Item item =
        Item.builder()
            .put("p", partition)
            .put("s", sort)
            .put("version", random.nextInt(3))
            .put("text", "x".repeat(textLength(random)))
            .build();
    Optional<Item> before = current(partition, sort);
    Consumer<PutItemRequest.Builder> more = put -> put.returnValues(ReturnValues.ALL_OLD);
    boolean conditional = random.nextInt(3) == 0;
    if (conditional) {
      long wanted = random.nextInt(3);
      more =
          more.andThen(
              put -> put.conditionExpression("version = :wanted").value(":wanted", n(wanted)));
      boolean holds = before.flatMap(old -> old.get("version")).equals(Optional.of(n(wanted)));
      if (!holds) {
        assertRefused(table, item, more);
        return;
      }
    }
    assertThat(table.put(item, more).attributes()).isEqualTo(before.orElse(null));
    model.computeIfAbsent(partition, p -> new TreeMap<>()).put(sort, item);
  }

  private static void assertRefused(Table table, Item item, Consumer<PutItemRequest.Builder> more) {
    try {
      table.put(item, more);
    } catch (ConditionalCheckFailedException expected) {
      return;
    }
    throw new AssertionError("the condition does not hold, and yet: " + item);
  }

  private static int textLength(Random random) {
    return switch (random.nextInt(50)) {
      case 0 -> random.nextInt(200_000);
      case 1, 2, 3 -> random.nextInt(3_000);
      default -> random.nextInt(200);
    };
  }

  private void delete(Table table, String partition, long sort, Random random) {
    Optional<Item> before = current(partition, sort);
    if (random.nextBoolean()) {
      assertThat(
              table
                  .delete(key(partition, sort), delete -> delete.returnValues(ReturnValues.ALL_OLD))
                  .attributes())
          .isEqualTo(before.orElse(null));
    } else {
      table.delete(key(partition, sort));
    }
    NavigableMap<Long, Item> items = model.get(partition);
    if (items != null) {
      items.remove(sort);
    }
  }

  private void query(Table table, String partition, Random random) {
    long low = random.nextInt(400) - 200L;
    long high = low + random.nextInt(200);
    boolean forward = random.nextBoolean();
    int limit = 1 + random.nextInt(30);
    Consumer<QueryRequest.Builder> request =
        query ->
            query
                .keyConditionExpression("p = :p AND s BETWEEN :low AND :high")
                .value(":p", s(partition))
                .value(":low", n(low))
                .value(":high", n(high))
                .scanIndexForward(forward)
                .limit(limit);
    List<Item> found = new ArrayList<>();
    QueryResponse page = table.query(request);
    found.addAll(page.items());
    while (page.lastEvaluatedKey() != null) {
      Item last = page.lastEvaluatedKey();
      page = table.query(request.andThen(query -> query.exclusiveStartKey(last)));
      found.addAll(page.items());
    }
    NavigableMap<Long, Item> items =
        model.getOrDefault(partition, new TreeMap<>()).subMap(low, true, high, true);
    Collection<Item> expected = forward ? items.values() : items.descendingMap().values();
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private void compareAll(Table table) {
    List<Item> expected = new ArrayList<>();
    model.values().forEach(items -> expected.addAll(items.values()));
    List<Item> scanned = new ArrayList<>();
    ScanResponse page = table.scan(scan -> scan.limit(97));
    scanned.addAll(page.items());
    while (page.lastEvaluatedKey() != null) {
      Item last = page.lastEvaluatedKey();
      page = table.scan(scan -> scan.limit(97).exclusiveStartKey(last));
      scanned.addAll(page.items());
    }
    assertThat(scanned).hasSameSizeAs(expected);
    assertThat(new HashSet<>(scanned)).isEqualTo(new HashSet<>(expected));
    assertThat(karst.describeTable("model").itemCount()).isEqualTo(expected.size());
    assertSortedWithinPartitions(scanned);
  }

  private static void assertSortedWithinPartitions(List<Item> scanned) {
    for (int i = 1; i < scanned.size(); i++) {
      Item before = scanned.get(i - 1);
      Item after = scanned.get(i);
      if (before.get("p").equals(after.get("p"))) {
        assertThat(Comparator.<Long>naturalOrder().compare(sort(before), sort(after))).isNegative();
      }
    }
  }

  private static long sort(Item item) {
    return ((dev.karst.value.AttributeValue.N) item.get("s").orElseThrow())
        .value()
        .longValueExact();
  }

  private Optional<Item> current(String partition, long sort) {
    return Optional.ofNullable(model.getOrDefault(partition, new TreeMap<>()).get(sort));
  }

  private static Item key(String partition, long sort) {
    return Item.of("p", s(partition), "s", n(sort));
  }
}
