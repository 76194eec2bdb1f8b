package dev.karst.collection;

import dev.karst.storage.Storage;
import dev.karst.storage.TableStorage;
import dev.karst.storage.chronicle.ChronicleStorage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The model and concurrency tests on Chronicle Maps in files. */
class ChronicleItemCollectionsTest {
  private static final Storage STORAGE = ChronicleStorage.create();
  private static final AtomicInteger TABLES = new AtomicInteger();

  @TempDir static Path directory;

  private static TableStorage open() {
    return STORAGE.createTable(directory.resolve("table" + TABLES.incrementAndGet()));
  }

  @Nested
  class Model extends ItemCollectionsModelTest {
    @Override
    TableStorage storage() {
      return open();
    }

    @Override
    int rounds() {
      return 2;
    }
  }

  @Nested
  class Concurrency extends ItemCollectionsConcurrencyTest {
    @Override
    TableStorage storage() {
      return open();
    }
  }
}
