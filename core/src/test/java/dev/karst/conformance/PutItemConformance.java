package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static dev.karst.conformance.Items.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.PutItemRequest;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PutItem. */
abstract class PutItemConformance extends Conformance {
  PutItemConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
  }

  private PutItemResponse putReturning(Item item, ReturnValues values) {
    return db().putItem(PutItemRequest.builder("simple", item).returnValues(values).build());
  }

  @Test
  void itemsOfAllTypesComeBackAsTheyWere() {
    Item item =
        item(
            "id", "x",
            "string", "text é 😀",
            "empty", "",
            "number", number("-12345678901234567890.123456789012345678"),
            "binary", bytes(0, 127, 128, 255),
            "no bytes", bytes(),
            "yes", true,
            "no", false,
            "null", AttributeValue.nul(),
            "strings", AttributeValue.ss("b", "a", ""),
            "numbers", AttributeValue.ns(3, 1, 2),
            "binaries", AttributeValue.bs(bytes(2), bytes(1)),
            "list", list("a", 1, list(), map(), AttributeValue.nul(), AttributeValue.ss("z")),
            "map", map("k", "v", "nested", map("deep", list(map("x", 1)))),
            "a.b", "dots",
            "a b#c:d", "signs");
    put("simple", item);
    assertThat(get("simple", item("id", "x"))).isEqualTo(item);
  }

  @Test
  void putReplacesTheWholeItem() {
    put("simple", item("id", "x", "a", 1, "b", 2));
    put("simple", item("id", "x", "c", 3));
    assertThat(everything("simple")).containsExactly(item("id", "x", "c", 3));
  }

  @Test
  void theOldItemIsAnsweredIfAskedFor() {
    PutItemResponse first = putReturning(item("id", "x", "a", 1), ReturnValues.ALL_OLD);
    assertThat(first).isEqualTo(new PutItemResponse(null, null, null));
    assertThat(putReturning(item("id", "x", "a", 2), ReturnValues.ALL_OLD).attributes())
        .isEqualTo(item("id", "x", "a", 1));
    assertThat(putReturning(item("id", "x", "a", 3), ReturnValues.NONE).attributes()).isNull();
    assertThat(putReturning(item("id", "x", "a", 4), null).attributes()).isNull();
  }

  @Test
  void otherReturnValuesAreForUpdates() {
    for (ReturnValues values :
        List.of(ReturnValues.ALL_NEW, ReturnValues.UPDATED_OLD, ReturnValues.UPDATED_NEW)) {
      invalid(
          "ReturnValues can only be ALL_OLD or NONE", () -> putReturning(item("id", "x"), values));
    }
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void aConditionIsAskedOfTheItemThatIsThere() {
    put(
        "simple",
        item("id", "x", "a", 1),
        put -> put.conditionExpression("attribute_not_exists(id)"));
    conditionFails(
        null,
        () ->
            put(
                "simple",
                item("id", "x", "a", 2),
                put -> put.conditionExpression("attribute_not_exists(id)")));
    put(
        "simple",
        item("id", "x", "a", 2),
        put -> put.conditionExpression("a = :one").value(":one", AttributeValue.n(1)));
    assertThat(get("simple", item("id", "x"))).isEqualTo(item("id", "x", "a", 2));
  }

  @Test
  void aFailedConditionShowsTheItemIfAskedFor() {
    put("simple", item("id", "x", "a", 1));
    conditionFails(
        item("id", "x", "a", 1),
        () ->
            put(
                "simple",
                item("id", "x", "a", 2),
                put ->
                    put.conditionExpression("a = :two")
                        .value(":two", AttributeValue.n(2))
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    conditionFails(
        null,
        () ->
            put(
                "simple",
                item("id", "new"),
                put ->
                    put.conditionExpression("attribute_exists(id)")
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    assertThat(everything("simple")).containsExactly(item("id", "x", "a", 1));
  }

  @Test
  void aTableThatIsNotThereIsNotFound() {
    notFound(() -> put("missing", item("id", "x")));
  }

  @Test
  void keysMustBeThereAndOfTheirType() {
    invalid(INVALID + "Missing the key id in the item", () -> put("simple", item("a", 1)));
    invalid(INVALID + "Missing the key s in the item", () -> put("composite", item("p", "x")));
    invalid(
        INVALID + "Type mismatch for key id expected: S actual: N",
        () -> put("simple", item("id", 1)));
    invalid(
        INVALID + "Type mismatch for key s expected: N actual: S",
        () -> put("composite", item("p", "x", "s", "1")));
    invalid(
        INVALID + "Type mismatch for key id expected: S actual: NULL",
        () -> put("simple", item("id", AttributeValue.nul())));
    invalid(
        INVALID + "Type mismatch for key id expected: S actual: M",
        () -> put("simple", item("id", map())));
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void keysMayNotBeEmptyNorTooLong() {
    create(Tables.BINARY);
    String empty =
        "One or more parameter values are not valid. The AttributeValue for a key"
            + " attribute cannot contain an empty ";
    invalid(empty + "string value. Key: id", () -> put("simple", item("id", "")));
    invalid(empty + "binary value. Key: s", () -> put("binary", item("p", bytes(1), "s", bytes())));
    put("simple", item("id", "x".repeat(2048)));
    put("simple", item("id", "é".repeat(1024)));
    String tooLong = INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes";
    invalid(tooLong, () -> put("simple", item("id", "x".repeat(2049))));
    invalid(tooLong, () -> put("simple", item("id", "é".repeat(1024) + "x")));
    put("binary", item("p", bytes(1), "s", new byte[1024]));
    invalid(
        INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
        () -> put("binary", item("p", bytes(1), "s", new byte[1025])));
  }

  /** Names and values count: "id" and "x" are 3 bytes, "text" is 4. */
  @Test
  void anItemHasAtMostFourHundredKilobytes() {
    int room = 400 * 1024 - 3 - 4;
    Item largest = item("id", "x", "text", "a".repeat(room));
    put("simple", largest);
    assertThat(get("simple", item("id", "x"))).isEqualTo(largest);
    String tooLarge = "Item size has exceeded the maximum allowed size";
    invalid(tooLarge, () -> put("simple", item("id", "x", "text", "a".repeat(room + 1))));
    invalid(tooLarge, () -> put("simple", item("id", "x", "text", "é".repeat(room / 2 + 1))));
    invalid(
        tooLarge, () -> put("simple", item("id", "x", "text", "a".repeat(room - 1), "b", true)));
    put("simple", item("id", "x", "text", "a".repeat(room - 2), "b", true));
    notFound(() -> put("missing", item("id", "x", "text", "a".repeat(room + 1))));
  }

  @Test
  void documentsHaveAtMostThirtyTwoLevels() {
    put("simple", item("id", "x", "deep", nested(32)));
    assertThat(get("simple", item("id", "x"))).isEqualTo(item("id", "x", "deep", nested(32)));
    invalid(
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit",
        () -> put("simple", item("id", "x", "deep", nested(33))));
  }

  private static AttributeValue nested(int levels) {
    AttributeValue value = AttributeValue.s("bottom");
    for (int i = 1; i < levels; i++) {
      value = i % 2 == 0 ? list(value) : map("k", value);
    }
    return value;
  }

  @Test
  void namesNeedAtLeastOneCharacter() {
    invalid("Empty attribute name", () -> put("simple", item("id", "x", "", 1)));
  }
}
