package dev.karst.handler;

import dev.karst.codec.ItemView;
import dev.karst.engine.ItemStore;
import dev.karst.expression.KeyUse;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.eval.ItemProjector;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.GetItemResponse;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operation GetItem. */
final class GetItemHandler {
  private final RequestGate gate;

  GetItemHandler(RequestGate gate) {
    this.gate = gate;
  }

  GetItemResponse handle(GetItemRequest request) {
    gate.itemConstraints()
        .constant("returnConsumedCapacity")
        .attributesToGet(request.attributesToGet())
        .tableName(request.tableName())
        .required("key", request.key())
        .check();
    new ExpressionParameters()
        .projection(request.projectionExpression())
        .legacy("AttributesToGet", request.attributesToGet())
        .check(request.expressionAttributeNames(), null);
    gate.invalidValues().refuse("Key");
    ProjectionExpression attributes = LegacyProjection.projection(request.attributesToGet());
    RequestExpressions expressions =
        new RequestExpressions(request.expressionAttributeNames(), null);
    ProjectionExpression projection =
        request.projectionExpression() == null
            ? attributes
            : expressions.projection(request.projectionExpression());
    expressions.checkAllUsed();

    ItemStore store = gate.database().items(TableNames.required(request.tableName()));
    KeyUse.checkProjection(projection, store.definition());
    return store.get(
        Objects.requireNonNull(request.key()),
        item -> answer(request, projection, store.definition(), item));
  }

  private static GetItemResponse answer(
      GetItemRequest request,
      @Nullable ProjectionExpression projection,
      TableDefinition table,
      ItemView item) {
    return new GetItemResponse(
        item.exists() ? shown(item, projection) : null,
        CapacityTally.plain(
            request.returnConsumedCapacity(),
            request.tableName(),
            table,
            tally -> tally.read(item.size(), Boolean.TRUE.equals(request.consistentRead()))));
  }

  private static Item shown(ItemView item, @Nullable ProjectionExpression projection) {
    return projection == null ? item.toItem() : new ItemProjector().project(item, projection);
  }
}
