package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.expression.Comparator;
import dev.karst.expression.DocumentPath;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operands of one comparison, BETWEEN, IN or function must be. One rule after the other
 * goes through the condition, as the service does: placeholders, numbers of operands, the same path
 * twice, types.
 */
final class ConditionChecks {
  private static final int MAX_CANDIDATES = 100;

  private static final Set<ValueType> ORDERED = EnumSet.of(ValueType.S, ValueType.N, ValueType.B);
  private static final Set<ValueType> WITH_PREFIX = EnumSet.of(ValueType.S, ValueType.B);
  private static final Set<ValueType> WITH_SIZE =
      EnumSet.complementOf(EnumSet.of(ValueType.N, ValueType.BOOL, ValueType.NULL));

  /** What messages say of an operand that could be of any type. */
  private static final String ANY_TYPE = "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}";

  private final ExpressionKind kind;
  private final Placeholders placeholders;

  ConditionChecks(ExpressionKind kind, Placeholders placeholders) {
    this.kind = kind;
    this.placeholders = placeholders;
  }

  /** Checks a condition that has no conditions in it. */
  void check(Syntax.Condition condition) {
    List<Syntax.Operand> operands = Leaves.operands(condition);
    for (Syntax.Operand operand : operands) {
      usePlaceholders(operand);
    }
    checkNumbers(condition, operands);
    checkDistinct(condition, operands);
    checkTypes(condition, operands);
  }

  private void usePlaceholders(Syntax.Operand operand) {
    if (operand instanceof Syntax.Call call) {
      for (Syntax.Operand inner : call.operands()) {
        usePlaceholders(inner);
      }
    } else {
      placeholders.use(kind, operand);
    }
  }

  private void checkNumbers(Syntax.Condition condition, List<Syntax.Operand> operands) {
    for (Syntax.Operand operand : operands) {
      if (operand instanceof Syntax.Call call) {
        checkNumbers(call, call.operands());
      }
    }
    if (condition instanceof Syntax.Call call) {
      if (operands.size() != ExpressionFunction.of(call).operands()) {
        throw kind.invalid(ExpressionMessages.numberOfOperands(call.function(), operands.size()));
      }
    } else if (condition instanceof Syntax.In in && in.candidates().size() > MAX_CANDIDATES) {
      throw kind.invalid(ExpressionMessages.tooManyCandidates(in.candidates().size()));
    }
  }

  private void checkDistinct(Syntax.Condition condition, List<Syntax.Operand> operands) {
    for (Syntax.Operand operand : operands) {
      if (operand instanceof Syntax.Call call) {
        checkDistinct(call, call.operands());
      }
    }
    if (operands.get(0) instanceof Syntax.Path first) {
      for (int i = 1; i < operands.size(); i++) {
        if (operands.get(i) instanceof Syntax.Path other) {
          checkDistinct(condition, placeholders.path(first), placeholders.path(other));
        }
      }
    }
  }

  private void checkDistinct(Syntax.Condition condition, DocumentPath path, DocumentPath other) {
    if (path.equals(other)) {
      throw kind.invalid(ExpressionMessages.notDistinct(operator(condition), PathText.of(path)));
    }
  }

  private static String operator(Syntax.Condition condition) {
    if (condition instanceof Syntax.Comparison comparison) {
      return comparison.comparator().symbol();
    } else if (condition instanceof Syntax.Between) {
      return "BETWEEN";
    } else if (condition instanceof Syntax.In) {
      return "IN";
    } else if (condition instanceof Syntax.Call call) {
      return call.function();
    }
    throw new AssertionError("no operator: " + condition);
  }

  private void checkTypes(Syntax.Condition condition, List<Syntax.Operand> operands) {
    for (Syntax.Operand operand : operands) {
      if (operand instanceof Syntax.Call call) {
        checkTypes(call, call.operands());
      }
    }
    if (condition instanceof Syntax.Comparison comparison) {
      if (comparison.comparator() != Comparator.EQUAL
          && comparison.comparator() != Comparator.NOT_EQUAL) {
        checkTypes(comparison, ORDERED);
      }
    } else if (condition instanceof Syntax.Between between) {
      checkTypes(between, ORDERED);
      checkBounds(between);
    } else if (condition instanceof Syntax.Call call) {
      checkTypes(call);
    }
  }

