package dev.karst.handler;

import dev.karst.engine.ItemStore;
import dev.karst.engine.ReadReport;
import dev.karst.engine.ScanPlan;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.KeyUse;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.KeyAttribute;
import org.jspecify.annotations.Nullable;

/** The operation Scan. */
final class ScanHandler {
  private final RequestGate gate;

  ScanHandler(RequestGate gate) {
    this.gate = gate;
  }

  ScanResponse handle(ScanRequest request) {
    checkParameters(request);
    ProjectionExpression attributes = LegacyProjection.projection(request.attributesToGet());
    InvalidValues invalid = gate.invalidValues();
    Condition scanFilter =
        LegacyConditions.filter(
            "ScanFilter", request.scanFilter(), request.conditionalOperator(), invalid);
    invalid.refuse("ExclusiveStartKey");
    checkSegments(request.segment(), request.totalSegments());
    RequestExpressions expressions =
        invalid.expressions(
            request.expressionAttributeNames(), request.expressionAttributeValues());
    Condition filter =
        request.filterExpression() == null
            ? scanFilter
            : expressions.filter(request.filterExpression());
    ProjectionExpression projection =
        request.projectionExpression() == null
            ? attributes
            : expressions.projection(request.projectionExpression());
    expressions.checkAllUsed();
    Selection.check(
        request.select(),
        request.projectionExpression(),
        request.attributesToGet(),
        request.indexName());

    ItemStore store = gate.database().items(TableNames.required(request.tableName()));
    return read(request, store, projection, filter);
  }

  private void checkParameters(ScanRequest request) {
    gate.itemConstraints()
        .constant("select")
        .indexName(request.indexName())
        .totalSegments(request.totalSegments())
        .constant("returnConsumedCapacity")
        .tableName(request.tableName())
        .constant("conditionalOperator")
        .operators("scanFilter", request.scanFilter())
        .segment(request.segment())
        .limit(request.limit())
        .attributesToGet(request.attributesToGet())
        .check();
    new ExpressionParameters()
        .projection(request.projectionExpression())
        .expression("FilterExpression", request.filterExpression())
        .legacy("AttributesToGet", request.attributesToGet())
        .legacy("ScanFilter", request.scanFilter())
        .legacy("ConditionalOperator", request.conditionalOperator())
        .check(
            request.expressionAttributeNames(),
            gate.invalidValues().withStandIns(request.expressionAttributeValues()));
    LegacyConditions.checkOperator(request.conditionalOperator(), request.scanFilter());
  }

  private static void checkSegments(@Nullable Integer segment, @Nullable Integer totalSegments) {
    if (segment == null && totalSegments == null) {
      return;
    }
    if (totalSegments == null) {
      throw new ValidationException(RequestMessages.totalSegmentsMissing());
    }
    if (segment == null) {
      throw new ValidationException(RequestMessages.segmentMissing());
    }
    if (segment >= totalSegments) {
      throw new ValidationException(RequestMessages.segmentTooHigh(segment, totalSegments));
    }
  }

  private static ScanResponse read(
      ScanRequest request,
      ItemStore store,
      @Nullable ProjectionExpression projection,
      @Nullable Condition filter) {
    ReadTarget target =
        ReadTarget.of(store.definition(), request.indexName(), request.consistentRead());
    StartingKey start = StartingKey.of(request.exclusiveStartKey(), target);
    if (start != null) {
      checkStart(start);
    }
    Selection selection = Selection.of(target, request.select(), projection, filter);
    if (start != null) {
      start.checkTableKey();
    }
    KeyUse.checkProjection(projection, target.table());
    KeyUse.checkCondition(filter, target.table());

    ItemPage page = new ItemPage(selection, filter);
    ReadReport report =
        store.scan(
            new ScanPlan(
                request.indexName(),
                request.limit() == null ? Integer.MAX_VALUE : request.limit(),
                request.exclusiveStartKey(),
                request.segment() == null ? 0 : request.segment(),
                request.totalSegments() == null ? 1 : request.totalSegments(),
                selection.wholeItems()),
            page);
    return new ScanResponse(
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

  private static void checkStart(StartingKey start) {
    ReadTarget target = start.target();
    if (!start.isComplete()) {
      throw new ValidationException(
          target.index() == null
              ? RequestMessages.invalidStartingKey(Messages.keyDoesNotMatchSchema())
              : Messages.invalidStartingKey());
    }
    if (target.index() != null) {
      for (KeyAttribute attribute : target.partition()) {
        start.check(attribute, true);
      }
      for (KeyAttribute attribute : target.sort()) {
        start.check(attribute, false);
      }
    }
  }
}
