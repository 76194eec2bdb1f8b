package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.lang.ref.WeakReference;
import java.util.List;
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

  /** A codec is the user's code: it may use the database, so nothing is locked while it runs. */
  @Test
  void aCodecMayWriteToTheDatabaseItself() {
    try (Database database = Database.inMemory(new HeapStorage(), DatabaseOptions.defaults())) {
      ItemCodec<Item> plain = new UntypedItemCodec(NOTES.key());
      ItemAccess<Item> notes = database.openTable(NOTES, plain);
      ItemCodec<Item> counting =
          new ItemCodec<>() {
            @Override
            public List<String> attributeNames() {
              return plain.attributeNames();
            }

            @Override
            public void writeKey(Item item, KeyBytes key) {
              plain.writeKey(item, key);
            }

            @Override
            public void write(Item item, ItemSink sink) {
              notes.put(Item.of("id", s("count")), null, false);
              plain.write(item, sink);
            }

            @Override
            public Item read(ItemSource source) {
              return plain.read(source);
            }
          };
      Item note = Item.of("id", s("a"), "new", s("name"));
      database.openTable(NOTES, counting).put(note, null, false);
      assertThat(notes.find(notes.key().partition("a"))).isEqualTo(note);
      assertThat(database.describeTable("notes").itemCount()).isEqualTo(2);
    }
  }
}
