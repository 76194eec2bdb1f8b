package dev.karst.model;

import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which expressions DynamoDB takes at all, whatever the item: the model asks no others. */
final class ExpressionRules {
  private ExpressionRules() {}

  static boolean allows(Condition condition, Predicate<DocumentPath> paths) {
    if (condition instanceof Condition.And and) {
      return and.conditions().stream().allMatch(each -> allows(each, paths));
    } else if (condition instanceof Condition.Or or) {
      return or.conditions().stream().allMatch(each -> allows(each, paths));
    } else if (condition instanceof Condition.Not not) {
      return allows(not.condition(), paths);
    } else if (condition instanceof Condition.AttributeExists exists) {
      return paths.test(exists.path());
    } else if (condition instanceof Condition.AttributeNotExists notExists) {
      return paths.test(notExists.path());
    } else if (condition instanceof Condition.AttributeType type) {
      return paths.test(type.path());
    }
    List<Operand> operands = operands(condition);
    return operands.stream().allMatch(each -> allows(each, paths))
        && operands.stream().distinct().count() == operands.size()
        && fits(condition);
  }

  private static List<Operand> operands(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (condition instanceof Condition.Between between) {
      return List.of(between.value(), between.low(), between.high());
    } else if (condition instanceof Condition.In in) {
      List<Operand> operands = new ArrayList<>(in.candidates());
      operands.add(in.value());
      return operands;
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      return List.of(beginsWith.value(), beginsWith.prefix());
    }
    Condition.Contains contains = (Condition.Contains) condition;
    return List.of(contains.container(), contains.element());
  }

  private static boolean allows(Operand operand, Predicate<DocumentPath> paths) {
    if (operand instanceof Operand.Path path) {
      return paths.test(path.path());
    }
    return !(operand instanceof Operand.Size size) || paths.test(size.path());
  }

  private static boolean fits(Condition condition) {
    if (condition instanceof Condition.BeginsWith beginsWith) {
      return isText(beginsWith.value()) && isText(beginsWith.prefix());
    } else if (condition instanceof Condition.Contains contains) {
      return contains.container() instanceof Operand.Path
          && !(contains.element() instanceof Operand.Size);
    } else if (condition instanceof Condition.Between between) {
      return inOrder(between);
    }
    return true;
  }

  private static boolean isText(Operand operand) {
    return operand instanceof Operand.Path
        || (operand instanceof Operand.Literal literal
            && (literal.value().type() == ValueType.S || literal.value().type() == ValueType.B));
  }

  private static boolean inOrder(Condition.Between between) {
    for (Operand operand : operands(between)) {
      if (operand instanceof Operand.Literal literal
          && Set.of(ValueType.S, ValueType.N, ValueType.B).stream()
              .noneMatch(type -> type == literal.value().type())) {
        return false;
      }
    }
    if (between.low() instanceof Operand.Literal low
        && between.high() instanceof Operand.Literal high) {
      return low.value().type() == high.value().type()
          && NaiveTable.compare(low.value(), high.value()) <= 0;
    }
    return between.low() instanceof Operand.Path && between.high() instanceof Operand.Path;
  }

  static boolean allows(UpdateExpression update, Predicate<DocumentPath> paths) {
    return update.actions().stream().allMatch(action -> allows(action, paths))
        && agree(update.actions().stream().map(UpdateExpression.Action::path).toList());
  }

  /** Whether no two paths take one value for a map and for a list. */
  static boolean agree(List<DocumentPath> paths) {
    for (DocumentPath one : paths) {
      for (DocumentPath two : paths) {
        if (conflict(one, two)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean conflict(DocumentPath one, DocumentPath two) {
    if (!one.attribute().equals(two.attribute())) {
      return false;
    }
    int shorter = Math.min(one.elements().size(), two.elements().size());
    for (int i = 0; i < shorter; i++) {
      DocumentPath.Element left = one.elements().get(i);
      DocumentPath.Element right = two.elements().get(i);
      if (!left.equals(right)) {
        return left.getClass() != right.getClass();
      }
    }
    return false;
  }

  private static boolean allows(UpdateExpression.Action action, Predicate<DocumentPath> paths) {
    if (!paths.test(action.path())) {
      return false;
    }
    if (action instanceof UpdateExpression.Add add) {
      return add.value().type() != ValueType.L;
    }
    return !(action instanceof UpdateExpression.Set set) || allows(set.value(), paths, true);
  }

  /** Sums stand at the top only; given operands have the type of their operator. */
  private static boolean allows(
      UpdateExpression.SetValue value, Predicate<DocumentPath> paths, boolean top) {
    if (value instanceof UpdateExpression.PathValue path) {
      return paths.test(path.path());
    } else if (value instanceof UpdateExpression.Plus plus) {
      return top && allowsOperands(plus.left(), plus.right(), ValueType.N, paths);
    } else if (value instanceof UpdateExpression.Minus minus) {
      return top && allowsOperands(minus.left(), minus.right(), ValueType.N, paths);
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      return paths.test(ifNotExists.path()) && allows(ifNotExists.otherwise(), paths, false);
    } else if (value instanceof UpdateExpression.ListAppend append) {
      return allowsOperands(append.first(), append.second(), ValueType.L, paths);
    }
    return true;
  }

  private static boolean allowsOperands(
      UpdateExpression.SetValue left,
      UpdateExpression.SetValue right,
      ValueType type,
      Predicate<DocumentPath> paths) {
    return allows(left, paths, false)
        && allows(right, paths, false)
        && mayBe(left, type)
        && mayBe(right, type);
  }

  private static boolean mayBe(UpdateExpression.SetValue value, ValueType type) {
    if (value instanceof UpdateExpression.Literal literal) {
      AttributeValue given = literal.value();
      return given.type() == type;
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      return mayBe(ifNotExists.otherwise(), type);
    }
    return value instanceof UpdateExpression.PathValue || type == ValueType.L;
  }
}
