package dev.karst.model;

import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.eval.RandomExpressions;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.RandomValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A seeded source of keys, items and expressions, so few that they meet. */
final class RandomRequests {
  /** The attributes that are keys of indexes. */
  private static final Set<String> INDEX_KEYS = Set.of("k1", "k2", "k3");

  private final Random random;
  private final RandomExpressions expressions;

  RandomRequests(long seed) {
    RandomValues values = new RandomValues(seed);
    random = values.random();
    expressions = new RandomExpressions(values);
  }

  Random random() {
    return random;
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  Item key(NaiveTable table) {
    return table.keyNames().size() == 1
        ? Item.of("id", AttributeValue.s("k" + random.nextInt(40)))
        : Item.of(
            "p",
            AttributeValue.s("p" + random.nextInt(6)),
            "s",
            AttributeValue.n(random.nextInt(12) - 4));
  }

  /** Different keys of one table. */
  Set<Item> keys(NaiveTable table, int most) {
    Set<Item> keys = new HashSet<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      keys.add(key(table));
    }
    return keys;
  }

  Item item(Item key) {
    Item.Builder item = key.toBuilder().putAll(expressions.item().attributes());
    for (String name : List.of("k1", "k2", "k3")) {
      if (!oneIn(3)) {
        item.put(name, indexKey(name));
      }
    }
    return item.build();
  }

  AttributeValue indexKey(String name) {
    return switch (name) {
      case "k1" -> AttributeValue.s(oneOf("x", "y", "z"));
      case "k2" -> AttributeValue.n(BigDecimal.valueOf(random.nextInt(8), 1));
      case "k3" -> AttributeValue.s(oneOf("u", "v"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A condition on an item that is there, or on none. */
  Condition condition(@Nullable Item item, Predicate<DocumentPath> paths) {
    Item seen = item == null ? expressions.item() : item;
    return until(
        () -> expressions.condition(seen), condition -> ExpressionRules.allows(condition, paths));
  }

  ProjectionExpression projection(@Nullable Item item) {
    Item seen = item == null ? expressions.item() : item;
    return until(
        () -> expressions.projection(seen),
        projection ->
            projection.paths().stream().allMatch(RandomRequests::scalarKeys)
                && ExpressionRules.agree(projection.paths()));
  }

  UpdateExpression update(@Nullable Item item, Item key) {
    Item seen = item == null ? item(key) : item;
    UpdateExpression documents =
        until(
            () -> expressions.update(seen),
            update ->
                ExpressionRules.allows(update, RandomRequests::scalarKeys)
                    && update.actions().stream().allMatch(this::isUpdatable));
    List<UpdateExpression.Action> actions = new ArrayList<>(documents.actions());
    if (oneIn(3)) {
      actions.clear();
    }
    for (String name : INDEX_KEYS) {
      if (oneIn(4) || (actions.isEmpty() && name.equals("k1"))) {
        actions.add(indexKeyAction(name));
      }
    }
    return new UpdateExpression(inClauses(actions));
  }

  /** Actions of one kind stand together. */
  private static List<UpdateExpression.Action> inClauses(List<UpdateExpression.Action> actions) {
    Map<Class<?>, List<UpdateExpression.Action>> clauses = new LinkedHashMap<>();
    actions.forEach(
        action ->
            clauses.computeIfAbsent(action.getClass(), kind -> new ArrayList<>()).add(action));
    return clauses.values().stream().flatMap(List::stream).toList();
  }

  private boolean isUpdatable(UpdateExpression.Action action) {
    String head = action.path().attribute();
    return !Set.of("id", "p", "s").contains(head) && !INDEX_KEYS.contains(head);
  }

  private UpdateExpression.Action indexKeyAction(String name) {
    DocumentPath path = DocumentPath.of(name);
    return switch (random.nextInt(4)) {
      case 0 -> new UpdateExpression.Remove(path);
      case 1 ->
          name.equals("k2")
              ? new UpdateExpression.Add(path, AttributeValue.n(1))
              : new UpdateExpression.Set(
                  path,
                  new UpdateExpression.IfNotExists(
                      path, new UpdateExpression.Literal(indexKey(name))));
      default -> new UpdateExpression.Set(path, new UpdateExpression.Literal(indexKey(name)));
    };
  }

  /** Keys are scalars: no path leads into them. */
  static boolean scalarKeys(DocumentPath path) {
    String head = path.attribute();
    return path.elements().isEmpty()
        || !(INDEX_KEYS.contains(head) || Set.of("id", "p", "s").contains(head));
  }

  /** Paths that lead to no key at all, as filters of queries have them. */
  static boolean noKeys(DocumentPath path) {
    String head = path.attribute();
    return !INDEX_KEYS.contains(head) && !Set.of("id", "p", "s").contains(head);
  }

  private static <T> T until(Supplier<T> source, Predicate<T> wanted) {
    T candidate = source.get();
    while (!wanted.test(candidate)) {
      candidate = source.get();
    }
    return candidate;
  }
}
