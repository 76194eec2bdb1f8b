package dev.karst.handler;

import dev.karst.codec.ItemView;
import dev.karst.engine.ItemStore;
import dev.karst.error.TransactionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.KeyUse;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.eval.ItemProjector;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads items by their keys, each by itself, until the answer is full. */
final class BatchGetItemHandler {
  private static final int MOST_KEYS = 100;
  private static final int MOST_ATTRIBUTES = 255;

  /**
   * The most bytes of an answer. DynamoDB's documentation says 16 MB, and that 52 items of 300 KB
   * are within it: those megabytes are decimal.
   */
  private static final long MOST_BYTES = 16_000_000;

  private final RequestGate gate;

  BatchGetItemHandler(RequestGate gate) {
    this.gate = gate;
  }

  BatchGetItemResponse handle(BatchGetItemRequest request) {
    Map<String, KeysAndAttributes> asked = checkShape(request.requestItems());
    checkOneKindOfProjection(asked.values());
    List<Ask> asks = new ArrayList<>();
    Set<TableKey> seen = new HashSet<>();
    int keys = 0;
    for (Map.Entry<String, KeysAndAttributes> entry : asked.entrySet()) {
      Ask ask = ask(entry.getKey(), entry.getValue(), seen);
      keys += ask.keys().size();
      if (keys > MOST_KEYS) {
        throw new ValidationException(TransactionMessages.tooManyKeys());
      }
      asks.add(ask);
    }
    List<ItemStore> stores = asks.stream().map(this::store).toList();

    Answer answer = new Answer();
    for (int i = 0; i < asks.size(); i++) {
      answer.read(stores.get(i), asks.get(i));
    }
    return new BatchGetItemResponse(
        answer.responses,
        answer.unprocessed,
        answer.tallies.consumed(request.returnConsumedCapacity()));
  }

  /**
   * What is asked of one table, read.
   *
   * @param asked what the request calls the table, its name or its ARN: so does the answer
   */
  private record Ask(
      String asked,
      List<Item> keys,
      @Nullable ProjectionExpression projection,
      KeysAndAttributes request) {
    boolean consistent() {
      return Boolean.TRUE.equals(request.consistentRead());
    }

    /** Asks for some of the keys again. */
    KeysAndAttributes again(List<Item> rest) {
      return new KeysAndAttributes(
          rest,
          request.consistentRead(),
          request.projectionExpression(),
          request.expressionAttributeNames(),
          request.attributesToGet());
    }
  }

  private Map<String, KeysAndAttributes> checkShape(
      @Nullable Map<String, KeysAndAttributes> items) {
    Constraints constraints =
        gate.constraints().place("returnConsumedCapacity").notNull("requestItems", items);
    Map<String, KeysAndAttributes> asked = items == null ? Map.of() : items;
    if (items != null) {
      RequestItems.check(constraints, items);
    }
    asked.forEach(
        (table, request) -> {
          String member = "requestItems." + table + ".member.";
          constraints
              .notNull(member + "keys", request.keys())
              .lengthAtLeast(member + "keys", request.keys(), 1)
              .lengthAtMost(member + "keys", request.keys(), MOST_KEYS)
              .lengthAtLeast(member + "attributesToGet", request.attributesToGet(), 1)
              .lengthAtMost(member + "attributesToGet", request.attributesToGet(), MOST_ATTRIBUTES);
        });
    constraints.check();
    return asked;
  }

  /** Expressions for one table do not go together with the older parameters for another. */
  private static void checkOneKindOfProjection(Collection<KeysAndAttributes> asked) {
    String projection = null;
    List<String> attributesToGet = null;
    for (KeysAndAttributes request : asked) {
      projection = projection == null ? request.projectionExpression() : projection;
      attributesToGet = attributesToGet == null ? request.attributesToGet() : attributesToGet;
    }
    new ExpressionParameters()
        .projection(projection)
        .legacy("AttributesToGet", attributesToGet)
        .check(null, null);
  }

  private Ask ask(String asked, KeysAndAttributes request, Set<TableKey> seen) {
    new ExpressionParameters()
        .projection(request.projectionExpression())
        .check(request.expressionAttributeNames(), null);
    ProjectionExpression projection = LegacyProjection.projection(request.attributesToGet());
    if (request.projectionExpression() != null) {
      RequestExpressions expressions =
          new RequestExpressions(request.expressionAttributeNames(), null);
      projection = expressions.projection(request.projectionExpression());
      expressions.checkAllUsed();
    }
    List<Item> keys = request.keys() == null ? List.of() : request.keys();
    gate.invalidValues().refuseAny();
    String table = TableNames.plain(asked);
    for (Item key : keys) {
      ItemRules.checkDepth(key.attributes().values());
      if (!seen.add(new TableKey(table, key))) {
        throw new ValidationException(TransactionMessages.duplicateKeys());
      }
    }
    return new Ask(asked, keys, projection, request);
  }

  private ItemStore store(Ask ask) {
    ItemStore store = gate.database().items(TableNames.plain(ask.asked()));
    for (Item key : ask.keys()) {
      String mismatch = ItemRules.exactKeyMismatch(store.definition(), key);
      if (mismatch != null) {
        throw new ValidationException(mismatch);
      }
      ItemRules.checkKey(store.definition(), key);
    }
    KeyUse.checkProjection(ask.projection(), store.definition());
    return store;
  }

  /** An answer as it fills. */
  private static final class Answer {
    private final Map<String, List<Item>> responses = new LinkedHashMap<>();
    private final Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
    private final TableTallies tallies = new TableTallies(CapacityTally.Kind.PLAIN);
    private final ItemProjector projector = new ItemProjector();
    private long bytes;
    private boolean full;

    /** What there is under a key. */
    private record Found(int size, Optional<Item> item) {}

    private void read(ItemStore store, Ask ask) {
      List<Item> items = new ArrayList<>();
      responses.put(ask.asked(), items);
      List<Item> keys = ask.keys();
      for (int i = 0; i < keys.size(); i++) {
        if (!full) {
          Found found = store.get(keys.get(i), view -> found(view, ask.projection()));
          full = !take(found, items);
          if (!full) {
            tallies.of(ask.asked(), store.definition()).read(found.size(), ask.consistent());
          }
        }
        if (full) {
          unprocessed.put(ask.asked(), ask.again(keys.subList(i, keys.size())));
          return;
        }
      }
    }

    private Found found(ItemView view, @Nullable ProjectionExpression projection) {
      if (!view.exists()) {
        return new Found(0, Optional.empty());
      }
      return new Found(
          view.size(),
          Optional.of(projection == null ? view.toItem() : projector.project(view, projection)));
    }

    private boolean take(Found found, List<Item> items) {
      if (found.item().isEmpty()) {
        return true;
      }
      Item item = found.item().get();
      bytes += ItemSize.of(item);
      if (bytes > MOST_BYTES) {
        return false;
      }
      items.add(item);
      return true;
    }
  }
}
