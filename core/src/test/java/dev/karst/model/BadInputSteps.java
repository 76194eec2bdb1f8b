package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests that are refused whatever the tables hold. */
final class BadInputSteps extends Steps {
  BadInputSteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  @Override
  void step(Operations db) {
    NaiveTable table = table();
    String name = table.definition().name();
    Item key = random.key(table);
    Item item = random.item(key);
    Item otherKey = item.toBuilder().put(table.keyNames().get(0), wrong()).build();
    if (random.oneIn(8)) {
      assertThatThrownBy(() -> db.putItem(PutItemRequest.builder("missing", item).build()))
          .isInstanceOf(ResourceNotFoundException.class);
      return;
    }
    List<ThrowingCallable> calls =
        List.of(
            () -> db.putItem(PutItemRequest.builder(name, otherKey).build()),
            () -> db.putItem(PutItemRequest.builder(name, Item.of("a", wrong())).build()),
            () -> db.putItem(put(name, item, "attribute_exists(a")),
            () -> db.putItem(put(name, item, "a = :undefined")),
            () -> db.getItem(GetItemRequest.builder(name, otherKey).build()),
            () -> db.getItem(GetItemRequest.builder(name, Item.of()).build()),
            () -> db.deleteItem(DeleteItemRequest.builder(name, otherKey).build()),
            () -> db.updateItem(update(name, key, "SET " + table.keyNames().get(0) + " = a")),
            () -> db.updateItem(update(name, key, "SET a = b REMOVE a")),
            () -> db.updateItem(update(name, key, "SET a = #undefined")),
            () -> db.scan(ScanRequest.builder(name).limit(0).build()),
            () -> db.scan(ScanRequest.builder(name).indexName("missing").build()),
            () -> db.query(QueryRequest.builder(name).build()),
            () -> db.query(QueryRequest.builder(name).keyConditionExpression("a = a").build()));
    assertThatThrownBy(random.oneOf(calls)).isInstanceOf(ValidationException.class);
  }

  private static AttributeValue wrong() {
    return AttributeValue.bool(true);
  }

  private static PutItemRequest put(String table, Item item, String condition) {
    return PutItemRequest.builder(table, item).conditionExpression(condition).build();
  }

  private static UpdateItemRequest update(String table, Item key, String expression) {
    return UpdateItemRequest.builder(table, key).updateExpression(expression).build();
  }
}
