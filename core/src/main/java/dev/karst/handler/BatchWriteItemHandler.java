package dev.karst.handler;

import dev.karst.engine.Change;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.TransactionMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.WriteRequest;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts and deletes items, each by itself, once all of them are known to be acceptable.
 *
 * <p>What there is no room for is left unprocessed, unless there is room for nothing: then that is
 * the answer, as a lack of capacity is DynamoDB's. DynamoDB's limit of 16 MB for a request needs no
 * check: 25 items of 400 KB are less.
 */
final class BatchWriteItemHandler {
  private static final int MOST_WRITES = 25;

  private final RequestGate gate;

  BatchWriteItemHandler(RequestGate gate) {
    this.gate = gate;
  }

  BatchWriteItemResponse handle(BatchWriteItemRequest request) {
    Map<String, List<WriteRequest>> asked = checkShape(request.requestItems());
    asked.values().forEach(this::checkItems);
    List<Write> writes = new ArrayList<>();
    Set<TableKey> seen = new HashSet<>();
    asked.forEach((table, requests) -> writes.addAll(writes(table, requests, seen)));

    boolean measured =
        CapacityTally.wanted(request.returnConsumedCapacity())
            || CollectionMetrics.wanted(request.returnItemCollectionMetrics());
    TableTallies tallies = new TableTallies(CapacityTally.Kind.PLAIN);
    TableMetrics metrics = new TableMetrics(request.returnItemCollectionMetrics());
    Map<String, List<WriteRequest>> unprocessed = new LinkedHashMap<>();
    int left = 0;
    for (Write write : writes) {
      try {
        write(write, measured, tallies, metrics);
      } catch (StorageFullException e) {
        if (++left == writes.size()) {
          throw e;
        }
        unprocessed.computeIfAbsent(write.asked(), name -> new ArrayList<>()).add(write.request());
      }
    }
    return new BatchWriteItemResponse(
        unprocessed, metrics.answer(), tallies.consumed(request.returnConsumedCapacity()));
  }

  /**
   * One write, checked.
   *
   * @param asked what the request calls the table, its name or its ARN: so does the answer
   */
  private record Write(String asked, WriteRequest request, ItemWrite write, Item key) {}

  private Map<String, List<WriteRequest>> checkShape(
      @Nullable Map<String, List<WriteRequest>> items) {
    Constraints constraints =
        gate.constraints()
            .place("returnConsumedCapacity")
            .place("returnItemCollectionMetrics")
            .notNull("requestItems", items);
    Map<String, List<WriteRequest>> asked = items == null ? Map.of() : items;
    if (items != null) {
      RequestItems.check(constraints, items);
    }
    for (List<WriteRequest> writes : asked.values()) {
      if (writes.isEmpty() || writes.size() > MOST_WRITES) {
        constraints.violated(
            "requestItems", asked, TransactionMessages.listsAsValues(1, MOST_WRITES));
      }
    }
    if (constraints.hasNoted()) {
      asked.forEach((table, writes) -> placeMissing(constraints, table, writes.size()));
    }
    constraints.check();
    if (asked.values().stream().mapToInt(List::size).sum() > MOST_WRITES) {
      throw new ValidationException(TransactionMessages.tooManyWrites());
    }
    return asked;
  }

  /** The places of what a write must have, if there is to be a write. */
  private static void placeMissing(Constraints constraints, String table, int writes) {
    for (int i = 0; i < writes; i++) {
      String member = Constraints.member("requestItems." + table + ".member", i);
      constraints.place(member + ".deleteRequest.key").place(member + ".putRequest.item");
    }
  }

  private void checkItems(List<WriteRequest> writes) {
    for (WriteRequest write : writes) {
      if ((write.putItem() == null) == (write.deleteKey() == null)) {
        throw new ValidationException(TransactionMessages.notOneWriteRequest());
      }
    }
    gate.invalidValues().refuseAny();
    for (WriteRequest write : writes) {
      if (write.putItem() != null) {
        ItemRules.checkDepth(write.putItem().attributes().values());
      }
    }
  }

  private List<Write> writes(String asked, List<WriteRequest> requests, Set<TableKey> seen) {
    ItemStore store = gate.database().items(TableNames.plain(asked));
    for (WriteRequest request : requests) {
      if (request.putItem() != null) {
        ItemRules.checkItem(request.putItem());
      }
    }
    List<Write> writes = new ArrayList<>();
    for (WriteRequest request : requests) {
      Write write = write(asked, store, request);
      if (!seen.add(new TableKey(store.definition().name(), write.key()))) {
        throw new ValidationException(TransactionMessages.duplicateKeys());
      }
      writes.add(write);
    }
    return writes;
  }

  private static Write write(String asked, ItemStore store, WriteRequest request) {
    TableDefinition table = store.definition();
    Item put = request.putItem();
    if (put == null) {
      Item key = request.deleteKey() == null ? Item.of() : request.deleteKey();
      refuse(ItemRules.exactKeyMismatch(table, key));
      ItemRules.checkKey(table, key);
      return new Write(asked, request, new ItemWrite(store, new Change.Delete(key), null), key);
    }
    // Of a put's key, too, a batch tells no more than that it does not match.
    refuse(ItemRules.keyMismatch(table, put) == null ? null : Messages.keyDoesNotMatchSchema());
    ItemRules.checkKey(table, put);
    refuse(ItemRules.indexKeyMismatch(table, put));
    ItemRules.checkIndexKeys(table, put);
    return new Write(
        asked,
        request,
        new ItemWrite(store, new Change.Put(put), null),
        ItemRules.keyOf(table, put));
  }

  private static void refuse(@Nullable String message) {
    if (message != null) {
      throw new ValidationException(message);
    }
  }

  private static void write(
      Write write, boolean measured, TableTallies tallies, TableMetrics metrics) {
    ItemStore store = write.write().store();
    TableDefinition table = store.definition();
    store.write(
        write.write(),
        measured,
        report -> {
          if (measured) {
            tallies.of(write.asked(), table).write(report);
            metrics.add(write.asked(), table, write.key(), report);
          }
          return report.collectionSize();
        });
  }
}
