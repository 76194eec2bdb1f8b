package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.StorageFullException;
import dev.karst.handler.RequestHandlers;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.WriteRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that there is no room for. */
class FullBatchTest {
  private final HeapStorage storage = new HeapStorage();

  @Test
  void whatThereIsNoRoomForIsLeftUnprocessed(@TempDir Path directory) {
    try (Database database = Database.open(storage, directory, DatabaseOptions.defaults())) {
      database.createTable(new TableDefinition("notes", KeySchema.simple("id", KeyType.S)));
      Operations operations =
          new RequestHandlers(database, RequestHandlers.DEFAULT_TRANSACTION_LIMIT);
      Item a = Item.of("id", s("a"));
      Item b = Item.of("id", s("b"));
      Item c = Item.of("id", s("c"));
      operations.putItem(PutItemRequest.builder("notes", a).build());
      storage.table().maps().forEach(map -> map.setRoom(false));
      List<WriteRequest> puts = List.of(WriteRequest.put(b), WriteRequest.put(c));

      assertThat(
              operations
                  .batchWriteItem(
                      BatchWriteItemRequest.builder(
                              Map.of(
                                  "notes",
                                  List.of(puts.get(0), WriteRequest.delete(a), puts.get(1))))
                          .build())
                  .unprocessedItems())
          .isEqualTo(Map.of("notes", puts));

      assertThat(operations.getItem(GetItemRequest.builder("notes", a).build()).item()).isNull();
      assertThat(operations.getItem(GetItemRequest.builder("notes", b).build()).item()).isNull();
      assertThatThrownBy(
              () ->
                  operations.batchWriteItem(
                      BatchWriteItemRequest.builder(Map.of("notes", puts)).build()))
          .isInstanceOf(StorageFullException.class);
    }
  }
}
