package dev.karst.handler;

import dev.karst.codec.ItemView;
import dev.karst.engine.ItemRead;
import dev.karst.engine.ItemStore;
import dev.karst.error.TransactionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.KeyUse;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.eval.ItemProjector;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.schema.ResourceName;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads items as they are at one instant.
 *
 * <p>Unlike a write's, any fault of a key is a reason to cancel, and all of them are told.
 */
final class TransactGetItemsHandler {
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private final RequestGate gate;
  private final int transactionLimit;

  /**
   * @param transactionLimit how many items a transaction may have
   */
  TransactGetItemsHandler(RequestGate gate, int transactionLimit) {
    this.gate = gate;
    this.transactionLimit = transactionLimit;
  }

  TransactGetItemsResponse handle(TransactGetItemsRequest request) {
    List<TransactGetItem> items = checkShape(request);
    gate.invalidValues().refuseAny();
    List<Get> gets = items.stream().map(TransactGetItemsHandler::get).toList();
    List<ItemStore> stores =
        gets.stream().map(get -> gate.database().items(TableNames.plain(get.asked()))).toList();
    checkKeys(gets, stores);
    checkEachOnce(gets);
    List<ItemRead> reads = new ArrayList<>();
    for (int i = 0; i < gets.size(); i++) {
      reads.add(new ItemRead(stores.get(i), gets.get(i).key()));
    }
    return gate.database().transactions().get(reads, views -> answer(request, gets, stores, views));
  }

  /**
   * One read whose projection is read.
   *
   * @param asked what the request calls the table, its name or its ARN: so does the answer
   */
  private record Get(String asked, Item key, @Nullable ProjectionExpression projection) {}

  private List<TransactGetItem> checkShape(TransactGetItemsRequest request) {
    List<TransactGetItem> items =
        request.transactItems() == null ? List.of() : request.transactItems();
    Constraints constraints =
        gate.constraints()
            .place("returnConsumedCapacity")
            .notNull("transactItems", request.transactItems())
            .lengthAtLeast("transactItems", request.transactItems(), 1)
            .lengthAtMost("transactItems", request.transactItems(), transactionLimit);
    for (int i = 0; i < items.size(); i++) {
      String get = "transactItems." + (i + 1) + ".member.get";
      if (constraints.isNoted(get)) {
        constraints.place(get);
        continue;
      }
      String member = get + ".";
      String asked = items.get(i).tableName();
      String table = asked == null ? null : TableNames.plain(asked);
      constraints
          .notNull(member + "tableName", table)
          .pattern(member + "tableName", table, ResourceName.PATTERN)
          .lengthAtLeast(member + "tableName", table, ResourceName.MIN_LENGTH)
          .lengthAtMost(member + "tableName", table, ResourceName.MAX_LENGTH)
          .notNull(member + "key", items.get(i).key());
    }
    constraints.check();
    return items;
  }

  private static Get get(TransactGetItem item) {
    ProjectionExpression projection = null;
    if (item.projectionExpression() != null) {
      RequestExpressions expressions =
          new RequestExpressions(item.expressionAttributeNames(), null);
      projection = expressions.projection(item.projectionExpression());
      expressions.checkAllUsed();
    }
    return new Get(
        item.tableName() == null ? "" : item.tableName(),
        item.key() == null ? Item.of() : item.key(),
        projection);
  }

  private static void checkKeys(List<Get> gets, List<ItemStore> stores) {
    Cancellation cancellation = new Cancellation(gets.size());
    for (int i = 0; i < gets.size(); i++) {
      String fault = fault(gets.get(i), stores.get(i).definition());
      if (fault != null) {
        cancellation.invalid(i, fault);
      }
    }
    cancellation.check();
  }

  private static @Nullable String fault(Get get, TableDefinition table) {
    String mismatch = ItemRules.exactKeyMismatch(table, get.key());
    if (mismatch != null) {
      return mismatch;
    }
    try {
      ItemRules.checkKey(table, get.key());
      KeyUse.checkProjection(get.projection(), table);
      return null;
    } catch (ValidationException e) {
      return e.getMessage();
    }
  }

  private static void checkEachOnce(List<Get> gets) {
    Set<TableKey> seen = new HashSet<>();
    for (Get get : gets) {
      if (!seen.add(new TableKey(TableNames.plain(get.asked()), get.key()))) {
        throw new ValidationException(TransactionMessages.severalOperationsOnOneItem());
      }
    }
  }

  private static TransactGetItemsResponse answer(
      TransactGetItemsRequest request,
      List<Get> gets,
      List<ItemStore> stores,
      List<ItemView> views) {
    long size = views.stream().mapToLong(ItemView::size).sum();
    if (size > MOST_BYTES) {
      throw new ValidationException(TransactionMessages.payloadTooLarge(size));
    }
    TableTallies tallies = new TableTallies(CapacityTally.Kind.TRANSACTIONAL_READ);
    ItemProjector projector = new ItemProjector();
    List<GetItemResponse> responses = new ArrayList<>();
    for (int i = 0; i < gets.size(); i++) {
      ItemView view = views.get(i);
      tallies.of(gets.get(i).asked(), stores.get(i).definition()).read(view.size(), true);
      responses.add(new GetItemResponse(shown(view, gets.get(i).projection(), projector), null));
    }
    return new TransactGetItemsResponse(
        responses, tallies.consumed(request.returnConsumedCapacity()));
  }

  /** The parts asked for; no item if it has none of them, in a transaction alone. */
  private static @Nullable Item shown(
      ItemView view, @Nullable ProjectionExpression projection, ItemProjector projector) {
    if (!view.exists()) {
      return null;
    }
    if (projection == null) {
      return view.toItem();
    }
    Item item = projector.project(view, projection);
    return item.size() == 0 ? null : item;
  }
}
