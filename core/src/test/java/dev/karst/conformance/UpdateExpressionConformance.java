package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static dev.karst.conformance.Items.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What update expressions do to an item. */
abstract class UpdateExpressionConformance extends Conformance {
  private static final Item KEY = item("id", "x");
  private static final Map<String, String> NAMES =
      Map.of("#dotted", "a.b", "#m", "m", "#zero", "0");
  private static final Map<String, AttributeValue> VALUES =
      Items.attributes(
          ":one", 1,
          ":two", 2,
          ":half", number("0.5"),
          ":x", "x",
          ":list", list("p", "q"),
          ":map", map("k", 1),
          ":a", AttributeValue.ss("a"),
          ":ab", AttributeValue.ss("a", "b"),
          ":bc", AttributeValue.ss("b", "c"),
          ":n12", AttributeValue.ns(1, 2),
          ":bytes", AttributeValue.bs(bytes(1)),
          ":null", AttributeValue.nul());

  UpdateExpressionConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
  }

  private void becomes(Item before, String expression, Item after) {
    Item old = before.toBuilder().put("id", "x").build();
    put("simple", old);
    apply(expression);
    assertThat(get("simple", KEY))
        .as(expression)
        .isEqualTo(after.toBuilder().put("id", "x").build());
  }

  private void apply(String expression) {
    update(
        "simple",
        KEY,
        update ->
            update
                .updateExpression(expression)
                .expressionAttributeNames(used(expression, NAMES))
                .expressionAttributeValues(used(expression, VALUES)));
  }

  private void refusedUpdate(Item before, String message, String expression) {
    Item old = before.toBuilder().put("id", "x").build();
    put("simple", old);
    invalid(message, () -> apply(expression));
    assertThat(get("simple", KEY)).as(expression).isEqualTo(old);
  }

  @Test
  void setGivesValues() {
    becomes(item(), "SET a = :one", item("a", 1));
    becomes(item("a", "old"), "set a = :one, b = :x", item("a", 1, "b", "x"));
    becomes(item("a", 1), "SET b = a", item("a", 1, "b", 1));
    becomes(item("a", 1), "SET b = id", item("a", 1, "b", "x"));
    becomes(item(), "SET #dotted = :null", item("a.b", AttributeValue.nul()));
    becomes(item("m", map("k", 1)), "SET a = #m.k", item("m", map("k", 1), "a", 1));
    becomes(item("i", list("p", "q")), "SET a = i[1]", item("i", list("p", "q"), "a", "q"));
  }

  @Test
  void everyOperandIsOfTheItemAsItWas() {
    becomes(item("a", 1, "b", 2), "SET a = b, b = a", item("a", 2, "b", 1));
    becomes(item("a", 1), "SET b = a REMOVE a", item("b", 1));
    becomes(item("a", 1), "ADD a :two SET b = a", item("a", 3, "b", 1));
  }

  @Test
  void setReachesIntoDocuments() {
    becomes(item("m", map("k", 1)), "SET #m.k = :two", item("m", map("k", 2)));
    becomes(item("m", map("k", 1)), "SET m.z = :map", item("m", map("k", 1, "z", map("k", 1))));
    becomes(
        item("m", map("i", list(map("k", 1)))),
        "SET m.i[0].k = :x",
        item("m", map("i", list(map("k", "x")))));
    becomes(item("i", list(0, 1, 2)), "SET i[1] = :x", item("i", list(0, "x", 2)));
    becomes(item("m", map("a.b", 1)), "SET m.#dotted = :x", item("m", map("a.b", "x")));
  }

  @Test
  void settingBehindTheEndOfAListAppends() {
    becomes(item("i", list(0)), "SET i[1] = :x", item("i", list(0, "x")));
    becomes(item("i", list(0)), "SET i[9] = :x", item("i", list(0, "x")));
    becomes(item("i", list(0)), "SET i[9] = :two, i[5] = :one", item("i", list(0, 1, 2)));
    becomes(item("i", list()), "SET i[0] = :x", item("i", list("x")));
  }

  @Test
  void arithmetic() {
    becomes(item("a", 1), "SET a = a + :half", item("a", number("1.5")));
    becomes(item("a", 1), "SET a = a - :two", item("a", -1));
    becomes(item("a", 1), "SET a = :two - a", item("a", 1));
    becomes(item("a", 1, "b", 5), "SET c = a + b", item("a", 1, "b", 5, "c", 6));
    becomes(item(), "SET a = :one + :two", item("a", 3));
    becomes(item("m", map("n", 1)), "SET m.n = m.n + :one", item("m", map("n", 2)));
    becomes(item(), "SET a = if_not_exists(a, :two) + :one", item("a", 3));
    becomes(item("a", 7), "SET a = if_not_exists(a, :two) + :one", item("a", 8));
  }

  @Test
  void ifNotExistsTakesWhatIsThere() {
    becomes(item("a", 1), "SET a = if_not_exists(a, :two)", item("a", 1));
    becomes(item(), "SET a = if_not_exists(a, :two)", item("a", 2));
    becomes(item("b", 1), "SET a = if_not_exists(b, :two)", item("b", 1, "a", 1));
    becomes(item(), "SET a = if_not_exists(b, if_not_exists(c, :two))", item("a", 2));
    becomes(
        item("n", AttributeValue.nul()),
        "SET n = if_not_exists(n, :two)",
        item("n", AttributeValue.nul()));
    becomes(
        item("m", map()),
        "SET m.k = if_not_exists(m.k, :list)",
        item("m", map("k", list("p", "q"))));
  }

  @Test
  void listAppendJoinsLists() {
    becomes(item("i", list(0)), "SET i = list_append(i, :list)", item("i", list(0, "p", "q")));
    becomes(item("i", list(0)), "SET i = list_append(:list, i)", item("i", list("p", "q", 0)));
    becomes(item("i", list(0)), "SET j = list_append(i, i)", item("i", list(0), "j", list(0, 0)));
    becomes(
        item(),
        "SET i = list_append(if_not_exists(i, :list), :list)",
        item("i", list("p", "q", "p", "q")));
  }

  @Test
  void removeTakesAway() {
    becomes(item("a", 1, "b", 2), "REMOVE a", item("b", 2));
    becomes(item("a", 1), "REMOVE b, c", item("a", 1));
    becomes(item("m", map("k", 1, "l", 2)), "REMOVE m.k", item("m", map("l", 2)));
    becomes(item("m", map("k", 1)), "REMOVE m.z", item("m", map("k", 1)));
    becomes(item("i", list(0, 1, 2)), "REMOVE i[1]", item("i", list(0, 2)));
    becomes(item("i", list(0, 1, 2, 3)), "REMOVE i[0], i[2]", item("i", list(1, 3)));
    becomes(item("i", list(0)), "REMOVE i[7]", item("i", list(0)));
    becomes(item("m", map("k", 1)), "REMOVE m.k", item("m", map()));
  }

  @Test
  void addCountsAndUnites() {
    becomes(item("a", 1), "ADD a :two", item("a", 3));
    becomes(item(), "ADD a :two", item("a", 2));
    becomes(
        item("m", map("n", 1)),
        "ADD m.n :half, m.o :one",
        item("m", map("n", number("1.5"), "o", 1)));
    becomes(
        item("s", AttributeValue.ss("a", "b")),
        "ADD s :bc",
        item("s", AttributeValue.ss("a", "b", "c")));
    becomes(
        item(),
        "ADD s :ab, t :n12, u :bytes",
        item(
            "s",
            AttributeValue.ss("a", "b"),
            "t",
            AttributeValue.ns(1, 2),
            "u",
            AttributeValue.bs(bytes(1))));
    becomes(item("i", list(1)), "ADD i[0] :two", item("i", list(3)));
  }

  @Test
  void deleteTakesElementsOutOfSets() {
    becomes(
        item("s", AttributeValue.ss("a", "b")), "DELETE s :bc", item("s", AttributeValue.ss("a")));
    becomes(item("s", AttributeValue.ss("a", "b"), "k", 1), "DELETE s :ab", item("k", 1));
    becomes(item("k", 1), "DELETE s :ab", item("k", 1));
    becomes(item("m", map("s", AttributeValue.ss("a"))), "DELETE m.s :a", item("m", map()));
    becomes(
        item("n", AttributeValue.ns(1, 2, 3)), "DELETE n :n12", item("n", AttributeValue.ns(3)));
  }

  @Test
  void clausesComeInAnyOrderAndTogether() {
    becomes(
        item("a", 1, "b", 2, "s", AttributeValue.ss("a", "b"), "n", 1),
        "delete s :a ReMoVe b ADD n :two\n\tset a = :x",
        item("a", "x", "s", AttributeValue.ss("b"), "n", 3));
  }

  /** Messages as dynalite's test/updateItem.js recorded them. */
  @Test
  void whatTheItemCannotDoIsRefused() {
    String type = "An operand in the update expression has an incorrect data type";
    Item item =
        item("a", 1, "t", "text", "s", AttributeValue.ss("a"), "m", map("k", "v"), "i", list(0));
    for (String expression :
        new String[] {
          "ADD t :one",
          "ADD s :n12",
          "ADD m :a",
          "ADD a :a",
          "ADD i :a",
          "DELETE s :n12",
          "DELETE a :a",
          "DELETE m.k :a",
          "SET b = t + :one",
          "SET b = :one - m",
          "SET b = list_append(t, :list)",
          "SET b = list_append(:list, m)",
          "SET b = list_append(s, if_not_exists(z, :list))"
        }) {
      refusedUpdate(item, type, expression);
    }
    String missing =
        "The provided expression refers to an attribute that does not exist in the" + " item";
    for (String expression :
        new String[] {
          "SET b = z",
          "SET b = z + :one",
          "SET b = list_append(z, i)",
          "SET b = m.z",
          "SET b = i[4]",
          "SET b = if_not_exists(z, y)"
        }) {
      refusedUpdate(item, missing, expression);
    }
    String path = "The document path provided in the update expression is invalid for update";
    for (String expression :
        new String[] {
          "SET z.k = :one",
          "SET z[0] = :one",
          "SET a.k = :one",
          "SET a[0] = :one",
          "SET m[0] = :one",
          "SET i.k = :one",
          "SET m.z.k = :one",
          "REMOVE z.k",
          "REMOVE a[0]",
          "REMOVE m[0]",
          "ADD z.k :one",
          "ADD i.#zero :one",
          "DELETE z.k :a",
          "DELETE m[0] :a"
        }) {
      refusedUpdate(item, path, expression);
    }
  }
}
