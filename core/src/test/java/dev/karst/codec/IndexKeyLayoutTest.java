package dev.karst.codec;

import static dev.karst.value.AttributeValue.b;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexKeyLayoutTest {
  private static final KeySchema TABLE = KeySchema.composite("p", KeyType.S, "s", KeyType.N);
  private static final IndexDefinition LOCAL =
      new IndexDefinition.Local(
          "by-rank",
          new KeyAttribute("p", KeyType.S),
          new KeyAttribute("rank", KeyType.B),
          IndexProjection.all());
  private static final IndexDefinition GLOBAL =
      global(List.of(new KeyAttribute("g", KeyType.S)), List.of(new KeyAttribute("h", KeyType.S)));
  private static final IndexDefinition WIDE =
      global(
          List.of(new KeyAttribute("g", KeyType.S), new KeyAttribute("h", KeyType.S)), List.of());

  private final AttributeDictionary names = new AttributeDictionary();

  private static IndexDefinition global(List<KeyAttribute> partition, List<KeyAttribute> sort) {
    return new IndexDefinition.Global(
        "global", partition, sort, IndexProjection.all(), ProvisionedThroughput.NONE);
  }

  @Test
  void localEntriesLieInTheItemsOwnPartition() {
    EntryKey entry = entry(LOCAL, item("a", 1).put("rank", b((byte) 7, (byte) 0)).build());
    assertThat(partition(entry)).isEqualTo("01" + "61");
    assertThat(sort(entry)).isEqualTo("07" + "00ff" + "0001" + hexOfNumber(1));
  }

  @Test
  void globalEntriesEndWithTheItemsKey() {
    EntryKey entry = entry(GLOBAL, item("a", 1).put("g", "x").put("h", "yz").build());
    assertThat(partition(entry)).isEqualTo("01" + "78");
    assertThat(sort(entry)).isEqualTo("797a" + "0001" + "01" + "61" + "0001" + hexOfNumber(1));
  }

  @Test
  void severalPartitionAttributesAreToldApart() {
    EntryKey one = entry(WIDE, item("a", 1).put("g", "x").put("h", "yz").build());
    EntryKey other = entry(WIDE, item("a", 1).put("g", "xy").put("h", "z").build());
    assertThat(partition(one)).isEqualTo("01" + "78" + "0001" + "797a" + "0001");
    assertThat(partition(other)).isNotEqualTo(partition(one));
    assertThat(one.sameAs(other)).isFalse();
  }

  @Test
  void itemsWithoutTheKeyHaveNoEntry() {
    assertThat(writes(GLOBAL, item("a", 1).put("g", "x").build())).isFalse();
    assertThat(writes(GLOBAL, item("a", 1).put("g", "x").put("h", 5).build())).isFalse();
    assertThat(writes(GLOBAL, item("a", 1).put("g", "").put("h", "y").build())).isFalse();
    assertThat(writes(LOCAL, item("a", 1).build())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void entriesAreOrderedByTheSortKeyFirst(long seed) {
    Random random = new Random(seed);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      byte[] rank = new byte[1 + random.nextInt(3)];
      for (int at = 0; at < rank.length; at++) {
        // Few values, the escaped ones among them.
        rank[at] = new byte[] {0, 1, 2, (byte) 0xFF}[random.nextInt(4)];
      }
      items.add(item("a", i).put("rank", b(rank)).build());
    }
    List<Item> byEntry = new ArrayList<>(items);
    byEntry.sort(Comparator.comparing(item -> sortBytes(LOCAL, item), Arrays::compareUnsigned));
    List<Item> byRank = new ArrayList<>(items);
    byRank.sort(
        Comparator.comparing(IndexKeyLayoutTest::rank, Arrays::compareUnsigned)
            .thenComparing(item -> number(item.get("s").orElseThrow())));
    assertThat(byEntry).as("seed %d", seed).isEqualTo(byRank);
  }

  private static byte[] rank(Item item) {
    return ((AttributeValue.B) item.get("rank").orElseThrow()).value();
  }

  private static java.math.BigDecimal number(AttributeValue value) {
    return ((AttributeValue.N) value).value();
  }

  private static Item.Builder item(String partition, long sort) {
    return Item.builder().put("p", s(partition)).put("s", n(sort));
  }

  private byte[] sortBytes(IndexDefinition index, Item item) {
    EntryKey entry = entry(index, item);
    return Arrays.copyOf(entry.sortBytes(), entry.sortLength());
  }

  private EntryKey entry(IndexDefinition index, Item item) {
    EntryKey entry = new EntryKey();
    assertThat(write(index, item, entry)).isTrue();
    return entry;
  }

  private boolean writes(IndexDefinition index, Item item) {
    return write(index, item, new EntryKey());
  }

  private boolean write(IndexDefinition index, Item item, EntryKey entry) {
    ImageWriter writer = new ImageWriter().begin(names, new int[0]);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    ItemView view = new ItemView().show(writer.bytes(), 0, length, names);
    KeyBytes key = new KeyBytes();
    new ImageKeys(TABLE, names).write(view, key);
    return new IndexKeyLayout(index, names).write(view, key, entry);
  }

  private static String hexOfNumber(long number) {
    KeyBytes key = new KeyBytes().sort(number);
    return HexFormat.of().formatHex(key.sortBytes(), 0, key.sortLength());
  }

  private static String partition(EntryKey entry) {
    return HexFormat.of().formatHex(entry.partitionBytes(), 0, entry.partitionLength());
  }

  private static String sort(EntryKey entry) {
    return HexFormat.of().formatHex(entry.sortBytes(), 0, entry.sortLength());
  }
}
