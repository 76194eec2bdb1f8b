package dev.karst.expression.parse;

import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes trees as a user may: with names as they are or by placeholders, keywords in any case,
 * white space anywhere, and parentheses that are not redundant.
 */
final class ExpressionText {
  private final Random random;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  ExpressionText(Random random) {
    this.random = random;
  }

  /** The request's expressions, with the placeholders of what has been written so far. */
  RequestExpressions expressions() {
    return new RequestExpressions(names.isEmpty() ? null : names, values.isEmpty() ? null : values);
  }

  String of(Condition condition) {
    if (condition instanceof Condition.And and) {
      return joined(and.conditions(), "AND");
    } else if (condition instanceof Condition.Or or) {
      return joined(or.conditions(), "OR");
    } else if (condition instanceof Condition.Not not) {
      boolean connective =
          not.condition() instanceof Condition.And || not.condition() instanceof Condition.Or;
      return keyword("NOT") + part(not.condition(), connective);
    } else if (condition instanceof Condition.Comparison comparison) {
      return of(comparison.left())
          + space()
          + comparison.comparator().symbol()
          + space()
          + of(comparison.right());
    } else if (condition instanceof Condition.Between between) {
      return of(between.value())
          + keyword("BETWEEN")
          + of(between.low())
          + keyword("AND")
          + of(between.high());
    } else if (condition instanceof Condition.In in) {
      return of(in.value()) + keyword("IN") + "(" + list(in.candidates()) + ")";
    }
    return function(condition);
  }

  private String function(Condition condition) {
    if (condition instanceof Condition.AttributeExists exists) {
      return call("attribute_exists", path(exists.path()));
    } else if (condition instanceof Condition.AttributeNotExists notExists) {
      return call("attribute_not_exists", path(notExists.path()));
    } else if (condition instanceof Condition.AttributeType type) {
      String name = value(AttributeValue.s(type.type().name()));
      return call("attribute_type", path(type.path()), name);
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      return call("begins_with", of(beginsWith.value()), of(beginsWith.prefix()));
    } else if (condition instanceof Condition.Contains contains) {
      return call("contains", of(contains.container()), of(contains.element()));
    }
    throw new AssertionError(condition);
  }

  private String joined(List<Condition> conditions, String keyword) {
    boolean and = keyword.equals("AND");
    return conditions.stream()
        .map(
            part ->
                part(part, part instanceof Condition.Or || (and && part instanceof Condition.And)))
        .collect(Collectors.joining(keyword(keyword)));
  }

  private String part(Condition condition, boolean parentheses) {
    String text = of(condition);
    return parentheses || random.nextInt(4) == 0 ? "(" + space() + text + space() + ")" : text;
  }

  private String of(Operand operand) {
    String text;
    if (operand instanceof Operand.Path path) {
      text = path(path.path());
    } else if (operand instanceof Operand.Literal literal) {
      text = value(literal.value());
    } else {
      text = call("size", path(((Operand.Size) operand).path()));
    }
    return maybeInParentheses(text);
  }

  private String list(List<Operand> operands) {
    return operands.stream().map(this::of).collect(Collectors.joining(space() + "," + space()));
  }

  String of(UpdateExpression update) {
    StringBuilder text = new StringBuilder();
    Class<?> section = null;
    for (UpdateExpression.Action action : update.actions()) {
      text.append(
          action.getClass() == section
              ? space() + "," + space()
              : keyword(action.getClass().getSimpleName()));
      section = action.getClass();
      text.append(path(action.path()));
      if (action instanceof UpdateExpression.Set set) {
        text.append(space()).append('=').append(space()).append(of(set.value()));
      } else if (action instanceof UpdateExpression.Add add) {
        text.append(' ').append(value(add.value()));
      } else if (action instanceof UpdateExpression.Delete delete) {
        text.append(' ').append(value(delete.value()));
      }
    }
    return text.toString();
  }

  private String of(UpdateExpression.SetValue value) {
    if (value instanceof UpdateExpression.Plus plus) {
      return maybeInParentheses(operand(plus.left()) + space() + "+" + operand(plus.right()));
    } else if (value instanceof UpdateExpression.Minus minus) {
      return maybeInParentheses(operand(minus.left()) + "-" + space() + operand(minus.right()));
    }
    return operand(value);
  }

  private String operand(UpdateExpression.SetValue value) {
    String text;
    if (value instanceof UpdateExpression.PathValue path) {
      text = path(path.path());
    } else if (value instanceof UpdateExpression.Literal literal) {
      text = value(literal.value());
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      text = call("if_not_exists", path(ifNotExists.path()), operand(ifNotExists.otherwise()));
    } else if (value instanceof UpdateExpression.ListAppend append) {
      text = call("list_append", operand(append.first()), operand(append.second()));
    } else {
      throw new AssertionError("no operand: " + value);
    }
    return maybeInParentheses(text);
  }

  String of(List<DocumentPath> paths) {
    return paths.stream().map(this::path).collect(Collectors.joining(space() + "," + space()));
  }

  String path(DocumentPath path) {
    StringBuilder text = new StringBuilder(name(path.attribute()));
    for (DocumentPath.Element element : path.elements()) {
      if (element instanceof DocumentPath.Entry entry) {
        text.append(space()).append('.').append(space()).append(name(entry.name()));
      } else if (element instanceof DocumentPath.Index index) {
        text.append('[').append(space()).append(index.index()).append(space()).append(']');
      }
    }
    return text.toString();
  }

  private String name(String name) {
    boolean asItIs =
        name.matches("[a-zA-Z][a-zA-Z0-9_]*")
            && !ReservedWords.contains(name)
            && !name.equalsIgnoreCase("remove");
    if (asItIs && random.nextBoolean()) {
      return name;
    }
    String placeholder = "#" + names.size();
    names.put(placeholder, name);
    return placeholder;
  }

  private String value(AttributeValue value) {
    String placeholder = ":v_" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  private String call(String function, String... operands) {
    return function + space() + "(" + String.join(space() + ",", operands) + space() + ")";
  }

  private String maybeInParentheses(String text) {
    boolean already = text.startsWith("(");
    return !already && random.nextInt(5) == 0 ? "(" + text + ")" : text;
  }

  private String keyword(String keyword) {
    String text =
        switch (random.nextInt(3)) {
          case 0 -> keyword.toLowerCase(Locale.ROOT);
          case 1 -> keyword.charAt(0) + keyword.substring(1).toLowerCase(Locale.ROOT);
          default -> keyword;
        };
    return " " + text + " ";
  }

  private String space() {
    return List.of("", "", " ", "\n", "\t ", "\r\n").get(random.nextInt(6));
  }
}
