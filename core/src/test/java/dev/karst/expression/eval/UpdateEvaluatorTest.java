package dev.karst.expression.eval;

import static dev.karst.expression.eval.Paths.path;
import static dev.karst.value.AttributeValue.b;
import static dev.karst.value.AttributeValue.bs;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.m;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.ns;
import static dev.karst.value.AttributeValue.s;
import static dev.karst.value.AttributeValue.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.error.ValidationException;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.expression.UpdateExpression.SetValue;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import dev.karst.value.RandomValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Updates on images. Messages as dynalite's test/updateItem.js recorded them. */
class UpdateEvaluatorTest {
  private static final String INVALID_PATH =
      "The document path provided in the update expression is invalid for update";
  private static final String MISSING =
      "The provided expression refers to an attribute that does not exist in the item";
  private static final String WRONG_TYPE =
      "An operand in the update expression has an incorrect data type";
  private static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  private static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";
  private static final String DIGITS =
      "Attempting to store more than 38 significant digits in a Number";

  private static final Item ITEM =
      Item.builder()
          .put("id", "x")
          .put("n", 5)
          .put("list", l(n(0), n(1), n(2), n(3)))
          .put("map", m(Map.of("a", n(1), "c", m(Map.of("d", s("deep"))), "e", l(s("in")))))
          .put("ss", ss("a", "b"))
          .put("ns", ns(1, 2))
          .put("bs", bs(new byte[] {1}, new byte[] {2}))
          .build();

  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final UpdateEvaluator evaluator = new UpdateEvaluator();

  private Item update(Item item, Action... actions) {
    ItemView before = ItemImages.of(item, dictionary);
    ImageWriter writer = new ImageWriter().begin(dictionary, new int[0]);
    evaluator.update(new UpdateExpression(List.of(actions)), before, writer);
    ItemView after = ItemImages.of(writer, dictionary);
    Item updated = after.toItem();
    assertThat(after.size()).isEqualTo(ItemSize.of(updated));
    return updated;
  }

  private static Action set(String path, SetValue value) {
    return new UpdateExpression.Set(path(path), value);
  }

  private static Action set(String path, AttributeValue value) {
    return set(path, given(value));
  }

  private static Action remove(String path) {
    return new UpdateExpression.Remove(path(path));
  }

  private static Action add(String path, AttributeValue value) {
    return new UpdateExpression.Add(path(path), value);
  }

  private static Action delete(String path, AttributeValue value) {
    return new UpdateExpression.Delete(path(path), value);
  }

  private static SetValue given(AttributeValue value) {
    return new UpdateExpression.Literal(value);
  }

  private static SetValue at(String path) {
    return new UpdateExpression.PathValue(path(path));
  }

  private static SetValue plus(SetValue left, SetValue right) {
    return new UpdateExpression.Plus(left, right);
  }

  private static SetValue minus(SetValue left, SetValue right) {
    return new UpdateExpression.Minus(left, right);
  }

  private static SetValue ifNotExists(String path, SetValue otherwise) {
    return new UpdateExpression.IfNotExists(path(path), otherwise);
  }

  private static SetValue append(SetValue first, SetValue second) {
    return new UpdateExpression.ListAppend(first, second);
  }

  private static Arguments row(List<Action> actions, String attribute, AttributeValue after) {
    return arguments(actions, attribute, after);
  }

  private static Arguments row(Action action, String attribute, AttributeValue after) {
    return row(List.of(action), attribute, after);
  }

