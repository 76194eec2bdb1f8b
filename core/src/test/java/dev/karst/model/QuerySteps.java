package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.expression.Condition;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.eval.NaiveExpressions;
import dev.karst.operation.Operations;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Queries of tables and indexes, pages put together. */
final class QuerySteps extends Steps {
  QuerySteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  /** What a key condition asks, as text and as a predicate. */
  private record Asked(String text, Predicate<Item> holds) {
    Asked and(Asked other) {
      return new Asked(text + " AND " + other.text, holds.and(other.holds));
    }
  }

  @Override
  void step(Operations db) {
    NaiveTable table = table();
    List<IndexDefinition> indexes = table.definition().indexes();
    @Nullable IndexDefinition index = random.oneIn(3) ? null : random.oneOf(indexes);
    @Nullable String name = index == null ? null : index.name();
    List<Item> whole = name == null ? table.all() : table.inIndex(name);
    Item like = whole.isEmpty() || random.oneIn(20) ? sample(table) : random.oneOf(whole);
    ExpressionText text = new ExpressionText(random.random());
    List<KeyAttribute> sort = sort(table, index);
    Asked key = key(partition(table, index), sort, like, text);
    List<Item> inRange = new ArrayList<>(whole.stream().filter(key.holds()).toList());
    boolean forward = random.random().nextBoolean();
    Comparator<Item> order = NaiveTable.by(sort.stream().map(KeyAttribute::name).toList());
    if (!forward) {
      Collections.reverse(inRange);
      order = order.reversed();
    }
    @Nullable Condition filter =
        ReadSteps.isWhole(table, name) && random.oneIn(3)
            ? random.condition(like, RandomRequests::noKeys)
            : null;
    @Nullable ProjectionExpression projection =
        name == null && random.oneIn(4) ? random.projection(like) : null;
    QueryRequest.Builder request =
        QueryRequest.builder(table.definition().name())
            .indexName(name)
            .keyConditionExpression(key.text())
            .filterExpression(text.of(filter))
            .projectionExpression(projection == null ? null : text.of(projection))
            .expressionAttributeNames(text.names())
            .expressionAttributeValues(text.values())
            .scanIndexForward(forward ? random.oneOf(null, true) : Boolean.FALSE)
            .limit(random.oneOf(null, 1 + random.random().nextInt(8)));
    List<Item> found = new ArrayList<>();
    assertThat(pages(db, request, found)).as("scanned of " + name).isEqualTo(inRange.size());
    List<Item> expected =
        inRange.stream()
            .filter(item -> filter == null || NaiveExpressions.evaluate(filter, item))
            .map(item -> name == null ? item : table.projected(name, item))
            .map(item -> projection == null ? item : NaiveExpressions.project(projection, item))
            .toList();
    if (name == null) {
      assertThat(found).isEqualTo(expected);
    } else {
      assertThat(found).as(name).isSortedAccordingTo(order);
      Multiset.compare(name, found, expected);
    }
  }

  /** Attributes of every key, whether or not an item has them. */
  private Item sample(NaiveTable table) {
    Item.Builder sample = random.key(table).toBuilder();
    for (String name : List.of("k1", "k2", "k3")) {
      sample.put(name, random.indexKey(name));
    }
    return sample.build();
  }

  private static List<KeyAttribute> partition(NaiveTable table, @Nullable IndexDefinition index) {
    return index == null ? List.of(table.definition().key().partition()) : index.partition();
  }

  private static List<KeyAttribute> sort(NaiveTable table, @Nullable IndexDefinition index) {
    return index == null ? table.definition().key().sort().stream().toList() : index.sort();
  }

  private Asked key(
      List<KeyAttribute> partition, List<KeyAttribute> sort, Item like, ExpressionText text) {
    List<Asked> parts = new ArrayList<>();
    partition.forEach(attribute -> parts.add(compare(attribute, "=", like, text)));
    int sorts = random.random().nextInt(sort.size() + 1);
    for (int i = 0; i < sorts; i++) {
      parts.add(
          i < sorts - 1 ? compare(sort.get(i), "=", like, text) : range(sort.get(i), like, text));
    }
    Collections.shuffle(parts, random.random());
    return parts.stream().reduce(Asked::and).orElseThrow();
  }

  private Asked range(KeyAttribute attribute, Item like, ExpressionText text) {
    AttributeValue value = like.get(attribute.name()).orElseThrow();
    switch (random.random().nextInt(7)) {
      case 0 -> {
        AttributeValue other = other(attribute, value);
        boolean ordered = NaiveTable.compare(value, other) <= 0;
        AttributeValue low = ordered ? value : other;
        AttributeValue high = ordered ? other : value;
        return new Asked(
            attribute.name() + " BETWEEN " + text.value(low) + " AND " + text.value(high),
            holds(
                attribute,
                v -> NaiveTable.compare(v, low) >= 0 && NaiveTable.compare(v, high) <= 0));
      }
      case 1 -> {
        if (value instanceof AttributeValue.S string) {
          String prefix = string.value().substring(0, 1);
          return new Asked(
              "begins_with(" + attribute.name() + ", " + text.value(AttributeValue.s(prefix)) + ")",
              holds(attribute, v -> ((AttributeValue.S) v).value().startsWith(prefix)));
        }
        return compare(attribute, "=", like, text);
      }
      default -> {
        return compare(attribute, random.oneOf("=", "<", "<=", ">", ">="), like, text);
      }
    }
  }

  private AttributeValue other(KeyAttribute attribute, AttributeValue value) {
    return switch (attribute.name()) {
      case "s" -> AttributeValue.n(random.random().nextInt(12) - 4);
      case "k1", "k2", "k3" -> random.indexKey(attribute.name());
      default -> value;
    };
  }

  private static Asked compare(
      KeyAttribute attribute, String operator, Item like, ExpressionText text) {
    AttributeValue value = like.get(attribute.name()).orElseThrow();
    Predicate<Integer> holds =
        switch (operator) {
          case "=" -> order -> order == 0;
          case "<" -> order -> order < 0;
          case "<=" -> order -> order <= 0;
          case ">" -> order -> order > 0;
          default -> order -> order >= 0;
        };
    return new Asked(
        attribute.name() + " " + operator + " " + text.value(value),
        holds(attribute, v -> holds.test(NaiveTable.compare(v, value))));
  }

  private static Predicate<Item> holds(KeyAttribute attribute, Predicate<AttributeValue> value) {
    return item -> item.get(attribute.name()).filter(value).isPresent();
  }

  private static int pages(Operations db, QueryRequest.Builder request, List<Item> found) {
    int scanned = 0;
    @Nullable Item last = null;
    do {
      QueryResponse page = db.query(request.exclusiveStartKey(last).build());
      assertThat(page.count()).isEqualTo(page.items().size());
      found.addAll(page.items());
      scanned += page.scannedCount();
      last = page.lastEvaluatedKey();
    } while (last != null);
    return scanned;
  }
}
