package dev.karst.expression.parse;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DynamoDB's functions. Their names are case-sensitive. */
enum ExpressionFunction {
  ATTRIBUTE_EXISTS("attribute_exists", 1, false),
  ATTRIBUTE_NOT_EXISTS("attribute_not_exists", 1, false),
  ATTRIBUTE_TYPE("attribute_type", 2, false),
  BEGINS_WITH("begins_with", 2, false),
  CONTAINS("contains", 2, false),
  /** The only one that is an operand of a condition, not a condition itself. */
  SIZE("size", 1, false),

  IF_NOT_EXISTS("if_not_exists", 2, true),
  LIST_APPEND("list_append", 2, true);

  private static final Map<String, ExpressionFunction> BY_NAME =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(ExpressionFunction::functionName, function -> function));

  private final String functionName;
  private final int operands;
  private final boolean inUpdates;

  ExpressionFunction(String functionName, int operands, boolean inUpdates) {
    this.functionName = functionName;
    this.operands = operands;
    this.inUpdates = inUpdates;
  }

  static @Nullable ExpressionFunction named(String name) {
    return BY_NAME.get(name);
  }

  /** The function of a call whose name has been checked. */
  static ExpressionFunction of(Syntax.Call call) {
    ExpressionFunction function = named(call.function());
    if (function == null) {
      throw new AssertionError("a function's name is checked first: " + call);
    }
    return function;
  }

  static boolean isSize(Syntax syntax) {
    return syntax instanceof Syntax.Call call && call.function().equals(SIZE.functionName);
  }

  String functionName() {
    return functionName;
  }

  /** How many operands it takes. */
  int operands() {
    return operands;
  }

  /** Whether it is for updates; all others are for conditions. */
  boolean inUpdates() {
    return inUpdates;
  }
}
