package dev.karst.handler;

import dev.karst.engine.IdempotencyToken;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.engine.WriteReport;
import dev.karst.error.TransactionMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes items, all or none.
 *
 * <p>Checks in DynamoDB's order: the shape of the request; each action for itself, without its
 * table; the tables; the keys; then that no item comes twice. Conditions, and what an update makes
 * of an item, are for the engine to decide.
 */
final class TransactWriteItemsHandler {
  private static final long MOST_BYTES = 4L * 1024 * 1024;
  private static final int LONGEST_TOKEN = 36;

  private final RequestGate gate;
  private final int transactionLimit;

  /**
   * @param transactionLimit how many items a transaction may have
   */
  TransactWriteItemsHandler(RequestGate gate, int transactionLimit) {
    this.gate = gate;
    this.transactionLimit = transactionLimit;
  }

  TransactWriteItemsResponse handle(TransactWriteItemsRequest request) {
    List<TransactWriteItem> items = checkShape(request);
    gate.invalidValues().refuseAny();
    List<TransactionWrite> writes = new ArrayList<>();
    for (TransactWriteItem item : items) {
      writes.add(TransactionWrite.of(TransactionPart.theOneOf(item)));
    }
    checkPayload(writes);
    List<ItemStore> stores = writes.stream().map(write -> write.store(gate.database())).toList();
    checkFit(writes, stores);
    checkEachOnce(writes, stores);
    return write(request, items, writes, stores);
  }

  private List<TransactWriteItem> checkShape(TransactWriteItemsRequest request) {
    Constraints constraints =
        gate.constraints()
            .place("returnConsumedCapacity")
            .place("returnItemCollectionMetrics")
            .lengthAtLeast("clientRequestToken", request.clientRequestToken(), 1)
            .lengthAtMost("clientRequestToken", request.clientRequestToken(), LONGEST_TOKEN);
    List<TransactWriteItem> items =
        request.transactItems() == null ? List.of() : request.transactItems();
    constraints
        .notNull("transactItems", request.transactItems())
        .lengthAtLeast("transactItems", request.transactItems(), 1)
        .lengthAtMost("transactItems", request.transactItems(), transactionLimit);
    for (int i = 0; i < items.size(); i++) {
      for (TransactionPart part : TransactionPart.of(items.get(i))) {
        part.check(constraints, i + 1);
      }
    }
    constraints.check();
    return items;
  }

  private static void checkPayload(List<TransactionWrite> writes) {
    long size = writes.stream().mapToLong(write -> write.part().payload()).sum();
    if (size > MOST_BYTES) {
      throw new ValidationException(TransactionMessages.payloadTooLarge(size));
    }
  }

  /** Cancels for the first action that does not fit its table; DynamoDB looks no further. */
  private static void checkFit(List<TransactionWrite> writes, List<ItemStore> stores) {
    Cancellation cancellation = new Cancellation(writes.size());
    boolean fits = true;
    for (int i = 0; i < writes.size(); i++) {
      String mismatch = writes.get(i).mismatch(stores.get(i).definition());
      if (mismatch != null && fits) {
        cancellation.invalid(i, mismatch);
        fits = false;
      }
    }
    cancellation.check();
  }

  private static void checkEachOnce(List<TransactionWrite> writes, List<ItemStore> stores) {
    Set<TableKey> seen = new HashSet<>();
    for (int i = 0; i < writes.size(); i++) {
      TableDefinition table = stores.get(i).definition();
      Item target = writes.get(i).target();
      if (!seen.add(new TableKey(table.name(), ItemRules.keyOf(table, target)))) {
        throw new ValidationException(TransactionMessages.severalOperationsOnOneItem());
      }
    }
  }

  private TransactWriteItemsResponse write(
      TransactWriteItemsRequest request,
      List<TransactWriteItem> items,
      List<TransactionWrite> writes,
      List<ItemStore> stores) {
    boolean measured =
        CapacityTally.wanted(request.returnConsumedCapacity())
            || CollectionMetrics.wanted(request.returnItemCollectionMetrics());
    List<ItemWrite> itemWrites = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      itemWrites.add(writes.get(i).on(stores.get(i)));
    }
    return gate.database()
        .transactions()
        .write(
            itemWrites,
            token(request.clientRequestToken(), items),
            measured,
            reports -> answer(request, writes, stores, reports));
  }

  private static @Nullable IdempotencyToken token(
      @Nullable String token, List<TransactWriteItem> items) {
    return token == null ? null : new IdempotencyToken(token, RequestFingerprint.of(items));
  }

  private static TransactWriteItemsResponse answer(
      TransactWriteItemsRequest request,
      List<TransactionWrite> writes,
      List<ItemStore> stores,
      List<WriteReport> reports) {
    Cancellation cancellation = new Cancellation(writes.size());
    for (int i = 0; i < reports.size(); i++) {
      cancellation.refused(i, reports.get(i), writes.get(i).part().onFailure());
    }
    cancellation.check();

    boolean repeated = reports.stream().anyMatch(WriteReport::repeated);
    TableTallies tallies =
        new TableTallies(
            repeated
                ? CapacityTally.Kind.TRANSACTIONAL_READ
                : CapacityTally.Kind.TRANSACTIONAL_WRITE);
    TableMetrics metrics = new TableMetrics(request.returnItemCollectionMetrics());
    for (int i = 0; i < reports.size(); i++) {
      TableDefinition table = stores.get(i).definition();
      String asked = writes.get(i).asked();
      count(tallies.of(asked, table), reports.get(i));
      metrics.add(asked, table, writes.get(i).target(), reports.get(i));
    }
    return new TransactWriteItemsResponse(
        tallies.consumed(request.returnConsumedCapacity()), metrics.answer());
  }

  private static void count(CapacityTally tally, WriteReport report) {
    if (report.repeated()) {
      tally.read(report.before().size(), true);
    } else {
      tally.write(report);
    }
  }
}
