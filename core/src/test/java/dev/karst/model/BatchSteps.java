package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Change;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.Operations;
import dev.karst.operation.WriteRequest;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Batches over all tables. */
final class BatchSteps extends Steps {
  BatchSteps(RandomRequests random, NaiveDynamo model) {
    super(random, model);
  }

  @Override
  void step(Operations db) {
    if (random.random().nextBoolean()) {
      get(db);
    } else {
      write(db);
    }
  }

  private void get(Operations db) {
    Map<String, KeysAndAttributes> requests = new LinkedHashMap<>();
    Map<String, List<Item>> expected = new HashMap<>();
    for (NaiveTable table : model.tables()) {
      List<Item> keys = List.copyOf(random.keys(table, 10));
      requests.put(table.definition().name(), KeysAndAttributes.builder(keys).build());
      expected.put(
          table.definition().name(),
          keys.stream().map(table::get).filter(Objects::nonNull).toList());
    }
    BatchGetItemResponse found = db.batchGetItem(BatchGetItemRequest.builder(requests).build());
    assertThat(found.unprocessedKeys()).isEmpty();
    assertThat(found.responses().keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (table, items) -> Multiset.compare(table, found.responses().get(table), items));
  }

  private void write(Operations db) {
    Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
    List<Runnable> effects = new ArrayList<>();
    for (NaiveTable table : model.tables()) {
      List<WriteRequest> writes = new ArrayList<>();
      for (Item key : random.keys(table, 8)) {
        Item item = random.item(key);
        boolean put = !random.oneIn(3);
        writes.add(put ? WriteRequest.put(item) : WriteRequest.delete(key));
        Change change = put ? new Change.Put(item) : new Change.Delete(key);
        effects.add(() -> table.apply(table.decide(change, null)));
      }
      requests.put(table.definition().name(), writes);
    }
    assertThat(
            db.batchWriteItem(BatchWriteItemRequest.builder(requests).build()).unprocessedItems())
        .isEmpty();
    effects.forEach(Runnable::run);
  }
}
