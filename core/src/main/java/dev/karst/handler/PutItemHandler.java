package dev.karst.handler;

import dev.karst.engine.Change;
import dev.karst.engine.Database;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.engine.WriteReport;
import dev.karst.error.RequestMessages;
import dev.karst.expression.Condition;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.Objects;

/** The operation PutItem. */
final class PutItemHandler {
  private final Database database;

  PutItemHandler(Database database) {
    this.database = database;
  }

  PutItemResponse handle(PutItemRequest request) {
    new ItemConstraints().tableName(request.tableName()).required("item", request.item()).check();
    new ExpressionParameters()
        .expression("ConditionExpression", request.conditionExpression())
        .legacy("Expected", request.expected())
        .legacy("ConditionalOperator", request.conditionalOperator())
        .check(request.expressionAttributeNames(), request.expressionAttributeValues());
    LegacyConditions.checkOperator(request.conditionalOperator(), request.expected());
    OldValues.check(request.returnValues(), RequestMessages.returnValuesOfPut());
    Condition expected =
        LegacyConditions.expected(request.expected(), request.conditionalOperator());
    RequestExpressions expressions =
        new RequestExpressions(
            request.expressionAttributeNames(), request.expressionAttributeValues());
    Condition condition =
        request.conditionExpression() == null
            ? expected
            : expressions.condition(request.conditionExpression());
    expressions.checkAllUsed();

    ItemStore store = database.items(TableNames.required(request.tableName()));
    KeyUse.checkCondition(condition, store.definition());
    Item item = Objects.requireNonNull(request.item());
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
        CapacityTally.plain(request.returnConsumedCapacity(), table, tally -> tally.write(report)),
        CollectionMetrics.of(request.returnItemCollectionMetrics(), table, item, report));
  }
}
