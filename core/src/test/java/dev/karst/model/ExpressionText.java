package dev.karst.model;

import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes expression trees as a request holds them, and collects its placeholders. */
final class ExpressionText {
  private final Random random;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  ExpressionText(Random random) {
    this.random = random;
  }

  /** Placeholders of names in what was written so far, or null for none. */
  @Nullable Map<String, String> names() {
    return names.isEmpty() ? null : names;
  }

  /** Placeholders of values in what was written so far, or null for none. */
  @Nullable Map<String, AttributeValue> values() {
    return values.isEmpty() ? null : values;
  }

  @Nullable String of(@Nullable Condition condition) {
    return condition == null ? null : condition(condition);
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.And and) {
      return joined(and.conditions(), keyword(" AND "));
    } else if (condition instanceof Condition.Or or) {
      return joined(or.conditions(), keyword(" OR "));
    } else if (condition instanceof Condition.Not not) {
      return keyword("NOT ") + "(" + condition(not.condition()) + ")";
    } else if (condition instanceof Condition.AttributeExists exists) {
      return "attribute_exists(" + path(exists.path()) + ")";
    } else if (condition instanceof Condition.AttributeNotExists notExists) {
      return "attribute_not_exists (" + path(notExists.path()) + " )";
    } else if (condition instanceof Condition.AttributeType type) {
      return "attribute_type("
          + path(type.path())
          + ", "
          + value(AttributeValue.s(type.type().name()))
          + ")";
    } else if (condition instanceof Condition.Comparison comparison) {
      return operand(comparison.left())
          + (random.nextBoolean() ? " " : "")
          + comparison.comparator().symbol()
          + (random.nextBoolean() ? " " : "")
          + operand(comparison.right());
    } else if (condition instanceof Condition.Between between) {
      return operand(between.value())
          + keyword(" BETWEEN ")
          + operand(between.low())
          + keyword(" AND ")
          + operand(between.high());
    } else if (condition instanceof Condition.In in) {
      return operand(in.value())
          + keyword(" IN ")
          + "("
          + list(in.candidates(), this::operand)
          + ")";
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      return "begins_with("
          + operand(beginsWith.value())
          + ","
          + operand(beginsWith.prefix())
          + ")";
    } else if (condition instanceof Condition.Contains contains) {
      return "contains(" + operand(contains.container()) + ", " + operand(contains.element()) + ")";
    }
    throw new AssertionError(condition);
  }

  private String joined(List<Condition> conditions, String operator) {
    return conditions.stream()
        .map(each -> "(" + condition(each) + ")")
        .collect(Collectors.joining(operator));
  }

  private String keyword(String keyword) {
    return random.nextInt(4) == 0 ? keyword.toLowerCase(java.util.Locale.ROOT) : keyword;
  }

  private String operand(Operand operand) {
    if (operand instanceof Operand.Path path) {
      return path(path.path());
    } else if (operand instanceof Operand.Size size) {
      return "size(" + path(size.path()) + ")";
    }
    return value(((Operand.Literal) operand).value());
  }

  String of(ProjectionExpression projection) {
    return list(projection.paths(), this::path);
  }

  /** Clauses come in the order of their first actions, as the service resolves them. */
  String of(UpdateExpression update) {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (UpdateExpression.Action action : update.actions()) {
      String keyword;
      String text;
      if (action instanceof UpdateExpression.Set set) {
        keyword = "SET ";
        text = path(set.path()) + " = " + setValue(set.value());
      } else if (action instanceof UpdateExpression.Add add) {
        keyword = "ADD ";
        text = path(add.path()) + " " + value(add.value());
      } else if (action instanceof UpdateExpression.Delete delete) {
        keyword = "DELETE ";
        text = path(delete.path()) + " " + value(delete.value());
      } else {
        keyword = "REMOVE ";
        text = path(action.path());
      }
      clauses.computeIfAbsent(keyword, absent -> new ArrayList<>()).add(text);
    }
    return clauses.entrySet().stream()
        .map(clause -> keyword(clause.getKey()) + String.join(", ", clause.getValue()))
        .collect(Collectors.joining(" "));
  }

  private String setValue(UpdateExpression.SetValue value) {
    if (value instanceof UpdateExpression.PathValue path) {
      return path(path.path());
    } else if (value instanceof UpdateExpression.Literal literal) {
      return value(literal.value());
    } else if (value instanceof UpdateExpression.Plus plus) {
      return setValue(plus.left()) + " + " + setValue(plus.right());
    } else if (value instanceof UpdateExpression.Minus minus) {
      return setValue(minus.left()) + "-" + setValue(minus.right());
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      return "if_not_exists("
          + path(ifNotExists.path())
          + ", "
          + setValue(ifNotExists.otherwise())
          + ")";
    }
    UpdateExpression.ListAppend append = (UpdateExpression.ListAppend) value;
    return "list_append(" + setValue(append.first()) + "," + setValue(append.second()) + ")";
  }

  private static <T> String list(List<T> elements, Function<T, String> writer) {
    return elements.stream().map(writer).collect(Collectors.joining(", "));
  }

  String path(DocumentPath path) {
    StringBuilder text = new StringBuilder(name(path.attribute()));
    for (DocumentPath.Element element : path.elements()) {
      if (element instanceof DocumentPath.Index index) {
        text.append('[').append(index.index()).append(']');
      } else {
        text.append('.').append(name(((DocumentPath.Entry) element).name()));
      }
    }
    return text.toString();
  }

  /** Long names may be reserved words, others may be no identifiers. */
  private String name(String name) {
    if (name.matches("[a-z][a-z0-9]?") && random.nextBoolean()) {
      return name;
    }
    String placeholder = "#n" + names.size();
    names.put(placeholder, name);
    return placeholder;
  }

  String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }
}
