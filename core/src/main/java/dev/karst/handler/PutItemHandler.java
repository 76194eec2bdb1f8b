package dev.karst.handler;

import dev.karst.engine.Change;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.engine.WriteReport;
import dev.karst.error.KarstException;
import dev.karst.expression.Condition;
import dev.karst.expression.KeyUse;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operation PutItem. */
final class PutItemHandler {
  private final RequestGate gate;

  PutItemHandler(RequestGate gate) {
    this.gate = gate;
  }

  PutItemResponse handle(PutItemRequest request) {
    checkParameters(request);
    Item item = Objects.requireNonNull(request.item());
    try {
      return put(request, item);
    } catch (KarstException e) {
      // A write looks at the depth by itself, but DynamoDB before it looks at all the rest.
      ItemRules.checkDepth(item.attributes().values());
      throw e;
    }
  }

  private void checkParameters(PutItemRequest request) {
    gate.itemConstraints()
        .constant("returnConsumedCapacity")
        .tableName(request.tableName())
        .required("item", request.item())
        .constant("conditionalOperator")
        .constants("expected", request.expected(), "comparisonOperator")
        .constant("returnValues")
        .constant("returnItemCollectionMetrics")
        .constant("returnValuesOnConditionCheckFailure")
        .check();
    InvalidValues invalid = gate.invalidValues();
    new ExpressionParameters()
        .expression("ConditionExpression", request.conditionExpression())
        .legacy("Expected", request.expected())
        .legacy("ConditionalOperator", request.conditionalOperator())
        .check(
            request.expressionAttributeNames(),
            invalid.withStandIns(request.expressionAttributeValues()));
    LegacyConditions.checkOperator(request.conditionalOperator(), request.expected());
    invalid.refuse("Item");
    OldValues.check(request.returnValues());
  }

  private PutItemResponse put(PutItemRequest request, Item item) {
    InvalidValues invalid = gate.invalidValues();
    Condition expected =
        LegacyConditions.expected(request.expected(), request.conditionalOperator(), invalid);
    RequestExpressions expressions =
        invalid.expressions(
            request.expressionAttributeNames(), request.expressionAttributeValues());
    Condition condition =
        request.conditionExpression() == null
            ? expected
            : expressions.condition(request.conditionExpression());
    expressions.checkAllUsed();

    ItemStore store = gate.database().items(TableNames.required(request.tableName()));
    try {
      return write(request, item, condition, store);
    } catch (KarstException e) {
      // Likewise the size, once there is a table.
      ItemRules.checkItem(item);
      throw e;
    }
  }

  private static PutItemResponse write(
      PutItemRequest request, Item item, @Nullable Condition condition, ItemStore store) {
    KeyUse.checkCondition(condition, store.definition());
    return store.write(
        new ItemWrite(
            store, new Change.Put(item), condition, request.returnValues() == ReturnValues.ALL_OLD),
        CapacityTally.wanted(request.returnConsumedCapacity())
            || CollectionMetrics.wanted(request.returnItemCollectionMetrics()),
        report -> answer(request, item, store.definition(), report));
  }

  private static PutItemResponse answer(
      PutItemRequest request, Item item, TableDefinition table, WriteReport report) {
    WriteRefusal.check(report, request.returnValuesOnConditionCheckFailure());
    return new PutItemResponse(
        OldValues.of(report, request.returnValues()),
        CapacityTally.plain(
            request.returnConsumedCapacity(),
            request.tableName(),
            table,
            tally -> tally.write(report)),
        CollectionMetrics.of(request.returnItemCollectionMetrics(), table, item, report));
  }
}
