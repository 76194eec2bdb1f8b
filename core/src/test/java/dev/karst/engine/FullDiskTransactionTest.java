package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.ItemView;
import dev.karst.error.StorageFullException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that the disk is full in the middle of. */
class FullDiskTransactionTest {
  private static final IdempotencyToken TOKEN = new IdempotencyToken("token", 1);
  private static final int ITEMS = 25;

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private Database open() {
    return Database.open(storage, directory, DatabaseOptions.defaults());
  }

  private static Item item(int no) {
    return Item.builder()
        .put("id", "i" + no)
        .put("name " + no, "new to the table")
        .put("text", "x".repeat(390_000))
        .build();
  }

  private static List<Integer> write(Database database) {
    List<ItemWrite> writes =
        IntStream.range(0, ITEMS)
            .mapToObj(
                no ->
                    new ItemWrite(
                        database.items(no % 2 == 0 ? "even" : "odd"),
                        new Change.Put(item(no)),
                        null))
            .toList();
    return database
        .transactions()
        .write(
            writes,
            TOKEN,
            false,
            reports -> reports.stream().filter(WriteReport::repeated).map(report -> 1).toList());
  }

  private static List<Item> items(Database database) {
    List<Item> items = new ArrayList<>();
    for (int no = 0; no < ITEMS; no++) {
      ItemStore store = database.items(no % 2 == 0 ? "even" : "odd");
      if (store.get(Item.of("id", s("i" + no)), ItemView::exists)) {
        items.add(store.get(Item.of("id", s("i" + no)), ItemView::toItem));
      }
    }
    return items;
  }

  /** The names of two tables go first, then the parts of a record of some ten megabytes. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void nothingIsDoneAndItCanBeDoneAgain(int records) {
    List<Item> all = IntStream.range(0, ITEMS).mapToObj(FullDiskTransactionTest::item).toList();
    try (Database database = open()) {
      for (String name : List.of("even", "odd")) {
        database.createTable(new TableDefinition(name, KeySchema.simple("id", KeyType.S)));
      }
      AtomicInteger left = new AtomicInteger(records);
      storage.beforeAppend(
          record -> {
            if (left.getAndDecrement() == 0) {
              throw new StorageFullException("the disk is full");
            }
          });
      assertThatThrownBy(() -> write(database)).isInstanceOf(StorageFullException.class);
      assertThat(items(database)).isEmpty();
      storage.beforeAppend(record -> {});
      assertThat(write(database)).isEmpty();
      assertThat(items(database)).isEqualTo(all);
      // From here on the tables are not to be believed: all comes from the journal.
      storage.table().maps().forEach(map -> map.failAfter(0));
      assertThatThrownBy(
              () ->
                  database
                      .items("odd")
                      .write(
                          new ItemWrite(
                              database.items("odd"),
                              new Change.Put(Item.of("id", s("last"))),
                              null),
                          false,
                          report -> report))
          .isInstanceOf(RuntimeException.class);
    }
    try (Database database = open()) {
      assertThat(items(database)).isEqualTo(all);
      assertThat(write(database)).hasSize(ITEMS);
      assertThat(items(database)).isEqualTo(all);
    }
  }
}