  /** What the one attribute that changes is after some actions. */
  static Stream<Arguments> changes() {
    AttributeValue deep = m(Map.of("d", s("deep")));
    return Stream.of(
        row(set("n", s("text")), "n", s("text")),
        row(set("new", n(1)), "new", n(1)),
        row(set("new", at("map.c")), "new", deep),
        row(set("n", at("list")), "n", l(n(0), n(1), n(2), n(3))),
        row(set("n", plus(at("n"), given(n("0.5")))), "n", n("5.5")),
        row(set("n", minus(given(n(1)), at("list[3]"))), "n", n(-2)),
        row(set("n", plus(ifNotExists("none", given(n(0))), given(n(1)))), "n", n(1)),
        row(
            set("n", minus(given(n("1E+30")), given(n("1E-7")))),
            "n",
            n("999999999999999999999999999999.9999999")),
        row(set("n", ifNotExists("n", given(n(0)))), "n", n(5)),
        row(set("n", ifNotExists("none", at("map.a"))), "n", n(1)),
        row(set("n", append(at("map.e"), given(l(n(1))))), "n", l(s("in"), n(1))),
        row(set("n", append(given(l()), at("map.e"))), "n", l(s("in"))),
        row(
            set("n", append(append(at("map.e"), at("map.e")), ifNotExists("none", given(l(n(1)))))),
            "n",
            l(s("in"), s("in"), n(1))),
        row(set("map.b", n(9)), "map", m(Map.of("a", n(1), "b", n(9), "c", deep, "e", l(s("in"))))),
        row(set("map.z", n(9)), "map", m(Map.of("a", n(1), "c", deep, "e", l(s("in")), "z", n(9)))),
        row(
            List.of(set("map.c.d", n(1)), set("map.c.b", n(2)), remove("map.a")),
            "map",
            m(Map.of("c", m(Map.of("b", n(2), "d", n(1))), "e", l(s("in"))))),
        row(
            List.of(remove("map.a"), remove("map.c"), remove("map.e"), remove("map.none")),
            "map",
            m(Map.of())),
        row(set("list[1]", s("x")), "list", l(n(0), s("x"), n(2), n(3))),
        row(set("list[4]", s("x")), "list", l(n(0), n(1), n(2), n(3), s("x"))),
        row(set("list[99]", s("x")), "list", l(n(0), n(1), n(2), n(3), s("x"))),
        row(
            List.of(set("list[99]", s("z")), set("list[7]", s("y"))),
            "list",
            l(n(0), n(1), n(2), n(3), s("y"), s("z"))),
        row(List.of(remove("list[0]"), remove("list[2]")), "list", l(n(1), n(3))),
        row(remove("list[9]"), "list", l(n(0), n(1), n(2), n(3))),
        row(
            List.of(remove("list[0]"), set("list[2]", s("x")), set("list[8]", at("list[0]"))),
            "list",
            l(n(1), s("x"), n(3), n(0))),
        row(
            List.of(remove("list[0]"), remove("list[1]"), remove("list[2]"), remove("list[3]")),
            "list",
            l()),
        row(
            List.of(set("list[0]", at("list[1]")), set("list[1]", at("list[0]"))),
            "list",
            l(n(1), n(0), n(2), n(3))),
        row(
            set("map.e[5]", at("n")),
            "map",
            m(Map.of("a", n(1), "c", deep, "e", l(s("in"), n(5))))),
        row(add("n", n("-7")), "n", n(-2)),
        row(add("new", n(3)), "new", n(3)),
        row(add("list[1]", n(10)), "list", l(n(0), n(11), n(2), n(3))),
        row(add("list[6]", n(10)), "list", l(n(0), n(1), n(2), n(3), n(10))),
        row(add("ss", ss("b", "c", "A")), "ss", ss("A", "a", "b", "c")),
        row(add("ns", ns(3, 2, -1)), "ns", ns(-1, 1, 2, 3)),
        row(
            add("bs", bs(new byte[] {1, 1}, new byte[] {2})),
            "bs",
            bs(new byte[] {1}, new byte[] {1, 1}, new byte[] {2})),
        row(add("new", ss("a")), "new", ss("a")),
        row(add("list", l(n(4), n(5))), "list", l(n(0), n(1), n(2), n(3), n(4), n(5))),
        row(add("new", l(n(4))), "new", l(n(4))),
        row(delete("ss", ss("b", "none")), "ss", ss("a")),
        row(delete("ns", ns(1, 7)), "ns", ns(2)),
        row(delete("bs", bs(new byte[] {2})), "bs", bs(new byte[] {1})));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneAttributeChangesAndTheOthersStay(
      List<Action> actions, String attribute, AttributeValue after) {
    Item expected = ITEM.toBuilder().put(attribute, after).build();
    assertThat(update(ITEM, actions.toArray(Action[]::new))).isEqualTo(expected);
    assertThat(NaiveExpressions.update(new UpdateExpression(actions), ITEM))
        .as("model")
        .isEqualTo(expected);
  }

  static Stream<Arguments> removals() {
    return Stream.of(
        arguments(remove("ss")),
        arguments(delete("ss", ss("a", "b"))),
        arguments(delete("ss", ss("c", "b", "a", "0"))));
  }

  @ParameterizedTest
  @MethodSource("removals")
  void theAttributeGoes(Action action) {
    assertThat(update(ITEM, action)).isEqualTo(ITEM.toBuilder().remove("ss").build());
  }

  @Test
  void theLastElementTakesANestedSetAlong() {
    Item item = Item.of("m", m(Map.of("s", ns(1), "t", n(2))), "l", l(ss("a"), n(1)));
    assertThat(update(item, delete("m.s", ns(1)), delete("l[0]", ss("a"))))
        .isEqualTo(Item.of("m", m(Map.of("t", n(2))), "l", l(n(1))));
  }

  static Stream<Arguments> idle() {
    return Stream.of(
        arguments(remove("none")),
        arguments(delete("none", ss("a"))),
        arguments(delete("ss", ss("none"))),
        arguments(add("ss", ss("a"))),
        arguments(set("n", at("n"))),
        arguments(delete("map.none", ss("a"))));
  }

  @ParameterizedTest
  @MethodSource("idle")
  void nothingChanges(Action action) {
    assertThat(update(ITEM, action)).isEqualTo(ITEM);
  }

  @Test
  void operandsAreThoseBefore() {
    Item swapped =
        update(
            Item.of("a", s("A"), "b", s("B")),
            set("a", at("b")),
            set("c", at("a")),
            remove("b"),
            set("d", ifNotExists("b", given(n(0)))));
    assertThat(swapped)
        .isEqualTo(Item.builder().put("a", s("B")).put("c", s("A")).put("d", s("B")).build());
  }

  @Test
  void aNewItemStartsFromItsKey() {
    assertThat(
            update(
                Item.of("id", s("x")),
                add("hits", n(1)),
                set("copy", at("id")),
                set("at", ifNotExists("at", given(n(7))))))
        .isEqualTo(
            Item.builder().put("id", "x").put("hits", 1).put("copy", "x").put("at", 7).build());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(set("none.a", n(1)), INVALID_PATH),
        arguments(set("none[0]", n(1)), INVALID_PATH),
        arguments(set("map.none.a", n(1)), INVALID_PATH),
        arguments(set("map[0]", n(1)), INVALID_PATH),
        arguments(set("list.a", n(1)), INVALID_PATH),
        arguments(set("list[9].a", n(1)), INVALID_PATH),
        arguments(set("id.a", n(1)), INVALID_PATH),
        arguments(set("ss[0]", n(1)), INVALID_PATH),
        arguments(remove("none.a"), INVALID_PATH),
        arguments(remove("map[0]"), INVALID_PATH),
        arguments(remove("list.a"), INVALID_PATH),
        arguments(add("none.a", n(1)), INVALID_PATH),
        arguments(add("list.a", ss("a")), INVALID_PATH),
        arguments(delete("none.a", ss("a")), INVALID_PATH),
        arguments(delete("map[0]", ss("a")), INVALID_PATH),
        arguments(set("x", at("none")), MISSING),
        arguments(set("x", at("map.none")), MISSING),
        arguments(set("x", at("list[4]")), MISSING),
        arguments(set("x", plus(at("none"), given(n(1)))), MISSING),
        arguments(set("x", append(at("none"), at("n"))), MISSING),
        arguments(set("x", ifNotExists("none", at("none"))), MISSING),
        // What is assigned is looked at before the path.
        arguments(set("none.a", at("none")), MISSING),
        arguments(set("x", plus(at("id"), given(n(1)))), WRONG_TYPE),
        arguments(set("x", plus(given(n(1)), at("list"))), WRONG_TYPE),
        arguments(set("x", minus(at("ns"), given(n(1)))), WRONG_TYPE),
        arguments(set("x", plus(given(n(1)), append(at("list"), at("list")))), WRONG_TYPE),
        arguments(set("x", append(at("n"), given(l()))), WRONG_TYPE),
        arguments(set("x", append(given(l()), at("ss"))), WRONG_TYPE),
        arguments(set("x", append(given(l()), ifNotExists("x", given(n(1))))), WRONG_TYPE),
        arguments(add("ns", n(1)), WRONG_TYPE),
        arguments(add("n", ns(1)), WRONG_TYPE),
        arguments(add("ss", ns(1)), WRONG_TYPE),
        arguments(add("map.c", ns(1)), WRONG_TYPE),
        arguments(delete("ss", ns(1)), WRONG_TYPE),
        arguments(delete("n", ns(1)), WRONG_TYPE),
        arguments(delete("bs", ss("a")), WRONG_TYPE),
        arguments(
            set(
                "x",
                plus(given(n("9.9999999999999999999999999999999999999E125")), given(n("1E125")))),
            OVERFLOW),
        arguments(set("x", minus(given(n("-9E125")), given(n("9E125")))), OVERFLOW),
        arguments(set("x", minus(given(n("1.1E-130")), given(n("1E-130")))), UNDERFLOW),
        arguments(set("x", plus(at("n"), given(n("1E-130")))), DIGITS),
        arguments(add("n", n("1E+125")), DIGITS));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatDoesNotFitIsRefused(Action action, String message) {
    assertThatThrownBy(() -> update(ITEM, action))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> NaiveExpressions.update(new UpdateExpression(List.of(action)), ITEM))
        .as("model")
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> legacyRefusals() {
    return Stream.of(
        arguments(delete("ss", ns(1))),
        arguments(delete("n", ns(1))),
        arguments(add("ss", ns(1))),
        arguments(add("ns", n(1))),
        arguments(add("n", l(n(1)))));
  }

  @ParameterizedTest
  @MethodSource("legacyRefusals")
  void attributeUpdatesAreRefusedInOtherWords(Action action) {
    ItemView before = ItemImages.of(ITEM, dictionary);
    ImageWriter writer = new ImageWriter().begin(dictionary, new int[0]);
    UpdateExpression update = UpdateExpression.ofAttributeUpdates(List.of(action));
    assertThatThrownBy(() -> evaluator.update(update, before, writer))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Type mismatch for attribute to update");
  }

  @Test
  void theFirstMisfitIsTold() {
    assertThatThrownBy(() -> update(ITEM, add("ns", n(1)), set("none.a", n(1))))
        .hasMessage(WRONG_TYPE);
    assertThatThrownBy(() -> update(ITEM, set("none.a", n(1)), add("ns", n(1))))
        .hasMessage(INVALID_PATH);
    assertThatThrownBy(() -> update(ITEM, remove("none.a"), set("x", at("none"))))
        .hasMessage(MISSING);
  }

  @Test
  void theLimitIsThatOfTheItemAfter() {
    Item full = Item.of("a", s("x".repeat(Limits.MAX_ITEM_SIZE - 2)), "b", s(""));
    assertThat(update(full, set("b", s("")))).isEqualTo(full);
    assertThatThrownBy(() -> update(full, set("b", s("y"))))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Item size to update has exceeded the maximum allowed size");
    assertThat(update(full, remove("a"), set("b", at("a"))))
        .isEqualTo(Item.of("b", s("x".repeat(Limits.MAX_ITEM_SIZE - 2))));
    assertThatThrownBy(() -> update(full, set("b", at("a"))))
        .hasMessage("Item size to update has exceeded the maximum allowed size");
  }

  @Test
  void onlyUpdatesAreRefusedInTheseWords() {
    ImageWriter writer = new ImageWriter().begin(dictionary, new int[0]);
    evaluator.update(
        new UpdateExpression(List.of(set("a", n(1)))), ItemImages.of(ITEM, dictionary), writer);
    writer.begin(dictionary, new int[0]).attribute("a");
    assertThatThrownBy(() -> writer.string("x".repeat(Limits.MAX_ITEM_SIZE)))
        .hasMessage("Item size has exceeded the maximum allowed size");
  }

  @Test
  void copiesAreNotNestedTooDeep() {
    AttributeValue deep = new RandomValues(7).nested(Limits.MAX_NESTING);
    Item item = Item.of("deep", deep, "l", l(n(1)));
    assertThat(update(item, set("copy", at("deep"))).get("copy")).contains(deep);
    assertThatThrownBy(() -> update(item, set("l[0]", at("deep"))))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                + " levels beyond supported limit");
  }

  @Test
  void namesNewToTheTableMayBeTentative() {
    ItemView before = ItemImages.of(Item.of("id", s("x")), dictionary);
    ImageWriter writer = new ImageWriter().beginTentatively(dictionary, new int[0]);
    evaluator.update(
        new UpdateExpression(List.of(set("one", n(1)), set("two", n(2)))), before, writer);
    writer.finish();
    assertThat(writer.hasUnknownNames()).isTrue();
    assertThat(writer.itemSize()).isEqualTo(3 + 5 + 5);
    assertThat(dictionary.lookup("one")).isNegative();
  }

  @Test
  void imagesOfUpdatesAreLikeAnyOther() {
    assertThat(update(update(ITEM, set("zz", n(1)), remove("n")), set("n", n(5)), remove("zz")))
        .isEqualTo(ITEM);
    assertThat(update(Item.of("b", b()), set("a", n(1)))).isEqualTo(Item.of("b", b(), "a", n(1)));
  }
}
