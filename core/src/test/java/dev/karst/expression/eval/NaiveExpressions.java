package dev.karst.expression.eval;

import dev.karst.error.UpdateMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What expressions mean, told on trees of attribute values: the model that the evaluators, which
 * work on bytes, are compared with.
 */
public final class NaiveExpressions {
  private NaiveExpressions() {}

  /** Whether a condition holds; no item is one without attributes. */
  public static boolean evaluate(Condition condition, Item item) {
    if (condition instanceof Condition.And and) {
      return and.conditions().stream().allMatch(each -> evaluate(each, item));
    } else if (condition instanceof Condition.Or or) {
      return or.conditions().stream().anyMatch(each -> evaluate(each, item));
    } else if (condition instanceof Condition.Not not) {
      return !evaluate(not.condition(), item);
    } else if (condition instanceof Condition.AttributeExists exists) {
      return find(exists.path(), item).isPresent();
    } else if (condition instanceof Condition.AttributeNotExists notExists) {
      return find(notExists.path(), item).isEmpty();
    } else if (condition instanceof Condition.AttributeType type) {
      return find(type.path(), item).filter(value -> value.type() == type.type()).isPresent();
    } else if (condition instanceof Condition.Comparison comparison) {
      return compare(comparison, item);
    } else if (condition instanceof Condition.Between between) {
      Optional<AttributeValue> value = resolve(between.value(), item);
      OptionalInt toLow = order(value, resolve(between.low(), item));
      OptionalInt toHigh = order(value, resolve(between.high(), item));
      return toLow.orElse(-1) >= 0 && toHigh.orElse(1) <= 0;
    } else if (condition instanceof Condition.In in) {
      Optional<AttributeValue> value = resolve(in.value(), item);
      return value.isPresent()
          && in.candidates().stream().anyMatch(each -> resolve(each, item).equals(value));
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      Optional<String> value = resolve(beginsWith.value(), item).flatMap(NaiveExpressions::text);
      Optional<String> prefix = resolve(beginsWith.prefix(), item).flatMap(NaiveExpressions::text);
      return value.isPresent() && prefix.isPresent() && value.get().startsWith(prefix.get());
    } else if (condition instanceof Condition.Contains contains) {
      Optional<AttributeValue> container = resolve(contains.container(), item);
      Optional<AttributeValue> element = resolve(contains.element(), item);
      return container.isPresent()
          && element.isPresent()
          && contains(container.get(), element.get());
    }
    throw new AssertionError(condition);
  }

  private static boolean compare(Condition.Comparison comparison, Item item) {
    Optional<AttributeValue> left = resolve(comparison.left(), item);
    Optional<AttributeValue> right = resolve(comparison.right(), item);
    OptionalInt order = order(left, right);
    return switch (comparison.comparator()) {
      case EQUAL -> left.isPresent() && left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      case LESS -> order.orElse(0) < 0;
      case LESS_OR_EQUAL -> order.orElse(1) <= 0;
      case GREATER -> order.orElse(0) > 0;
      case GREATER_OR_EQUAL -> order.orElse(-1) >= 0;
    };
  }

