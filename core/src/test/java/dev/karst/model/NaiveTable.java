package dev.karst.model;

import dev.karst.engine.Change;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.eval.NaiveExpressions;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table as a sorted map of items; its indexes are worked out whenever they are asked for. */
public final class NaiveTable {
  private final NavigableMap<Item, Item> items = new TreeMap<>(by(List.of("id", "p", "s")));
  private TableDefinition definition;

  NaiveTable(TableDefinition definition) {
    this.definition = definition;
  }

  public TableDefinition definition() {
    return definition;
  }

  /** The same items with other global indexes. */
  public void redefine(TableDefinition other) {
    definition = other;
  }

  public List<String> keyNames() {
    List<String> names = new ArrayList<>(List.of(definition.key().partition().name()));
    definition.key().sort().ifPresent(sort -> names.add(sort.name()));
    return names;
  }

  /** The attributes of the key of the table, and of an index if one is named. */
  public Item keyOf(Item item, @Nullable String index) {
    Set<String> names = new LinkedHashSet<>(keyNames());
    if (index != null) {
      names.addAll(indexKeyNames(index));
    }
    return only(item, names);
  }

  private List<String> indexKeyNames(String index) {
    IndexDefinition found = definition.index(index).orElseThrow();
    List<String> names = new ArrayList<>();
    found.partition().forEach(attribute -> names.add(attribute.name()));
    found.sort().forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  /** The item with a key, or null. */
  public @Nullable Item get(Item key) {
    return items.get(key);
  }

  /** All items, in the order of their keys. */
  public List<Item> all() {
    return List.copyOf(items.values());
  }

  /** What a write comes to; nothing is changed yet. */
  public Outcome decide(Change change, @Nullable Condition condition) {
    Item key = keyOf(target(change), null);
    @Nullable Item before = items.get(key);
    if (condition != null
        && !NaiveExpressions.evaluate(condition, before == null ? Item.of() : before)) {
      return new Outcome(
          key,
          before,
          before,
          new ConditionalCheckFailedException("The conditional request failed", before));
    }
    try {
      @Nullable Item after = after(change, key, before);
      if (after != null) {
        checkIndexKeys(after);
      }
      return new Outcome(key, before, after, null);
    } catch (ValidationException e) {
      return new Outcome(key, before, before, e);
    }
  }

  private static Item target(Change change) {
    if (change instanceof Change.Put put) {
      return put.item();
    } else if (change instanceof Change.Update update) {
      return update.key();
    } else if (change instanceof Change.Delete delete) {
      return delete.key();
    }
    return ((Change.Check) change).key();
  }

  private static @Nullable Item after(Change change, Item key, @Nullable Item before) {
    if (change instanceof Change.Put put) {
      return put.item();
    } else if (change instanceof Change.Update update) {
      return NaiveExpressions.update(update.update(), before == null ? key : before);
    } else if (change instanceof Change.Delete) {
      return null;
    }
    return before;
  }

  private void checkIndexKeys(Item item) {
    for (IndexDefinition index : definition.indexes()) {
      List<KeyAttribute> attributes = new ArrayList<>(index.partition());
      attributes.addAll(index.sort());
      for (KeyAttribute attribute : attributes) {
        item.get(attribute.name())
            .ifPresent(
                value -> {
                  if (!value.type().name().equals(attribute.type().name())) {
                    throw new ValidationException(Outcome.INDEX_KEY_TYPE);
                  }
                });
      }
    }
  }

  /** Makes it so. */
  public void apply(Outcome outcome) {
    if (outcome.after() == null) {
      items.remove(outcome.key());
    } else {
      items.put(outcome.key(), outcome.after());
    }
  }

  /** The whole items that an index has, ordered by its sort key. */
  public List<Item> inIndex(String index) {
    IndexDefinition found = definition.index(index).orElseThrow();
    List<String> sort = found.sort().stream().map(KeyAttribute::name).toList();
    List<String> key = indexKeyNames(index);
    return items.values().stream()
        .filter(item -> key.stream().allMatch(item::has))
        .sorted(by(sort))
        .toList();
  }

  /** Those attributes of an item that an index holds. */
  public Item projected(String index, Item item) {
    IndexDefinition found = definition.index(index).orElseThrow();
    if (found.projection().type() == ProjectionType.ALL) {
      return item;
    }
    Set<String> names = new LinkedHashSet<>(keyNames());
    names.addAll(indexKeyNames(index));
    names.addAll(found.projection().nonKeyAttributes());
    return only(item, names);
  }

  private static Item only(Item item, Set<String> names) {
    Item.Builder some = Item.builder();
    names.forEach(name -> item.get(name).ifPresent(value -> some.put(name, value)));
    return some.build();
  }

  /** Compares items by attributes in turn, where both have them. */
  static Comparator<Item> by(List<String> attributes) {
    return (a, b) -> {
      for (String attribute : attributes) {
        @Nullable AttributeValue left = a.get(attribute).orElse(null);
        @Nullable AttributeValue right = b.get(attribute).orElse(null);
        int order = left == null || right == null ? 0 : compare(left, right);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  /** The order of keys of one type. */
  public static int compare(AttributeValue left, AttributeValue right) {
    if (left instanceof AttributeValue.N a && right instanceof AttributeValue.N b) {
      return a.value().compareTo(b.value());
    } else if (left instanceof AttributeValue.S a && right instanceof AttributeValue.S b) {
      return Arrays.compareUnsigned(
          a.value().getBytes(StandardCharsets.UTF_8), b.value().getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.compareUnsigned(
        ((AttributeValue.B) left).value(), ((AttributeValue.B) right).value());
  }
}