  private void checkTypes(Syntax.Call call) {
    switch (ExpressionFunction.of(call)) {
      case ATTRIBUTE_EXISTS, ATTRIBUTE_NOT_EXISTS -> checkPath(call);
      case ATTRIBUTE_TYPE -> {
        checkTypeName(call);
        checkPath(call);
      }
      case BEGINS_WITH -> checkTypes(call, WITH_PREFIX);
      case SIZE -> checkTypes(call, WITH_SIZE);
      default -> {}
    }
  }

  /** Only of given values is the type known; those at paths show theirs in the item. */
  private void checkTypes(Syntax.Condition condition, Set<ValueType> allowed) {
    for (Syntax.Operand operand : Leaves.operands(condition)) {
      ValueType type = type(operand);
      if (type != null && !allowed.contains(type)) {
        throw kind.invalid(ExpressionMessages.operandType(operator(condition), type.name()));
      }
    }
  }

  private void checkPath(Syntax.Call call) {
    if (!(call.operands().get(0) instanceof Syntax.Path)) {
      throw kind.invalid(ExpressionMessages.requiresPath(call.function()));
    }
  }

  private void checkTypeName(Syntax.Call call) {
    Syntax.Operand operand = call.operands().get(1);
    if (operand instanceof Syntax.Value value
        && placeholders.value(value) instanceof AttributeValue.S name) {
      if (Arrays.stream(ValueType.values()).noneMatch(type -> type.name().equals(name.value()))) {
        throw kind.invalid(ExpressionMessages.unknownTypeName(name.value()));
      }
    } else {
      ValueType type = type(operand);
      throw kind.invalid(
          ExpressionMessages.operandType(call.function(), type == null ? ANY_TYPE : type.name()));
    }
  }

  private void checkBounds(Syntax.Between between) {
    if (between.low() instanceof Syntax.Value lowPlaceholder
        && between.high() instanceof Syntax.Value highPlaceholder) {
      AttributeValue low = placeholders.value(lowPlaceholder);
      AttributeValue high = placeholders.value(highPlaceholder);
      if (low.type() != high.type()) {
        throw kind.invalid(
            ExpressionMessages.boundsOfDifferentTypes(boundText(low), boundText(high)));
      }
      if (compare(low, high) > 0) {
        throw kind.invalid(ExpressionMessages.boundsOutOfOrder(boundText(low), boundText(high)));
      }
    }
  }

  private static int compare(AttributeValue low, AttributeValue high) {
    if (low instanceof AttributeValue.N one && high instanceof AttributeValue.N two) {
      return one.value().compareTo(two.value());
    }
    return Arrays.compareUnsigned(bytes(low), bytes(high));
  }

  private static byte[] bytes(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return s.value().getBytes(StandardCharsets.UTF_8);
    } else if (value instanceof AttributeValue.B b) {
      return b.value();
    }
    throw new AssertionError("bounds are checked to have an order: " + value.type());
  }

  private static String boundText(AttributeValue value) {
    if (value instanceof AttributeValue.N n) {
      return "{N:" + n.value().toPlainString() + "}";
    } else if (value instanceof AttributeValue.S s) {
      return "{S:" + s.value() + "}";
    }
    int length = bytes(value).length;
    // The service shows the buffer that holds the bytes, not the bytes.
    return "{B:java.nio.HeapByteBuffer[pos=0 lim=" + length + " cap=" + length + "]}";
  }

  private @Nullable ValueType type(Syntax.Operand operand) {
    if (operand instanceof Syntax.Value value) {
      return placeholders.value(value).type();
    }
    return ExpressionFunction.isSize(operand) ? ValueType.N : null;
  }
}
