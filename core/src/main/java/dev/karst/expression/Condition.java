package dev.karst.expression;

import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What must hold of an item for a write to happen. {@code toString()} shows it as a DynamoDB
 * condition expression.
 */
public sealed interface Condition {
  /** True if all are. */
  record And(List<Condition> conditions) implements Condition {
    public And {
      conditions = atLeastTwo("AND", conditions);
    }

    @Override
    public String toString() {
      return join(conditions, " AND ");
    }
  }

  /** True if one is. */
  record Or(List<Condition> conditions) implements Condition {
    public Or {
      conditions = atLeastTwo("OR", conditions);
    }

    @Override
    public String toString() {
      return join(conditions, " OR ");
    }
  }

  /** True if the other is false. */
  record Not(Condition condition) implements Condition {
    @Override
    public String toString() {
      return "NOT (" + condition + ")";
    }
  }

  /** Compares two values; if the item lacks one of them, only {@code <>} holds. */
  record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {
    public Comparison {
      comparator.checkOperand(left);
      comparator.checkOperand(right);
    }

    @Override
    public String toString() {
      return left + " " + comparator.symbol() + " " + right;
    }
  }

  /** True if a value is between two others of its type, bounds included. */
  record Between(Operand value, Operand low, Operand high) implements Condition {
    @Override
    public String toString() {
      return value + " BETWEEN " + low + " AND " + high;
    }
  }

  /** True if a value equals one of up to 100 others. */
  record In(Operand value, List<Operand> candidates) implements Condition {
    public In {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
      return value
          + " IN ("
          + candidates.stream().map(Operand::toString).collect(Collectors.joining(", "))
          + ")";
    }
  }

  /** True if the item has a value there, and it is of that type. */
  record AttributeType(DocumentPath path, ValueType type) implements Condition {
    @Override
    public String toString() {
      return "attribute_type(" + path + ", " + type + ")";
    }
  }

  /** True if both are S, or both are B, and the value begins with the prefix. */
  record BeginsWith(Operand value, Operand prefix) implements Condition {
    @Override
    public String toString() {
      return "begins_with(" + value + ", " + prefix + ")";
    }
  }

  /** True if a string or binary contains another, or a set or list has such an element. */
  record Contains(Operand container, Operand element) implements Condition {
    @Override
    public String toString() {
      return "contains(" + container + ", " + element + ")";
    }
  }

  /** True if the item has a value there, of any type. */
  record AttributeExists(DocumentPath path) implements Condition {
    @Override
    public String toString() {
      return "attribute_exists(" + path + ")";
    }
  }

  /** True if the item has no value there. */
  record AttributeNotExists(DocumentPath path) implements Condition {
    @Override
    public String toString() {
      return "attribute_not_exists(" + path + ")";
    }
  }

  static Condition attributeExists(String attribute) {
    return new AttributeExists(DocumentPath.of(attribute));
  }

  static Condition attributeNotExists(String attribute) {
    return new AttributeNotExists(DocumentPath.of(attribute));
  }

  static Condition equal(String attribute, AttributeValue value) {
    return compare(DocumentPath.of(attribute), Comparator.EQUAL, value);
  }

  static Condition compare(DocumentPath path, Comparator comparator, AttributeValue value) {
    return new Comparison(new Operand.Path(path), comparator, new Operand.Literal(value));
  }

  static Condition not(Condition condition) {
    return new Not(condition);
  }

  default Condition and(Condition other) {
    return new And(List.of(this, other));
  }

  default Condition or(Condition other) {
    return new Or(List.of(this, other));
  }

  private static List<Condition> atLeastTwo(String operator, List<Condition> conditions) {
    if (conditions.size() < 2) {
      throw new IllegalArgumentException(
          operator + " joins at least two conditions: conditions=" + conditions.size());
    }
    return List.copyOf(conditions);
  }

  private static String join(List<Condition> conditions, String operator) {
    return conditions.stream()
        .map(condition -> "(" + condition + ")")
        .collect(Collectors.joining(operator));
  }
}
