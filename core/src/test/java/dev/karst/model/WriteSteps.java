package dev.karst.model;

import dev.karst.engine.Change;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.eval.NaiveExpressions;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts, updates and deletes of single items. */
final class WriteSteps extends Steps {
  WriteSteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  @Override
  void step(Operations db) {
    NaiveTable table = table();
    Item key = random.key(table);
    switch (random.random().nextInt(8)) {
      case 0, 1, 2 -> put(db, table, key);
      case 3 -> delete(db, table, key);
      default -> update(db, table, key);
    }
  }

  private void put(Operations db, NaiveTable table, Item key) {
    boolean mistyped = random.oneIn(100);
    Item item = random.item(key);
    if (mistyped) {
      item =
          item.toBuilder().put(random.oneOf("k1", "k2", "k3"), AttributeValue.bool(true)).build();
    }
    @Nullable Condition condition = mistyped ? null : conditionOrNone(table.get(key));
    ReturnValues values = random.oneOf(ReturnValues.NONE, ReturnValues.ALL_OLD);
    ReturnValuesOnConditionCheckFailure shown = shownOnFailure();
    Outcome expected = table.decide(new Change.Put(item), condition);
    ExpressionText text = new ExpressionText(random.random());
    PutItemRequest request =
        PutItemRequest.builder(table.definition().name(), item)
            .conditionExpression(text.of(condition))
            .expressionAttributeNames(text.names())
            .expressionAttributeValues(text.values())
            .returnValues(values)
            .returnValuesOnConditionCheckFailure(shown)
            .build();
    compare(
        table,
        expected,
        shown,
        () -> db.putItem(request).attributes(),
        values == ReturnValues.ALL_OLD ? expected.before() : null);
  }

  private void delete(Operations db, NaiveTable table, Item key) {
    @Nullable Condition condition = conditionOrNone(table.get(key));
    ReturnValues values = random.oneOf(ReturnValues.NONE, ReturnValues.ALL_OLD);
    ReturnValuesOnConditionCheckFailure shown = shownOnFailure();
    Outcome expected = table.decide(new Change.Delete(key), condition);
    ExpressionText text = new ExpressionText(random.random());
    DeleteItemRequest request =
        DeleteItemRequest.builder(table.definition().name(), key)
            .conditionExpression(text.of(condition))
            .expressionAttributeNames(text.names())
            .expressionAttributeValues(text.values())
            .returnValues(values)
            .returnValuesOnConditionCheckFailure(shown)
            .build();
    compare(
        table,
        expected,
        shown,
        () -> db.deleteItem(request).attributes(),
        values == ReturnValues.ALL_OLD ? expected.before() : null);
  }

  private void update(Operations db, NaiveTable table, Item key) {
    boolean mistyped = random.oneIn(100);
    UpdateExpression update = mistyped ? mistyped() : random.update(table.get(key), key);
    @Nullable Condition condition = mistyped ? null : conditionOrNone(table.get(key));
    ReturnValues values = random.oneOf(ReturnValues.values());
    ReturnValuesOnConditionCheckFailure shown = shownOnFailure();
    Outcome expected =
        withoutRemoving(table.decide(new Change.Update(key, update), condition), update);
    ExpressionText text = new ExpressionText(random.random());
    UpdateItemRequest request =
        UpdateItemRequest.builder(table.definition().name(), key)
            .updateExpression(text.of(update))
            .conditionExpression(text.of(condition))
            .expressionAttributeNames(text.names())
            .expressionAttributeValues(text.values())
            .returnValues(values)
            .returnValuesOnConditionCheckFailure(shown)
            .build();
    compare(
        table,
        expected,
        shown,
        () -> db.updateItem(request).attributes(),
        attributes(expected, update, values));
  }

  /** What only removes makes no item, and is not looked at closer where there is none. */
  private static Outcome withoutRemoving(Outcome outcome, UpdateExpression update) {
    boolean removes =
        update.actions().stream().allMatch(action -> action instanceof UpdateExpression.Remove);
    return outcome.before() == null
            && removes
            && !(outcome.refusal() instanceof ConditionalCheckFailedException)
        ? new Outcome(outcome.key(), null, null, null)
        : outcome;
  }

  private UpdateExpression mistyped() {
    return new UpdateExpression(
        List.of(
            new UpdateExpression.Set(
                DocumentPath.of(random.oneOf("k1", "k2", "k3")),
                new UpdateExpression.Literal(AttributeValue.nul()))));
  }

  private static @Nullable Item attributes(
      Outcome expected, UpdateExpression update, ReturnValues values) {
    return switch (values) {
      case NONE -> null;
      case ALL_OLD -> expected.before();
      case ALL_NEW -> expected.after();
      case UPDATED_OLD -> updated(update, expected.before());
      case UPDATED_NEW -> updated(update, expected.after());
    };
  }

  private static @Nullable Item updated(UpdateExpression update, @Nullable Item item) {
    if (item == null) {
      return null;
    }
    Item parts =
        NaiveExpressions.project(
            new ProjectionExpression(
                update.actions().stream().map(UpdateExpression.Action::path).toList()),
            item);
    return parts.size() == 0 ? null : parts;
  }
}
