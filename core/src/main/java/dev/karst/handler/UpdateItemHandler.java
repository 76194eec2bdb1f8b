package dev.karst.handler;

import dev.karst.codec.ItemView;
import dev.karst.engine.Change;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.engine.WriteReport;
import dev.karst.expression.Condition;
import dev.karst.expression.KeyUse;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.eval.ConditionEvaluator;
import dev.karst.expression.eval.ItemProjector;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operation UpdateItem. */
final class UpdateItemHandler {
  private final RequestGate gate;

  UpdateItemHandler(RequestGate gate) {
    this.gate = gate;
  }

  UpdateItemResponse handle(UpdateItemRequest request) {
    gate.itemConstraints()
        .constant("returnConsumedCapacity")
        .tableName(request.tableName())
        .constant("returnItemCollectionMetrics")
        .constant("returnValues")
        .required("key", request.key())
        .constant("conditionalOperator")
        .constants("expected", request.expected(), "comparisonOperator")
        .constants("attributeUpdates", request.attributeUpdates(), "action")
        .constant("returnValuesOnConditionCheckFailure")
        .check();
    InvalidValues invalid = gate.invalidValues();
    new ExpressionParameters()
        .expression("UpdateExpression", request.updateExpression())
        .expression("ConditionExpression", request.conditionExpression())
        .legacy("AttributeUpdates", request.attributeUpdates())
        .legacy("Expected", request.expected())
        .legacy("ConditionalOperator", request.conditionalOperator())
        .check(
            request.expressionAttributeNames(),
            invalid.withStandIns(request.expressionAttributeValues()));
    LegacyConditions.checkOperator(request.conditionalOperator(), request.expected());
    invalid.refuse("Key");
    UpdateExpression updates = LegacyUpdates.update(request.attributeUpdates(), invalid);
    Condition expected =
        LegacyConditions.expected(request.expected(), request.conditionalOperator(), invalid);
    RequestExpressions expressions =
        invalid.expressions(
            request.expressionAttributeNames(), request.expressionAttributeValues());
    UpdateExpression update =
        request.updateExpression() == null
            ? updates
            : expressions.update(request.updateExpression());
    Condition condition =
        request.conditionExpression() == null
            ? expected
            : expressions.condition(request.conditionExpression());
    expressions.checkAllUsed();

    ItemStore store = gate.database().items(TableNames.required(request.tableName()));
    KeyUse.checkUpdate(update, store.definition());
    KeyUse.checkCondition(condition, store.definition());
    return new Execution(request, store, update, condition).run();
  }

  /** An update that was checked. */
  private record Execution(
      UpdateItemRequest request,
      ItemStore store,
      UpdateExpression update,
      @Nullable Condition condition) {
    UpdateItemResponse run() {
      return store.write(
          new ItemWrite(store, new Change.Update(key(), update), effectiveCondition()),
          CapacityTally.wanted(request.returnConsumedCapacity())
              || CollectionMetrics.wanted(request.returnItemCollectionMetrics()),
          this::answer);
    }

    private Item key() {
      return Objects.requireNonNull(request.key());
    }

    /** Updates that only take away make no item, so they are done only if there is one. */
    private @Nullable Condition effectiveCondition() {
      if (!onlyTakesAway()) {
        return condition;
      }
      Condition exists = Condition.attributeExists(store.definition().key().partition().name());
      return condition == null ? exists : exists.and(condition);
    }

    private boolean onlyTakesAway() {
      return LegacyUpdates.onlyDelete(request.attributeUpdates())
          || (request.updateExpression() != null
              && update.actions().stream()
                  .allMatch(action -> action instanceof UpdateExpression.Remove));
    }

    private UpdateItemResponse answer(WriteReport report) {
      boolean nothingToDelete =
          report.refusal() != null
              && onlyTakesAway()
              && !report.before().exists()
              && (condition == null || new ConditionEvaluator().onNoItem().holds(condition));
      if (!nothingToDelete) {
        WriteRefusal.check(report, request.returnValuesOnConditionCheckFailure());
      }
      TableDefinition table = store.definition();
      return new UpdateItemResponse(
          nothingToDelete ? null : attributes(report),
          CapacityTally.plain(
              request.returnConsumedCapacity(),
              request.tableName(),
              table,
              tally -> tally.write(report)),
          CollectionMetrics.of(request.returnItemCollectionMetrics(), table, key(), report));
    }

    private @Nullable Item attributes(WriteReport report) {
      ReturnValues returned =
          request.returnValues() == null ? ReturnValues.NONE : request.returnValues();
      return switch (returned) {
        case NONE -> null;
        case ALL_OLD -> report.before().exists() ? report.before().toItem() : null;
        case ALL_NEW -> report.after().toItem();
        case UPDATED_OLD -> updated(report.before());
        case UPDATED_NEW -> updated(report.after());
      };
    }

    /** What an item has at the paths of the update; null for nothing. */
    private @Nullable Item updated(ItemView item) {
      if (!item.exists()) {
        return null;
      }
      ProjectionExpression paths =
          new ProjectionExpression(
              update.actions().stream().map(UpdateExpression.Action::path).toList());
      Item projected = new ItemProjector().project(item, paths);
      return projected.size() == 0 ? null : projected;
    }
  }
}
