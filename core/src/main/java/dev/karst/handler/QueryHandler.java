package dev.karst.handler;

import dev.karst.engine.ItemStore;
import dev.karst.engine.QueryPlan;
import dev.karst.engine.ReadReport;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.KeyUse;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.schema.KeyAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operation Query. */
final class QueryHandler {
  /** How many attributes the key of a table, and of an index, may have. */
  private static final int MAX_TABLE_KEY = 2;

  private static final int MAX_INDEX_KEY = 8;

  private final RequestGate gate;

  QueryHandler(RequestGate gate) {
    this.gate = gate;
  }

  QueryResponse handle(QueryRequest request) {
    checkParameters(request);
    InvalidValues invalid = gate.invalidValues();
    Condition queryFilter =
        LegacyConditions.filter(
            "QueryFilter", request.queryFilter(), request.conditionalOperator(), invalid);
    ProjectionExpression attributes = LegacyProjection.projection(request.attributesToGet());
    invalid.refuse("ExclusiveStartKey");
    if (request.keyConditions() == null && request.keyConditionExpression() == null) {
      throw new ValidationException(RequestMessages.noKeyCondition());
    }
    RequestExpressions expressions =
        invalid.expressions(
            request.expressionAttributeNames(), request.expressionAttributeValues());
    if (request.keyConditionExpression() != null) {
      expressions.checkKeyCondition(request.keyConditionExpression());
    }
    Condition filter =
        request.filterExpression() == null
            ? queryFilter
            : expressions.filter(request.filterExpression());
    ProjectionExpression projection =
        request.projectionExpression() == null
            ? attributes
            : expressions.projection(request.projectionExpression());
    expressions.checkAllUsed();
    KeyConditions keyConditions = keyConditions(request, expressions);
    keyConditions.checkCount(request.indexName() == null ? MAX_TABLE_KEY : MAX_INDEX_KEY);
    Selection.check(
        request.select(),
        request.projectionExpression(),
        request.attributesToGet(),
        request.indexName());

    ItemStore store = gate.database().items(TableNames.required(request.tableName()));
    return read(request, store, keyConditions, projection, filter);
  }

  private void checkParameters(QueryRequest request) {
    gate.itemConstraints()
        .constant("select")
        .indexName(request.indexName())
        .constant("returnConsumedCapacity")
        .operators("queryFilter", request.queryFilter())
        .tableName(request.tableName())
        .constant("conditionalOperator")
        .attributesToGet(request.attributesToGet())
        .limit(request.limit())
        .operators("keyConditions", request.keyConditions())
        .check();
    new ExpressionParameters()
        .projection(request.projectionExpression())
        .expression("FilterExpression", request.filterExpression())
        .expression("KeyConditionExpression", request.keyConditionExpression())
        .legacy("AttributesToGet", request.attributesToGet())
        .legacy("QueryFilter", request.queryFilter())
        .legacy("ConditionalOperator", request.conditionalOperator())
        // KeyConditions may stand beside other expressions than its own.
        .legacy(
            "KeyConditions",
            request.keyConditionExpression() == null ? null : request.keyConditions())
        .check(
            request.expressionAttributeNames(),
            gate.invalidValues().withStandIns(request.expressionAttributeValues()));
    LegacyConditions.checkOperator(request.conditionalOperator(), request.queryFilter());
  }

  private KeyConditions keyConditions(QueryRequest request, RequestExpressions expressions) {
    return request.keyConditionExpression() == null
        ? KeyConditions.of(Objects.requireNonNull(request.keyConditions()), gate.invalidValues())
        : KeyConditions.of(expressions.keyCondition(request.keyConditionExpression()));
  }

  private static QueryResponse read(
      QueryRequest request,
      ItemStore store,
      KeyConditions keyConditions,
      @Nullable ProjectionExpression projection,
      @Nullable Condition filter) {
    ReadTarget target =
        ReadTarget.of(store.definition(), request.indexName(), request.consistentRead());
    QueryKey key =
        new QueryKeyResolver(
                target, keyConditions, StartingKey.of(request.exclusiveStartKey(), target))
            .resolve();
    KeyUse.checkProjection(projection, target.table());
    checkFilter(request, target, filter);
    Selection.checkFilter(target, filter);
    Selection selection = Selection.of(target, request.select(), projection, filter);
    KeyUse.checkCondition(filter, target.table());

    ItemPage page = new ItemPage(selection, filter);
    ReadReport report =
        store.query(
            new QueryPlan(
                request.indexName(),
                key.partition(),
                key.sortPrefix(),
                key.sort(),
                !Boolean.FALSE.equals(request.scanIndexForward()),
                request.limit() == null ? Integer.MAX_VALUE : request.limit(),
                request.exclusiveStartKey(),
                selection.wholeItems()),
            page);
    return new QueryResponse(
        page.items(),
        page.count(),
        report.count(),
        report.lastKey(),
        CapacityTally.plain(
            request.returnConsumedCapacity(),
            request.tableName(),
            target.table(),
            tally ->
                tally.page(
                    request.indexName(), report, Boolean.TRUE.equals(request.consistentRead()))));
  }

  private static void checkFilter(
      QueryRequest request, ReadTarget target, @Nullable Condition filter) {
    if (filter == null) {
      return;
    }
    List<KeyAttribute> key = new ArrayList<>(target.partition());
    key.addAll(target.sort());
    KeyUse.checkFilter(
        filter, key, request.queryFilter() == null ? "Filter Expression" : "QueryFilter");
  }
}
