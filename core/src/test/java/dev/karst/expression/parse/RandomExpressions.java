package dev.karst.expression.parse;

import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random trees that keep all rules. */
final class RandomExpressions {
  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "order_id",
          "x1",
          "size",
          "Name",
          "remove",
          "AND",
          "_id",
          "a-b",
          "a.b",
          "[3]",
          "ü",
          "with space",
          "1st",
          "#a",
          ":v");
  private static final List<Comparator> COMPARATORS = List.of(Comparator.values());

  private final Random random;
  private int paths;

  RandomExpressions(Random random) {
    this.random = random;
  }

  Condition condition(int depth) {
    if (depth == 0) {
      return predicate();
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Condition.And(some(2, 4, () -> condition(depth - 1)));
      case 1 -> new Condition.Or(some(2, 4, () -> condition(depth - 1)));
      case 2 -> new Condition.Not(condition(depth - 1));
      default -> predicate();
    };
  }

  private Condition predicate() {
    return switch (random.nextInt(8)) {
      case 0 -> new Condition.AttributeExists(path());
      case 1 -> new Condition.AttributeNotExists(path());
      case 2 -> new Condition.AttributeType(path(), pick(List.of(ValueType.values())));
      case 3 -> new Condition.BeginsWith(pathOr(text()), pathOr(text()));
      case 4 -> new Condition.Contains(pathOr(any()), operand());
      case 5 -> between();
      case 6 -> new Condition.In(operand(), some(1, 5, this::operand));
      default -> comparison();
    };
  }

  private Condition between() {
    AttributeValue low = AttributeValue.n(random.nextInt(50));
    AttributeValue high = AttributeValue.n(49 + random.nextInt(50));
    return random.nextBoolean()
        ? new Condition.Between(ordered(), new Operand.Literal(low), new Operand.Literal(high))
        : new Condition.Between(ordered(), ordered(), pathOperand());
  }

  private Condition comparison() {
    Comparator comparator = pick(COMPARATORS);
    boolean equality = comparator == Comparator.EQUAL || comparator == Comparator.NOT_EQUAL;
    Supplier<Operand> side = equality ? this::operand : this::ordered;
    return new Condition.Comparison(side.get(), comparator, side.get());
  }

  private Operand operand() {
    return random.nextInt(3) == 0 ? new Operand.Size(path()) : pathOr(any());
  }

  private Operand ordered() {
    return random.nextInt(3) == 0 ? new Operand.Size(path()) : pathOr(text());
  }

  private Operand pathOr(AttributeValue value) {
    return random.nextBoolean() ? pathOperand() : new Operand.Literal(value);
  }

  private Operand pathOperand() {
    return new Operand.Path(path());
  }

  UpdateExpression update() {
    List<Supplier<UpdateExpression.Action>> sections =
        new ArrayList<>(
            List.of(
                () -> new UpdateExpression.Set(path(), setValue()),
                () -> new UpdateExpression.Remove(path()),
                () -> new UpdateExpression.Add(path(), addable()),
                () -> new UpdateExpression.Delete(path(), AttributeValue.ss("a", "b"))));
    Collections.shuffle(sections, random);
    List<UpdateExpression.Action> actions = new ArrayList<>();
    for (Supplier<UpdateExpression.Action> section :
        sections.subList(0, 1 + random.nextInt(sections.size()))) {
      actions.addAll(some(1, 4, section));
    }
    return new UpdateExpression(actions);
  }

  private UpdateExpression.SetValue setValue() {
    return switch (random.nextInt(4)) {
      case 0 -> new UpdateExpression.Plus(number(2), number(2));
      case 1 -> new UpdateExpression.Minus(number(2), number(2));
      case 2 -> list(3);
      default -> pathOrLiteral(any());
    };
  }

  private UpdateExpression.SetValue number(int depth) {
    return depth > 0 && random.nextInt(3) == 0
        ? new UpdateExpression.IfNotExists(path(), number(depth - 1))
        : pathOrLiteral(AttributeValue.n(random.nextInt()));
  }

  private UpdateExpression.SetValue list(int depth) {
    if (depth > 0 && random.nextBoolean()) {
      return random.nextBoolean()
          ? new UpdateExpression.ListAppend(list(depth - 1), list(depth - 1))
          : new UpdateExpression.IfNotExists(path(), list(depth - 1));
    }
    return pathOrLiteral(AttributeValue.l(any()));
  }

  private UpdateExpression.SetValue pathOrLiteral(AttributeValue value) {
    return random.nextBoolean()
        ? new UpdateExpression.PathValue(path())
        : new UpdateExpression.Literal(value);
  }

  private AttributeValue addable() {
    return random.nextBoolean() ? AttributeValue.n(random.nextInt()) : AttributeValue.ns(1, 2);
  }

  List<DocumentPath> paths() {
    return some(1, 6, this::path);
  }

  /** Each has an attribute of its own: no two overlap, or are the same. */
  private DocumentPath path() {
    DocumentPath path = DocumentPath.of(pick(NAMES) + paths++);
    int steps = random.nextInt(4);
    for (int i = 0; i < steps; i++) {
      path = random.nextBoolean() ? path.entry(pick(NAMES)) : path.index(random.nextInt(1000));
    }
    return path;
  }

  private AttributeValue text() {
    return random.nextBoolean()
        ? AttributeValue.s("s" + random.nextInt())
        : AttributeValue.b((byte) random.nextInt());
  }

  private AttributeValue any() {
    return switch (random.nextInt(6)) {
      case 0 -> AttributeValue.n(random.nextInt());
      case 1 -> AttributeValue.bool(random.nextBoolean());
      case 2 -> AttributeValue.nul();
      case 3 -> AttributeValue.m(Map.of("k", text()));
      case 4 -> AttributeValue.ss("a", "b");
      default -> text();
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> List<T> some(int least, int most, Supplier<? extends T> one) {
    List<T> list = new ArrayList<>();
    int count = least + random.nextInt(most - least + 1);
    for (int i = 0; i < count; i++) {
      list.add(one.get());
    }
    return list;
  }
}