  private static OptionalInt order(Optional<AttributeValue> left, Optional<AttributeValue> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalInt.empty();
    }
    if (left.get() instanceof AttributeValue.S a && right.get() instanceof AttributeValue.S b) {
      return OptionalInt.of(
          Arrays.compareUnsigned(
              a.value().getBytes(StandardCharsets.UTF_8),
              b.value().getBytes(StandardCharsets.UTF_8)));
    } else if (left.get() instanceof AttributeValue.N a
        && right.get() instanceof AttributeValue.N b) {
      return OptionalInt.of(a.value().compareTo(b.value()));
    } else if (left.get() instanceof AttributeValue.B a
        && right.get() instanceof AttributeValue.B b) {
      return OptionalInt.of(Arrays.compareUnsigned(a.value(), b.value()));
    }
    return OptionalInt.empty();
  }

  /** A string or binary as a text that tells one from the other. */
  private static Optional<String> text(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return Optional.of(":" + s.value());
    } else if (value instanceof AttributeValue.B b) {
      return Optional.of("#" + new String(b.value(), StandardCharsets.ISO_8859_1));
    }
    return Optional.empty();
  }

  private static boolean contains(AttributeValue container, AttributeValue element) {
    if (container instanceof AttributeValue.L list) {
      return list.value().contains(element);
    }
    if (container.type() == element.type() && text(container).isPresent()) { // Both S or both B.
      return text(container).get().substring(1).contains(text(element).orElseThrow().substring(1));
    }
    return elements(container).contains(element);
  }

  /** The elements of a set, as values; none of anything else. */
  private static List<AttributeValue> elements(AttributeValue set) {
    List<AttributeValue> elements = new ArrayList<>();
    if (set instanceof AttributeValue.Ss strings) {
      strings.value().forEach(each -> elements.add(AttributeValue.s(each)));
    } else if (set instanceof AttributeValue.Ns numbers) {
      numbers.value().forEach(each -> elements.add(AttributeValue.n(each)));
    } else if (set instanceof AttributeValue.Bs binaries) {
      binaries.value().forEach(each -> elements.add(AttributeValue.b(each)));
    }
    return elements;
  }

  private static Optional<AttributeValue> resolve(Operand operand, Item item) {
    if (operand instanceof Operand.Path path) {
      return find(path.path(), item);
    } else if (operand instanceof Operand.Literal literal) {
      return Optional.of(literal.value());
    } else if (operand instanceof Operand.Size size) {
      return find(size.path(), item).flatMap(NaiveExpressions::size);
    }
    throw new AssertionError(operand);
  }

  private static Optional<AttributeValue> size(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return Optional.of(AttributeValue.n(s.value().length()));
    } else if (value instanceof AttributeValue.B b) {
      return Optional.of(AttributeValue.n(b.value().length));
    } else if (value instanceof AttributeValue.M map) {
      return Optional.of(AttributeValue.n(map.value().size()));
    } else if (value instanceof AttributeValue.L list) {
      return Optional.of(AttributeValue.n(list.value().size()));
    }
    int elements = elements(value).size();
    return elements == 0 ? Optional.empty() : Optional.of(AttributeValue.n(elements));
  }

  /** The value at a path. */
  public static Optional<AttributeValue> find(DocumentPath path, Item item) {
    @Nullable AttributeValue value = item.get(path.attribute()).orElse(null);
    for (DocumentPath.Element element : path.elements()) {
      if (element instanceof DocumentPath.Entry entry && value instanceof AttributeValue.M map) {
        value = map.value().get(entry.name());
      } else if (element instanceof DocumentPath.Index index
          && value instanceof AttributeValue.L list
          && index.index() < list.value().size()) {
        value = list.value().get(index.index());
      } else {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(value);
  }

  /** The parts of an item that paths lead to. */
  public static Item project(ProjectionExpression projection, Item item) {
    DocumentTree projected = new DocumentTree();
    for (DocumentPath path : projection.paths()) {
      find(path, item).ifPresent(value -> projected.put(path, value));
    }
    return projected.toItem();
  }

  /**
   * The item that an update makes.
   *
   * @throws ValidationException with DynamoDB's message if it cannot
   */
  public static Item update(UpdateExpression update, Item item) {
    List<AttributeValue> assigned = new ArrayList<>();
    for (UpdateExpression.Action action : update.actions()) {
      if (action instanceof UpdateExpression.Set set) {
        assigned.add(resolve(set.value(), item));
      }
    }
    DocumentTree updated = new DocumentTree(item);
    for (UpdateExpression.Action action : update.actions()) {
      checkParent(action.path(), item);
      Optional<AttributeValue> existing = find(action.path(), item);
      Optional<AttributeValue> value = Optional.empty();
      if (action instanceof UpdateExpression.Set) {
        value = Optional.of(assigned.remove(0));
      } else if (action instanceof UpdateExpression.Add add) {
        value = Optional.of(add(existing, add.value(), update.legacy()));
      } else if (action instanceof UpdateExpression.Delete delete) {
        value = existing.flatMap(set -> delete(set, delete.value(), update.legacy()));
      }
      value.ifPresentOrElse(
          each -> updated.put(action.path(), each), () -> updated.remove(action.path()));
    }
    Item result = updated.toItem();
    if (ItemSize.of(result) > Limits.MAX_ITEM_SIZE) {
      throw new ValidationException(UpdateMessages.itemToUpdateTooLarge());
    }
    return result;
  }

  private static void checkParent(DocumentPath path, Item item) {
    int last = path.elements().size() - 1;
    if (last >= 0) {
      DocumentPath parent = new DocumentPath(path.attribute(), path.elements().subList(0, last));
      Class<?> wanted =
          path.elements().get(last) instanceof DocumentPath.Entry
              ? AttributeValue.M.class
              : AttributeValue.L.class;
      if (find(parent, item).filter(wanted::isInstance).isEmpty()) {
        throw new ValidationException(UpdateMessages.invalidPath());
      }
    }
  }

  private static AttributeValue resolve(UpdateExpression.SetValue value, Item item) {
    if (value instanceof UpdateExpression.Literal literal) {
      return literal.value();
    } else if (value instanceof UpdateExpression.PathValue path) {
      return find(path.path(), item)
          .orElseThrow(() -> new ValidationException(UpdateMessages.missingAttribute()));
    } else if (value instanceof UpdateExpression.Plus plus) {
      BigDecimal left = number(resolve(plus.left(), item));
      return AttributeValue.n(left.add(number(resolve(plus.right(), item))));
    } else if (value instanceof UpdateExpression.Minus minus) {
      BigDecimal left = number(resolve(minus.left(), item));
      return AttributeValue.n(left.subtract(number(resolve(minus.right(), item))));
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      return find(ifNotExists.path(), item).orElseGet(() -> resolve(ifNotExists.otherwise(), item));
    } else if (value instanceof UpdateExpression.ListAppend append) {
      List<AttributeValue> joined = new ArrayList<>(list(resolve(append.first(), item)));
      joined.addAll(list(resolve(append.second(), item)));
      return AttributeValue.l(joined);
    }
    throw new AssertionError(value);
  }

  private static BigDecimal number(AttributeValue value) {
    if (value instanceof AttributeValue.N n) {
      return n.value();
    }
    throw new ValidationException(UpdateMessages.incorrectOperandType());
  }

  private static List<AttributeValue> list(AttributeValue value) {
    if (value instanceof AttributeValue.L l) {
      return l.value();
    }
    throw new ValidationException(UpdateMessages.incorrectOperandType());
  }

  private static AttributeValue add(
      Optional<AttributeValue> existing, AttributeValue value, boolean legacy) {
    if (existing.isEmpty()) {
      return value;
    }
    checkType(existing.get(), value, legacy);
    if (value instanceof AttributeValue.N n) {
      return AttributeValue.n(number(existing.get()).add(n.value()));
    } else if (value instanceof AttributeValue.L l) {
      List<AttributeValue> joined = new ArrayList<>(list(existing.get()));
      joined.addAll(l.value());
      return AttributeValue.l(joined);
    }
    List<AttributeValue> elements = elements(existing.get());
    elements(value).stream().filter(each -> !elements.contains(each)).forEach(elements::add);
    return set(elements);
  }

  private static Optional<AttributeValue> delete(
      AttributeValue existing, AttributeValue value, boolean legacy) {
    checkType(existing, value, legacy);
    List<AttributeValue> elements = elements(existing);
    elements.removeAll(elements(value));
    return elements.isEmpty() ? Optional.empty() : Optional.of(set(elements));
  }

  private static void checkType(AttributeValue existing, AttributeValue value, boolean legacy) {
    if (existing.type() != value.type()) {
      throw new ValidationException(
          legacy ? UpdateMessages.typeMismatch() : UpdateMessages.incorrectOperandType());
    }
  }

  private static AttributeValue set(List<AttributeValue> elements) {
    if (elements.get(0) instanceof AttributeValue.S) {
      return AttributeValue.ss(
          elements.stream().map(each -> ((AttributeValue.S) each).value()).toList());
    } else if (elements.get(0) instanceof AttributeValue.N) {
      return AttributeValue.ns(
          elements.stream().map(each -> ((AttributeValue.N) each).value()).toList());
    }
    TreeSet<byte[]> bytes = new TreeSet<>(Arrays::compareUnsigned);
    elements.forEach(each -> bytes.add(((AttributeValue.B) each).value()));
    return AttributeValue.bs(bytes);
  }
}
