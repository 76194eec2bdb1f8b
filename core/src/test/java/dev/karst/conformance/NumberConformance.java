package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ReturnValues;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers: 38 digits, exact, from 1E-130 to 9.99…E+125. */
abstract class NumberConformance extends Conformance {
  private static final Item KEY = item("id", "x");
  private static final String NINES = "9".repeat(38);

  NumberConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
  }

  private AttributeValue counted(String start, String expression, String operand) {
    put("simple", item("id", "x", "n", number(start)));
    return update(
            "simple",
            KEY,
            update ->
                update
                    .updateExpression(expression)
                    .value(":d", number(operand))
                    .returnValues(ReturnValues.UPDATED_NEW))
        .attributes()
        .get("n")
        .orElseThrow();
  }

  @Test
  void numbersComeBackExactly() {
    for (String text :
        List.of(
            "0",
            NINES,
            "-" + NINES,
            "0." + NINES,
            "1E-130",
            "-1E-130",
            "9." + "9".repeat(37) + "E+125",
            "-9." + "9".repeat(37) + "E+125",
            "1.7976931348623157",
            "100000000000000000000000000000000000000000")) {
      put("simple", item("id", "x", "n", number(text)));
      assertThat(get("simple", KEY)).isEqualTo(item("id", "x", "n", number(text)));
    }
  }

  @Test
  void sumsAreExact() {
    assertThat(counted("0.1", "ADD n :d", "0.2")).isEqualTo(number("0.3"));
    assertThat(counted("1", "SET n = n + :d", "1E-37"))
        .isEqualTo(number("1.0000000000000000000000000000000000001"));
    assertThat(counted(NINES, "SET n = n - :d", "1")).isEqualTo(number("9".repeat(37) + "8"));
    assertThat(counted("5", "SET n = n - :d", "5")).isEqualTo(number("0"));
    assertThat(counted("1E+125", "ADD n :d", "8E+125")).isEqualTo(number("9E+125"));
    assertThat(counted("1E-130", "ADD n :d", "1E-130")).isEqualTo(number("2E-130"));
  }

  @Test
  void sumsBeyondTheRangeAreRefused() {
    String overflow =
        "Number overflow. Attempting to store a number with magnitude larger than supported range";
    String large = "9." + "9".repeat(37) + "E+125";
    invalid(overflow, () -> counted(large, "ADD n :d", large));
    invalid(overflow, () -> counted("-" + large, "SET n = n - :d", large));
    assertThat(get("simple", KEY)).isEqualTo(item("id", "x", "n", number("-" + large)));
  }

  @Test
  void numbersThatAreEqualAreOneKeyAndOneValue() {
    put("composite", item("p", "x", "s", number("1.50"), "v", 1));
    put("composite", item("p", "x", "s", number("150E-2"), "v", 2));
    assertThat(everything("composite")).containsExactly(item("p", "x", "s", number("1.5"), "v", 2));
    put(
        "composite",
        item("p", "x", "s", number("1.5"), "v", 3),
        put -> put.conditionExpression("v = :v").value(":v", number("2.000")));
    assertThat(get("composite", item("p", "x", "s", number("1.5"))))
        .isEqualTo(item("p", "x", "s", number("1.5"), "v", 3));
  }

  @Test
  void sortKeysOfNumbersAreInNumericOrder() {
    List<String> ordered =
        List.of(
            "-9E+125",
            "-100",
            "-99.5",
            "-10",
            "-9",
            "-1",
            "-0.5",
            "-0.45",
            "-1E-130",
            "0",
            "1E-130",
            "0.001",
            "0.0011",
            "0.1",
            "1",
            "1.0000000000000000000000000000000000001",
            "2",
            "9",
            "10",
            "12",
            "100",
            "1000.5",
            "1E+20",
            "9E+125");
    for (int i = 0; i < ordered.size(); i++) {
      int shuffled = (i * 7) % ordered.size();
      put("composite", item("p", "x", "s", number(ordered.get(shuffled))));
    }
    List<AttributeValue> found =
        query(
                "composite",
                query -> query.keyConditionExpression("p = :p").value(":p", AttributeValue.s("x")))
            .items()
            .stream()
            .map(item -> item.get("s").orElseThrow())
            .toList();
    assertThat(found).isEqualTo(ordered.stream().map(Items::number).toList());
  }
}
