package dev.karst.expression;

import dev.karst.value.AttributeValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The values that an expression gives, in the order it gives them. */
public final class ExpressionValues {
  private ExpressionValues() {}

  /** Those of a condition of any depth. */
  public static List<AttributeValue> of(Condition root) {
    List<AttributeValue> values = new ArrayList<>();
    Deque<Condition> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Condition condition = open.pop();
      List<Condition> parts = parts(condition);
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.push(parts.get(i));
      }
      for (Operand operand : operands(condition)) {
        if (operand instanceof Operand.Literal literal) {
          values.add(literal.value());
        }
      }
    }
    return values;
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and.conditions();
    } else if (condition instanceof Condition.Or or) {
      return or.conditions();
    } else if (condition instanceof Condition.Not not) {
      return List.of(not.condition());
    }
    return List.of();
  }

  private static List<Operand> operands(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (condition instanceof Condition.Between between) {
      return List.of(between.value(), between.low(), between.high());
    } else if (condition instanceof Condition.In in) {
      List<Operand> operands = new ArrayList<>();
      operands.add(in.value());
      operands.addAll(in.candidates());
      return operands;
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      return List.of(beginsWith.value(), beginsWith.prefix());
    } else if (condition instanceof Condition.Contains contains) {
      return List.of(contains.container(), contains.element());
    }
    return List.of();
  }

  /** Those of an update. */
  public static List<AttributeValue> of(UpdateExpression update) {
    List<AttributeValue> values = new ArrayList<>();
    for (UpdateExpression.Action action : update.actions()) {
      if (action instanceof UpdateExpression.Set set) {
        add(set.value(), values);
      } else if (action instanceof UpdateExpression.Add add) {
        values.add(add.value());
      } else if (action instanceof UpdateExpression.Delete delete) {
        values.add(delete.value());
      }
    }
    return values;
  }

  private static void add(UpdateExpression.SetValue value, List<AttributeValue> values) {
    if (value instanceof UpdateExpression.Literal literal) {
      values.add(literal.value());
    } else if (value instanceof UpdateExpression.Plus plus) {
      add(plus.left(), values);
      add(plus.right(), values);
    } else if (value instanceof UpdateExpression.Minus minus) {
      add(minus.left(), values);
      add(minus.right(), values);
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      add(ifNotExists.otherwise(), values);
    } else if (value instanceof UpdateExpression.ListAppend append) {
      add(append.first(), values);
      add(append.second(), values);
    }
  }
}
