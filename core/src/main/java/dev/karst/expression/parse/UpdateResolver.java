package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the tree of an update from its syntax tree and the placeholders of a request. One rule
 * after the other goes through the whole update, as the service does: names, values, overlapping
 * paths, operands of ADD and DELETE, functions.
 */
final class UpdateResolver {
  private static final ExpressionKind KIND = ExpressionKind.UPDATE;
  private static final Set<ValueType> SETS = EnumSet.of(ValueType.SS, ValueType.NS, ValueType.BS);
  private static final Set<ValueType> ADDABLE =
      EnumSet.of(ValueType.N, ValueType.SS, ValueType.NS, ValueType.BS);

  private final Placeholders placeholders;

  UpdateResolver(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  UpdateExpression resolve(Syntax.Update update) {
    List<Syntax.Action> actions =
        update.sections().stream().flatMap(section -> section.actions().stream()).toList();
    usePlaceholders(update);
    PathOverlaps.check(KIND, actions.stream().map(action -> path(action.path())).toList());
    actions.forEach(this::checkOperand);
    actions.forEach(this::checkFunctions);
    return new UpdateExpression(actions.stream().map(this::action).toList());
  }

  private void usePlaceholders(Syntax.Update update) {
    Leaves.forEach(
        update,
        leaf -> {
          if (leaf instanceof Syntax.Path path) {
            placeholders.use(KIND, path);
          }
        });
    Leaves.forEach(
        update,
        leaf -> {
          if (leaf instanceof Syntax.Value value) {
            placeholders.use(KIND, value);
          }
        });
  }

  private void checkOperand(Syntax.Action action) {
    if (action instanceof Syntax.Add add) {
      checkAddable(placeholders.value(add.value()).type());
    } else if (action instanceof Syntax.Delete delete) {
      checkSet(placeholders.value(delete.value()).type());
    }
  }

  /** Refuses what ADD cannot add. */
  static void checkAddable(ValueType type) {
    checkOperand("ADD", type, ADDABLE);
  }

  /** Refuses what DELETE cannot delete. */
  static void checkSet(ValueType type) {
    checkOperand("DELETE", type, SETS);
  }

  private static void checkOperand(String section, ValueType type, Set<ValueType> allowed) {
    if (!allowed.contains(type)) {
      throw KIND.invalid(ExpressionMessages.updateOperandType(section, spelt(type)));
    }
  }

  private static String spelt(ValueType type) {
    return switch (type) {
      case S -> "STRING";
      case N -> "NUMBER";
      case B -> "BINARY";
      case BOOL -> "BOOLEAN";
      case NULL -> "NULL";
      case L -> "LIST";
      case M -> "MAP";
      case SS, NS, BS -> throw new AssertionError("both take sets: " + type);
    };
  }

  private void checkFunctions(Syntax.Action action) {
    if (action instanceof Syntax.Set set) {
      checkFunctions(set.value());
    }
  }

  /** Inner functions before those around them. */
  private void checkFunctions(Syntax syntax) {
    if (syntax instanceof Syntax.Arithmetic arithmetic) {
      checkFunctions(arithmetic.left());
      checkFunctions(arithmetic.right());
      checkType(arithmetic.operator(), arithmetic.left(), ValueType.N);
      checkType(arithmetic.operator(), arithmetic.right(), ValueType.N);
    } else if (syntax instanceof Syntax.Call call) {
      for (Syntax.Operand operand : call.operands()) {
        checkFunctions(operand);
      }
      checkFunction(call);
    }
  }

  private void checkFunction(Syntax.Call call) {
    List<Syntax.Operand> operands = call.operands();
    ExpressionFunction function = ExpressionFunction.of(call);
    if (operands.size() != function.operands()) {
      throw KIND.invalid(ExpressionMessages.numberOfOperands(call.function(), operands.size()));
    }
    if (function == ExpressionFunction.LIST_APPEND) {
      operands.forEach(operand -> checkType(call.function(), operand, ValueType.L));
    } else if (!(operands.get(0) instanceof Syntax.Path)) {
      throw KIND.invalid(ExpressionMessages.requiresPath(call.function()));
    }
  }

  /** Only of given values is the type known; those at paths show theirs in the item. */
  private void checkType(String operator, Syntax.Operand operand, ValueType wanted) {
    if (operand instanceof Syntax.Value value) {
      ValueType type = placeholders.value(value).type();
      if (type != wanted) {
        throw KIND.invalid(ExpressionMessages.operandType(operator, type.name()));
      }
    }
  }

  private UpdateExpression.Action action(Syntax.Action action) {
    DocumentPath path = path(action.path());
    if (action instanceof Syntax.Set set) {
      return new UpdateExpression.Set(path, value(set.value()));
    } else if (action instanceof Syntax.Remove) {
      return new UpdateExpression.Remove(path);
    } else if (action instanceof Syntax.Add add) {
      return new UpdateExpression.Add(path, literal(add.value()));
    } else if (action instanceof Syntax.Delete delete) {
      return new UpdateExpression.Delete(path, literal(delete.value()));
    }
    throw new AssertionError("every action is resolved: " + action);
  }

  private UpdateExpression.SetValue value(Syntax syntax) {
    if (syntax instanceof Syntax.Path path) {
      return new UpdateExpression.PathValue(path(path));
    } else if (syntax instanceof Syntax.Value value) {
      return new UpdateExpression.Literal(literal(value));
    } else if (syntax instanceof Syntax.Arithmetic arithmetic) {
      UpdateExpression.SetValue left = value(arithmetic.left());
      UpdateExpression.SetValue right = value(arithmetic.right());
      return arithmetic.plus()
          ? new UpdateExpression.Plus(left, right)
          : new UpdateExpression.Minus(left, right);
    } else if (syntax instanceof Syntax.Call call) {
      return function(call);
    }
    throw new AssertionError("every value is resolved: " + syntax);
  }

  private UpdateExpression.SetValue function(Syntax.Call call) {
    Syntax.Operand first = call.operands().get(0);
    UpdateExpression.SetValue second = value(call.operands().get(1));
    return ExpressionFunction.of(call) == ExpressionFunction.LIST_APPEND
        ? new UpdateExpression.ListAppend(value(first), second)
        : new UpdateExpression.IfNotExists(path((Syntax.Path) first), second);
  }

  private DocumentPath path(Syntax.Path path) {
    return placeholders.path(path);
  }

  private AttributeValue literal(Syntax.Value value) {
    return placeholders.value(value);
  }
}
