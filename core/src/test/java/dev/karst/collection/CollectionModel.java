package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.PageBytes;
import dev.karst.storage.TableStorage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Item collections beside a model of tree maps; every call is made on both and compared. */
final class CollectionModel {
  final ItemCollections collections;
  final NavigableMap<byte[], NavigableMap<byte[], byte[]>> model =
      new TreeMap<>(Arrays::compareUnsigned);
  private final TableStorage storage;
  private final ToLongFunction<byte[]> hash;

  CollectionModel(TableStorage storage, ToLongFunction<byte[]> hash) {
    this.storage = storage;
    this.collections = new ItemCollections(storage);
    this.hash = hash;
  }

  void put(byte[] partition, byte[] sort, byte[] image) {
    boolean created = !model.containsKey(partition);
    byte[] previous = model.computeIfAbsent(partition, key -> noItems()).put(sort, image);
    PutOutcome outcome =
        collections.put(
            hash.applyAsLong(partition),
            partition,
            0,
            partition.length,
            sort,
            0,
            sort.length,
            image,
            0,
            image.length);
    assertThat(outcome.replaced()).isEqualTo(previous != null);
    assertThat(outcome.previousLength()).isEqualTo(previous == null ? 0 : previous.length);
    assertThat(outcome.collectionCreated()).isEqualTo(created);
  }

  void remove(byte[] partition, byte[] sort) {
    NavigableMap<byte[], byte[]> items = model.get(partition);
    byte[] previous = items == null ? null : items.remove(sort);
    boolean vanished = previous != null && items.isEmpty();
    if (vanished) {
      model.remove(partition);
    }
    RemoveOutcome outcome =
        collections.remove(
            hash.applyAsLong(partition), partition, 0, partition.length, sort, 0, sort.length);
    assertThat(outcome.removed()).isEqualTo(previous != null);
    assertThat(outcome.previousLength()).isEqualTo(previous == null ? 0 : previous.length);
    assertThat(outcome.collectionVanished()).isEqualTo(vanished);
  }

  void get(byte[] partition, byte[] sort) {
    NavigableMap<byte[], byte[]> items = model.get(partition);
    byte[] expected = items == null ? null : items.get(sort);
    Collected seen = new Collected(Integer.MAX_VALUE);
    boolean found = collections.get(partition, 0, partition.length, sort, 0, sort.length, seen);
    assertThat(found).isEqualTo(expected != null);
    assertThat(seen.keys).hasSize(found ? 1 : 0);
    if (found) {
      assertThat(Arrays.equals(seen.keys.get(0), sort)).isTrue();
      assertThat(Arrays.equals(seen.images.get(0), expected)).isTrue();
    }
  }

  /** A put that is decided when the item that is there has been shown; refused if told so. */
  void putDecided(byte[] partition, byte[] sort, byte[] image, boolean refused) {
    NavigableMap<byte[], byte[]> items = items(partition);
    byte[] previous = items.get(sort);
    Collected seen = new Collected(Integer.MAX_VALUE);
    PutOutcome outcome =
        collections.put(
            hash.applyAsLong(partition),
            partition,
            0,
            partition.length,
            sort,
            0,
            sort.length,
            seen,
            new PutDecision() {
              @Override
              public boolean decide() {
                assertThat(seen.images).hasSize(previous == null ? 0 : 1);
                return !refused;
              }

              @Override
              public byte[] image() {
                return image;
              }

              @Override
              public int imageLength() {
                return image.length;
              }
            });
    assertThat(outcome == null).isEqualTo(refused);
    if (previous != null) {
      assertThat(Arrays.equals(seen.images.get(0), previous)).isTrue();
    }
    if (outcome != null) {
      boolean created = !model.containsKey(partition);
      model.computeIfAbsent(partition, key -> noItems()).put(sort, image);
      assertThat(outcome.replaced()).isEqualTo(previous != null);
      assertThat(outcome.previousLength()).isEqualTo(previous == null ? 0 : previous.length);
      assertThat(outcome.collectionCreated()).isEqualTo(created);
    }
  }

  /** Compares a range; a bound that is null is open. */
  void range(
      byte[] partition,
      byte[] low,
      boolean lowInclusive,
      byte[] high,
      boolean highInclusive,
      boolean forward,
      int limit) {
    KeyRange range = new KeyRange();
    NavigableMap<byte[], byte[]> expected = items(partition);
    if (low != null) {
      range.setLower(low, 0, low.length, lowInclusive);
      expected = expected.tailMap(low, lowInclusive);
    }
    if (high != null) {
      range.setUpper(high, 0, high.length, highInclusive);
      int order = low == null ? -1 : Arrays.compareUnsigned(low, high);
      boolean empty = order > 0 || (order == 0 && !(lowInclusive && highInclusive));
      expected = empty ? noItems() : expected.headMap(high, highInclusive);
    }
    compare(partition, range, expected, forward, limit);
  }

