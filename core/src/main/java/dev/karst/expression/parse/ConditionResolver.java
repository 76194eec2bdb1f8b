package dev.karst.expression.parse;

import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Makes the tree of a condition from its syntax tree and the placeholders of a request. */
final class ConditionResolver {
  private final Placeholders placeholders;
  private final ConditionChecks checks;

  ConditionResolver(ExpressionKind kind, Placeholders placeholders) {
    this.placeholders = placeholders;
    this.checks = new ConditionChecks(kind, placeholders);
  }

  /** From the first written to the last: what is wrong is reported of the first. */
  Condition resolve(Syntax.Condition condition) {
    if (condition instanceof Syntax.And and) {
      return new Condition.And(resolve(and.conditions()));
    } else if (condition instanceof Syntax.Or or) {
      return new Condition.Or(resolve(or.conditions()));
    } else if (condition instanceof Syntax.Not not) {
      return new Condition.Not(resolve(not.condition()));
    }
    checks.check(condition);
    if (condition instanceof Syntax.Comparison comparison) {
      return new Condition.Comparison(
          operand(comparison.left()), comparison.comparator(), operand(comparison.right()));
    } else if (condition instanceof Syntax.Between between) {
      return new Condition.Between(
          operand(between.value()), operand(between.low()), operand(between.high()));
    } else if (condition instanceof Syntax.In in) {
      return new Condition.In(
          operand(in.value()), in.candidates().stream().map(this::operand).toList());
    } else if (condition instanceof Syntax.Call call) {
      return function(call);
    }
    throw new AssertionError("every condition is resolved: " + condition);
  }

  private List<Condition> resolve(List<Syntax.Condition> conditions) {
    List<Condition> resolved = new ArrayList<>(conditions.size());
    for (Syntax.Condition condition : conditions) {
      resolved.add(resolve(condition));
    }
    return resolved;
  }

  private Condition function(Syntax.Call call) {
    List<Syntax.Operand> operands = call.operands();
    return switch (ExpressionFunction.of(call)) {
      case ATTRIBUTE_EXISTS -> new Condition.AttributeExists(path(operands.get(0)));
      case ATTRIBUTE_NOT_EXISTS -> new Condition.AttributeNotExists(path(operands.get(0)));
      case ATTRIBUTE_TYPE ->
          new Condition.AttributeType(path(operands.get(0)), type(operands.get(1)));
      case BEGINS_WITH ->
          new Condition.BeginsWith(operand(operands.get(0)), operand(operands.get(1)));
      case CONTAINS -> new Condition.Contains(operand(operands.get(0)), operand(operands.get(1)));
      default -> throw new AssertionError("no condition: " + call);
    };
  }

  private Operand operand(Syntax.Operand operand) {
    if (operand instanceof Syntax.Path path) {
      return new Operand.Path(placeholders.path(path));
    } else if (operand instanceof Syntax.Value value) {
      return new Operand.Literal(placeholders.value(value));
    } else if (operand instanceof Syntax.Call call) {
      return size(call.operands().get(0));
    }
    throw new AssertionError("every operand is resolved: " + operand);
  }

  /** The size of a given value is known at once. */
  private Operand size(Syntax.Operand of) {
    return of instanceof Syntax.Value value
        ? new Operand.Literal(AttributeValue.n(size(placeholders.value(value))))
        : new Operand.Size(path(of));
  }

  private static long size(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return s.value().length();
    } else if (value instanceof AttributeValue.B b) {
      return b.value().length;
    } else if (value instanceof AttributeValue.Ss ss) {
      return ss.value().size();
    } else if (value instanceof AttributeValue.Ns ns) {
      return ns.value().size();
    } else if (value instanceof AttributeValue.Bs bs) {
      return bs.value().size();
    } else if (value instanceof AttributeValue.L l) {
      return l.value().size();
    } else if (value instanceof AttributeValue.M m) {
      return m.value().size();
    }
    throw new AssertionError("checked to have a size: " + value.type());
  }

  private DocumentPath path(Syntax.Operand operand) {
    return placeholders.path((Syntax.Path) operand);
  }

  private ValueType type(Syntax.Operand operand) {
    AttributeValue name = placeholders.value((Syntax.Value) operand);
    return ValueType.valueOf(((AttributeValue.S) name).value());
  }
}
