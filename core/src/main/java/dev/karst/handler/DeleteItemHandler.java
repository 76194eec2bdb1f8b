package dev.karst.handler;

import dev.karst.engine.Change;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.engine.WriteReport;
import dev.karst.expression.Condition;
import dev.karst.expression.KeyUse;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteItemResponse;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.Objects;

/** The operation DeleteItem. */
final class DeleteItemHandler {
  private final RequestGate gate;

  DeleteItemHandler(RequestGate gate) {
    this.gate = gate;
  }

  DeleteItemResponse handle(DeleteItemRequest request) {
    gate.itemConstraints()
        .constant("returnConsumedCapacity")
        .tableName(request.tableName())
        .constant("returnValues")
        .constant("returnItemCollectionMetrics")
        .required("key", request.key())
        .constant("conditionalOperator")
        .constants("expected", request.expected(), "comparisonOperator")
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
    invalid.refuse("Key");
    OldValues.check(request.returnValues());
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
    KeyUse.checkCondition(condition, store.definition());
    Item key = Objects.requireNonNull(request.key());
    return store.write(
        new ItemWrite(store, new Change.Delete(key), condition),
        CapacityTally.wanted(request.returnConsumedCapacity())
            || CollectionMetrics.wanted(request.returnItemCollectionMetrics()),
        report -> answer(request, key, store.definition(), report));
  }

  private static DeleteItemResponse answer(
      DeleteItemRequest request, Item key, TableDefinition table, WriteReport report) {
    WriteRefusal.check(report, request.returnValuesOnConditionCheckFailure());
    return new DeleteItemResponse(
        OldValues.of(report, request.returnValues()),
        CapacityTally.plain(
            request.returnConsumedCapacity(),
            request.tableName(),
            table,
            tally -> tally.write(report)),
        CollectionMetrics.of(request.returnItemCollectionMetrics(), table, key, report));
  }
}
