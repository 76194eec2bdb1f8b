package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.Operations;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.Limits;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ItemRulesTest {
  @Test
  void valuesMayBeNestedAsDeepAsInAnItem() {
    ItemRules.checkDepth(List.of(nested(Limits.MAX_NESTING - 1)));
    assertTooDeep(() -> ItemRules.checkDepth(List.of(nested(Limits.MAX_NESTING))));
  }

  @Test
  void noDepthOverflowsTheStack() {
    AttributeValue deep = nested(20_000);
    Item key = Item.of("a", deep);
    try (HandlerTables tables = new HandlerTables()) {
      Operations operations = tables.operations();
      assertTooDeep(
          () ->
              operations.batchGetItem(
                  BatchGetItemRequest.builder(
                          Map.of("abc", KeysAndAttributes.builder(List.of(key)).build()))
                      .build()));
      assertTooDeep(
          () ->
              operations.transactWriteItems(
                  request(TransactWriteItem.of(TransactDelete.builder("abc", key).build()))));
      assertTooDeep(
          () ->
              operations.transactWriteItems(
                  request(
                      TransactWriteItem.of(
                          TransactPut.builder("abc", Item.of("a", AttributeValue.s("x")))
                              .conditionExpression("a = :deep")
                              .value(":deep", deep)
                              .build()))));
    }
  }

  private static TransactWriteItemsRequest request(TransactWriteItem item) {
    return new TransactWriteItemsRequest(List.of(item), null, null, null);
  }

  /** A number inside so many lists and maps. */
  private static AttributeValue nested(int levels) {
    AttributeValue value = AttributeValue.n(1);
    for (int i = 0; i < levels; i++) {
      value = i % 2 == 0 ? AttributeValue.l(value) : AttributeValue.m(Map.of("x", value));
    }
    return value;
  }

  private static void assertTooDeep(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                + " levels beyond supported limit");
  }
}
