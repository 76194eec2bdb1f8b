package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static dev.karst.conformance.Items.number;

import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/**
 * Asks conditions of one item, each line as the condition of a write and as the filter of a scan.
 */
abstract class AskingConformance extends Conformance {
  static final Item ITEM =
      item(
          "id", "x",
          "str", "hello",
          "blank", "",
          "num", 5,
          "neg", number("-2.5"),
          "bin", bytes(1, 2, 200),
          "yes", true,
          "nul", AttributeValue.nul(),
          "ss", AttributeValue.ss("a", "b"),
          "ns", AttributeValue.ns(1, 2),
          "bs", AttributeValue.bs(bytes(1), bytes(2)),
          "l", list("a", 1, map("k", "v"), AttributeValue.ss("z")),
          "m", map("k", "v", "n", 5, "a.b", "dotted", "q", map("deep", list(7))));
  static final Map<String, String> NAMES =
      Map.of("#str", "str", "#dotted", "a.b", "#m", "m", "#gone", "absent");
  static final Map<String, AttributeValue> VALUES = values();

  AskingConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private static Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values =
        new HashMap<>(
            Items.attributes(
                ":hello",
                "hello",
                ":he",
                "he",
                ":ell",
                "ell",
                ":empty",
                "",
                ":a",
                "a",
                ":z",
                "z",
                ":zero",
                0,
                ":one",
                1,
                ":two",
                2,
                ":three",
                3,
                ":four",
                4,
                ":five",
                5,
                ":five0",
                number("5.00"),
                ":six",
                6,
                ":neg",
                number("-2.5"),
                ":true",
                true,
                ":false",
                false,
                ":null",
                AttributeValue.nul(),
                ":dotted",
                "dotted",
                ":ba",
                AttributeValue.ss("b", "a"),
                ":n21",
                AttributeValue.ns(2, 1),
                ":b21",
                AttributeValue.bs(bytes(2), bytes(1)),
                ":kv",
                map("k", "v"),
                ":list",
                list("a", 1, map("k", "v"), AttributeValue.ss("z")),
                ":map",
                map("q", map("deep", list(7)), "a.b", "dotted", "n", 5, "k", "v"),
                ":bin",
                bytes(1, 2, 200),
                ":bin1",
                bytes(1),
                ":bin12",
                bytes(1, 2),
                ":bin127",
                bytes(1, 2, 127)));
    for (String type : List.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M")) {
      values.put(":type" + type, AttributeValue.s(type));
    }
    values.put(":v", AttributeValue.s("v"));
    return values;
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    put("simple", ITEM);
  }

  private boolean holdsOfWrite(String condition) {
    try {
      put(
          "simple",
          ITEM,
          put ->
              put.conditionExpression(condition)
                  .expressionAttributeNames(used(condition, NAMES))
                  .expressionAttributeValues(used(condition, VALUES)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean holdsOfFilter(String filter) {
    return !scan(
            "simple",
            scan ->
                scan.filterExpression(filter)
                    .expressionAttributeNames(used(filter, NAMES))
                    .expressionAttributeValues(used(filter, VALUES)))
        .items()
        .isEmpty();
  }

  final void check(boolean expected, String conditions) {
    SoftAssertions all = new SoftAssertions();
    for (String condition : conditions.split("\n", -1)) {
      if (!condition.isBlank()) {
        all.assertThat(holdsOfWrite(condition.trim())).as(condition).isEqualTo(expected);
        all.assertThat(holdsOfFilter(condition.trim()))
            .as("filter " + condition)
            .isEqualTo(expected);
      }
    }
    all.assertAll();
  }
}