  void prefix(byte[] partition, byte[] prefix, boolean forward) {
    NavigableMap<byte[], byte[]> expected = noItems();
    items(partition)
        .forEach(
            (key, image) -> {
              if (key.length >= prefix.length
                  && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)) {
                expected.put(key, image);
              }
            });
    compare(partition, KeyRange.prefix(prefix), expected, forward, Integer.MAX_VALUE);
  }

  private NavigableMap<byte[], byte[]> items(byte[] partition) {
    return model.getOrDefault(partition, noItems());
  }

  private static NavigableMap<byte[], byte[]> noItems() {
    return new TreeMap<>(Arrays::compareUnsigned);
  }

  private void compare(
      byte[] partition,
      KeyRange range,
      NavigableMap<byte[], byte[]> expected,
      boolean forward,
      int limit) {
    Collected seen = new Collected(limit);
    StopReason reason = collections.range(partition, 0, partition.length, range, forward, seen);
    int i = 0;
    for (Map.Entry<byte[], byte[]> entry :
        (forward ? expected : expected.descendingMap()).entrySet()) {
      if (i == limit) {
        break;
      }
      assertThat(i).as("items seen").isLessThan(seen.keys.size());
      assertThat(Arrays.equals(seen.keys.get(i), entry.getKey())).isTrue();
      assertThat(Arrays.equals(seen.images.get(i), entry.getValue())).isTrue();
      i++;
    }
    assertThat(seen.keys).hasSize(i);
    boolean stopped = expected.size() >= limit;
    assertThat(reason).isEqualTo(stopped ? StopReason.STOPPED : StopReason.EXHAUSTED);
  }

  /** Compares a scan that resumes after every {@code step} partition keys. */
  void scan(int step) {
    List<byte[]> expected = new ArrayList<>(model.keySet());
    Comparator<byte[]> byHash =
        (a, b) -> Long.compareUnsigned(hash.applyAsLong(a), hash.applyAsLong(b));
    expected.sort(byHash.thenComparing(Arrays::compareUnsigned));
    List<byte[]> seen = new ArrayList<>();
    PartitionVisitor visitor =
        (hashOfKey, array, offset, length) -> {
          byte[] key = Arrays.copyOfRange(array, offset, offset + length);
          assertThat(hashOfKey).isEqualTo(hash.applyAsLong(key));
          seen.add(key);
          return seen.size() % step != 0;
        };
    StopReason reason = collections.scanPartitions(visitor);
    while (reason == StopReason.STOPPED) {
      byte[] last = seen.get(seen.size() - 1);
      reason = collections.scanPartitions(hash.applyAsLong(last), last, 0, last.length, visitor);
    }
    assertThat(seen).hasSameSizeAs(expected);
    for (int i = 0; i < seen.size(); i++) {
      assertThat(Arrays.equals(seen.get(i), expected.get(i))).isTrue();
    }
  }

  /** Checks the storage, and that it holds as many partition keys as the model. */
  void check() {
    assertThat(new CollectionChecker(storage).check()).isEqualTo(model.size());
  }

  /** Compares everything. */
  void compareAll() {
    check();
    scan(7);
    scan(Integer.MAX_VALUE);
    model.forEach(
        (partition, items) -> {
          range(partition, null, true, null, true, true, Integer.MAX_VALUE);
          range(partition, null, true, null, true, false, Integer.MAX_VALUE);
        });
  }

  /** Copies of the items a visitor was shown. */
  static final class Collected implements CellVisitor {
    final List<byte[]> keys = new ArrayList<>();
    final List<byte[]> images = new ArrayList<>();
    private final int limit;

    Collected(int limit) {
      this.limit = limit;
    }

    @Override
    public boolean visit(
        PageBytes keyPage,
        int keyOffset,
        int keyLength,
        PageBytes imagePage,
        int imageOffset,
        int imageLength) {
      byte[] key = new byte[keyLength];
      keyPage.copyTo(keyOffset, key, 0, keyLength);
      keys.add(key);
      byte[] image = new byte[imageLength];
      imagePage.copyTo(imageOffset, image, 0, imageLength);
      images.add(image);
      return keys.size() < limit;
    }
  }
}
