package dev.karst.expression.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of expressions. Each row has an expression, an arrow and the outcome: the tree as it
 * prints, or the whole message. {@code ##} begins a comment; backslashes escape as in Java.
 */
final class ExpressionTable {
  static final Map<String, String> NAMES = names();
  static final Map<String, AttributeValue> VALUES = values();

  private static final String ARROW = "  ==>  ";

  private ExpressionTable() {}

  /** One row. */
  record Row(String expression, String outcome) {
    /** The same, but for another parameter of the request. */
    Row of(String parameter) {
      return new Row(
          expression,
          outcome.replace("Invalid ConditionExpression:", "Invalid " + parameter + ":"));
    }
  }

  /** A test for each row, with the placeholders of this class. */
  static Stream<DynamicTest> tests(
      Stream<Row> rows, BiFunction<RequestExpressions, String, Object> read) {
    return rows.map(
        row ->
            DynamicTest.dynamicTest(
                row.expression(),
                () ->
                    assertThat(outcome(row.expression(), read))
                        .as(row.expression())
                        .isEqualTo(row.outcome())));
  }

  private static String outcome(
      String expression, BiFunction<RequestExpressions, String, Object> read) {
    try {
      return read.apply(new RequestExpressions(NAMES, VALUES), expression).toString();
    } catch (ValidationException refused) {
      return refused.getMessage();
    }
  }

  /** Reads a table, which must have as many rows as it is known to have. */
  static Stream<Row> rows(String table, int atLeast) {
    List<Row> rows =
        lines(table)
            .filter(line -> !line.startsWith("##") && !line.isEmpty())
            .map(ExpressionTable::row)
            .toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
    return rows.stream();
  }

  private static Stream<String> lines(String table) {
    try (InputStream file = ExpressionTable.class.getResourceAsStream(table)) {
      return new String(file.readAllBytes(), UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    int arrow = line.indexOf(ARROW);
    return new Row(
        line.substring(0, arrow).translateEscapes(),
        line.substring(arrow + ARROW.length()).translateEscapes());
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("#a", "a");
    names.put("#b", "b");
    names.put("#c", "c");
    names.put("#x", "[3]");
    return names;
  }

  private static Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    values.put(":s", AttributeValue.s("x"));
    values.put(":t", AttributeValue.s("y"));
    values.put(":n", AttributeValue.n(1));
    values.put(":m", AttributeValue.n(2));
    values.put(":b", AttributeValue.b((byte) 'a'));
    values.put(":bool", AttributeValue.bool(true));
    values.put(":null", AttributeValue.nul());
    values.put(":ss", AttributeValue.ss("q"));
    values.put(":ns", AttributeValue.ns(1));
    values.put(":bs", AttributeValue.bs(new byte[] {'a'}));
    values.put(":l", AttributeValue.l());
    values.put(":map", AttributeValue.m(Map.of()));
    values.put(":type", AttributeValue.s("S"));
    return values;
  }
}
