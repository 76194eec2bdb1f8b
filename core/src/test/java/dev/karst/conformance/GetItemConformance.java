package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GetItem, and with it projections. */
abstract class GetItemConformance extends Conformance {
  private static final Item KEY = item("id", "x");
  private static final Item DOCUMENT =
      item(
          "id",
          "x",
          "a",
          1,
          "list",
          list("zero", map("k", "one", "l", 1), list("two", "deep")),
          "map",
          map("k", "v", "nest", map("x", 1, "y", 2)),
          "a.b",
          "dotted");

  GetItemConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
    put("simple", DOCUMENT);
  }

  @Test
  void itemsAreFoundByTheirKeyOnly() {
    put("composite", item("p", "x", "s", 1, "a", 1));
    assertThat(get("simple", KEY)).isEqualTo(DOCUMENT);
    assertThat(get("simple", item("id", "y"))).isNull();
    assertThat(get("composite", item("s", 1, "p", "x"))).isEqualTo(item("p", "x", "s", 1, "a", 1));
    assertThat(get("composite", item("p", "x", "s", 2))).isNull();
    assertThat(get("composite", item("p", "x", "s", Items.number("1.00")))).isNotNull();
    assertThat(get("simple", KEY, get -> get.consistentRead(true))).isEqualTo(DOCUMENT);
  }

  private Item projected(String projection, Map<String, String> names) {
    return get(
        "simple", KEY, get -> get.projectionExpression(projection).expressionAttributeNames(names));
  }

  @Test
  void projectionsAnswerTheirPathsOnly() {
    assertThat(projected("a", null)).isEqualTo(item("a", 1));
    assertThat(projected("a, id", null)).isEqualTo(item("a", 1, "id", "x"));
    assertThat(projected("absent", null)).isEqualTo(item());
    assertThat(projected("a, absent, a1.b[3]", null)).isEqualTo(item("a", 1));
    assertThat(projected("#ab", Map.of("#ab", "a.b"))).isEqualTo(item("a.b", "dotted"));
    assertThat(projected("#m.nest.#m2", Map.of("#m", "map", "#m2", "y")))
        .isEqualTo(item("map", map("nest", map("y", 2))));
  }

  @Test
  void projectionsReachIntoDocuments() {
    Map<String, String> names = Map.of("#m", "map", "#l", "list");
    assertThat(projected("#m.k", Map.of("#m", "map"))).isEqualTo(item("map", map("k", "v")));
    assertThat(projected("#m.nest.x, #m.k", Map.of("#m", "map")))
        .isEqualTo(item("map", map("nest", map("x", 1), "k", "v")));
    assertThat(projected("#l[0]", Map.of("#l", "list"))).isEqualTo(item("list", list("zero")));
    assertThat(projected("#l[2], #l[0]", Map.of("#l", "list")))
        .isEqualTo(item("list", list("zero", list("two", "deep"))));
    assertThat(projected("#l[1].k, #l[2][1]", Map.of("#l", "list")))
        .isEqualTo(item("list", list(map("k", "one"), list("deep"))));
    assertThat(projected("#l[7], #m.k.z, a.b", names)).isEqualTo(item());
    assertThat(projected("#m[0]", Map.of("#m", "map"))).isEqualTo(item());
  }

  @Test
  void legacyProjectionsTakeWholeAttributes() {
    assertThat(get("simple", KEY, get -> get.attributesToGet(List.of("a", "a.b", "absent"))))
        .isEqualTo(item("a", 1, "a.b", "dotted"));
    invalid(
        INVALID + "Duplicate value in attribute name: a",
        () -> get("simple", KEY, get -> get.attributesToGet(List.of("a", "b", "a"))));
    invalid(
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {AttributesToGet} Expression parameters:"
            + " {ProjectionExpression}",
        () ->
            get("simple", KEY, get -> get.attributesToGet(List.of("a")).projectionExpression("a")));
  }

  @Test
  void keysAreExactlyThePrimaryKey() {
    for (Item key :
        List.of(
            item(),
            item("b", "x"),
            item("id", "x", "b", "x"),
            item("id", 1),
            item("id", list()),
            item("id", true))) {
      invalid(KEY_MISMATCH, () -> get("simple", key));
    }
    invalid(KEY_MISMATCH, () -> get("composite", item("p", "x")));
    invalid(KEY_MISMATCH, () -> get("composite", item("p", "x", "s", "1")));
    notFound(() -> get("missing", KEY));
  }

  /** As dynalite's test/getItem.js recorded them. */
  @Test
  void badProjectionsAreRefused() {
    String invalid = "Invalid ProjectionExpression: ";
    invalid(invalid + "The expression can not be empty;", () -> projected("", null));
    invalid(
        invalid + "Attribute name is a reserved keyword; reserved keyword: ABORT",
        () -> projected("a, ABORT", null));
    invalid(
        invalid
            + "An expression attribute name used in the document path is not defined; attribute"
            + " name: #a",
        () -> projected("#a", Map.of("#b", "b")));
    invalid(
        invalid
            + "Two document paths overlap with each other; must remove or rewrite one of these"
            + " paths; path one: [b, [1]], path two: [b, [1], c]",
        () -> projected("b[1], b[1].c", null));
    invalid(
        invalid
            + "Two document paths conflict with each other; must remove or rewrite one of these"
            + " paths; path one: [b, a], path two: [b, [1]]",
        () -> projected("b.a, b[1]", null));
    invalid(
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#b}",
        () -> projected("a", Map.of("#b", "b")));
    invalid("ExpressionAttributeNames must not be empty", () -> projected("a", Map.of()));
    invalid(
        "ExpressionAttributeNames contains invalid key: Syntax error; key: \"a\"",
        () -> projected("a", Map.of("a", "b")));
    invalid(
        "ExpressionAttributeNames can only be specified when using expressions",
        () -> get("simple", KEY, get -> get.name("#a", "a")));
    invalid(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: Key: id",
        () -> projected("id.x", null));
  }
}
