package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.UntypedItemCodec;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  /** Threads of a pool live longer than databases. */
  @Test
  void aThreadThatWroteKeepsNoClosedDatabaseInMemory() throws Exception {
    WeakReference<Database> closed = writeAndClose();
    for (int i = 0; i < 100 && closed.get() != null; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(closed.get()).isNull();
  }

  private static WeakReference<Database> writeAndClose() {
    try (Database database = Database.inMemory(new HeapStorage(), DatabaseOptions.defaults())) {
      database
          .openTable(NOTES, new UntypedItemCodec(NOTES.key()))
          .put(Item.of("id", s("a")), null, false);
      return new WeakReference<>(database);
    }
  }
}
