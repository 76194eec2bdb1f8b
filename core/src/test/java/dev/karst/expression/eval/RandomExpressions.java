package dev.karst.expression.eval;

import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.RandomValues;
import dev.karst.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Random items of few names and values, and expressions that meet them often. */
public final class RandomExpressions {
  private static final List<String> NAMES = List.of("a", "b", "ab", "é", "c");
  private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "b", "é𝄞", "é");

  private final RandomValues values;
  private final Random random;

  public RandomExpressions(RandomValues values) {
    this.values = values;
    random = values.random();
  }

  public Item item() {
    return Item.of(attributes(5, 3));
  }

  private Map<String, AttributeValue> attributes(int most, int depth) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    for (int i = values.upTo(most); i > 0; i--) {
      attributes.put(name(), value(depth));
    }
    return attributes;
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth > 0 ? 16 : 9)) {
      case 0, 1 -> AttributeValue.s(text());
      case 2, 3 -> AttributeValue.n(values.upTo(3));
      case 4 -> AttributeValue.b(bytes());
      case 5 -> random.nextBoolean() ? AttributeValue.bool(true) : AttributeValue.nul();
      case 6, 7 -> set();
      case 8 -> AttributeValue.n(values.number());
      case 9, 10, 11, 12 -> AttributeValue.m(attributes(4, depth - 1));
      default -> AttributeValue.l(some(0, 4, () -> value(depth - 1)));
    };
  }

  private AttributeValue set() {
    return switch (random.nextInt(3)) {
      case 0 -> AttributeValue.ss(new TreeSet<>(some(1, 4, this::text)));
      case 1 -> AttributeValue.ns(new TreeSet<>(some(1, 4, () -> values.upTo(4))));
      default -> {
        TreeSet<byte[]> distinct = new TreeSet<>(java.util.Arrays::compareUnsigned);
        distinct.addAll(some(1, 3, this::bytes));
        yield AttributeValue.bs(distinct);
      }
    };
  }

  private byte[] bytes() {
    byte[] bytes = new byte[values.upTo(2)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextBoolean() ? 0xFF : 1);
    }
    return bytes;
  }

  public Condition condition(Item item) {
    return condition(item, 2);
  }

  private Condition condition(Item item, int depth) {
    return switch (random.nextInt(depth > 0 ? 11 : 8)) {
      case 0 -> new Condition.AttributeExists(path(item));
      case 1 -> new Condition.AttributeNotExists(path(item));
      case 2 -> new Condition.AttributeType(path(item), oneOf(ValueType.values()));
      case 3 -> new Condition.BeginsWith(operand(item), operand(item));
      case 4 -> new Condition.Contains(operand(item), operand(item));
      case 5 -> new Condition.Between(operand(item), operand(item), operand(item));
      case 6 -> new Condition.In(operand(item), some(1, 4, () -> operand(item)));
      case 7 -> comparison(item);
      case 8 -> Condition.not(condition(item, depth - 1));
      case 9 -> new Condition.And(some(2, 3, () -> condition(item, depth - 1)));
      default -> new Condition.Or(some(2, 3, () -> condition(item, depth - 1)));
    };
  }

  private Condition comparison(Item item) {
    Comparator comparator = oneOf(Comparator.values());
    boolean ordered = comparator != Comparator.EQUAL && comparator != Comparator.NOT_EQUAL;
    return new Condition.Comparison(
        ordered ? comparable(item) : operand(item),
        comparator,
        ordered ? comparable(item) : operand(item));
  }

  private Operand comparable(Item item) {
    return random.nextBoolean()
        ? new Operand.Literal(AttributeValue.n(values.upTo(3)))
        : new Operand.Path(path(item));
  }

  private Operand operand(Item item) {
    return switch (random.nextInt(6)) {
      case 0 -> new Operand.Literal(value(1));
      case 1 -> new Operand.Literal(AttributeValue.n(values.upTo(3)));
      case 2 -> new Operand.Size(path(item));
      default -> new Operand.Path(path(item));
    };
  }

  public ProjectionExpression projection(Item item) {
    return new ProjectionExpression(apart(some(1, 6, () -> path(item))));
  }

  public UpdateExpression update(Item item) {
    List<UpdateExpression.Action> actions = new ArrayList<>();
    for (DocumentPath path : apart(some(1, 5, () -> path(item)))) {
      actions.add(
          switch (random.nextInt(8)) {
            case 0, 1 -> new UpdateExpression.Remove(path);
            case 2 -> new UpdateExpression.Add(path, fitting(path, item, addend()));
            case 3 -> new UpdateExpression.Delete(path, fitting(path, item, set()));
            default -> new UpdateExpression.Set(path, setValue(item, 2));
          });
    }
    return new UpdateExpression(actions, random.nextInt(8) == 0);
  }

  private AttributeValue addend() {
    return switch (random.nextInt(8)) {
      case 0 -> AttributeValue.l(some(0, 2, () -> value(0)));
      case 1, 2, 3 -> AttributeValue.n(values.number());
      default -> set();
    };
  }

  /** Often a value of the type that is there, if it may be added or deleted at all. */
  private AttributeValue fitting(DocumentPath path, Item item, AttributeValue other) {
    for (int i = 0; i < 8; i++) {
      AttributeValue value = other.type() == ValueType.N ? other : set();
      if (NaiveExpressions.find(path, item).filter(v -> v.type() == value.type()).isPresent()) {
        return value;
      }
    }
    return other;
  }

  private UpdateExpression.SetValue setValue(Item item, int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 7)) {
      case 0, 1, 2 -> new UpdateExpression.Literal(value(1));
      case 3, 4, 5, 6 -> new UpdateExpression.PathValue(path(item));
      case 7 -> new UpdateExpression.Plus(number(item), number(item));
      case 8 -> new UpdateExpression.Minus(number(item), number(item));
      case 9 -> new UpdateExpression.IfNotExists(path(item), setValue(item, depth - 1));
      default -> new UpdateExpression.ListAppend(list(item, depth), list(item, depth));
    };
  }

  private UpdateExpression.SetValue number(Item item) {
    return random.nextInt(3) == 0
        ? setValue(item, 0)
        : new UpdateExpression.IfNotExists(
            DocumentPath.of("none"), new UpdateExpression.Literal(AttributeValue.n(3)));
  }

  private UpdateExpression.SetValue list(Item item, int depth) {
    return random.nextInt(3) == 0
        ? setValue(item, depth - 1)
        : new UpdateExpression.Literal(AttributeValue.l(some(0, 2, () -> value(0))));
  }

  /** Those paths that overlap with none before them. */
  private static List<DocumentPath> apart(List<DocumentPath> paths) {
    List<DocumentPath> apart = new ArrayList<>();
    for (DocumentPath path : paths) {
      if (apart.stream().noneMatch(other -> starts(path, other) || starts(other, path))) {
        apart.add(path);
      }
    }
    return apart;
  }

  private static boolean starts(DocumentPath path, DocumentPath start) {
    int length = start.elements().size();
    return path.attribute().equals(start.attribute())
        && length <= path.elements().size()
        && path.elements().subList(0, length).equals(start.elements());
  }

  /** A path that follows an item some way, and at times leaves it. */
  private DocumentPath path(Item item) {
    DocumentPath path =
        DocumentPath.of(
            item.size() == 0 || random.nextInt(8) == 0
                ? name()
                : oneOf(List.copyOf(item.attributes().keySet())));
    while (random.nextInt(4) > 0) {
      AttributeValue value = NaiveExpressions.find(path, item).orElse(AttributeValue.nul());
      boolean stray = random.nextInt(12) == 0;
      if (value instanceof AttributeValue.M map) {
        path =
            map.value().isEmpty() || random.nextInt(5) == 0
                ? path.entry(name())
                : path.entry(oneOf(List.copyOf(map.value().keySet())));
      } else if (value instanceof AttributeValue.L list) {
        path = path.index(values.upTo(list.value().size() + 2));
      } else if (stray) {
        path = random.nextBoolean() ? path.entry(name()) : path.index(values.upTo(2));
      } else {
        return path;
      }
    }
    return path;
  }

  private String name() {
    return oneOf(NAMES);
  }

  private String text() {
    return oneOf(TEXTS);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> List<T> some(int least, int most, Supplier<T> supplier) {
    List<T> chosen = new ArrayList<>();
    for (int i = least + values.upTo(most - least); i > 0; i--) {
      chosen.add(supplier.get());
    }
    return chosen;
  }
}
