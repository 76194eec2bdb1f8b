package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.TableStorage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Readers beside writers see each collection at one instant. */
class ItemCollectionsConcurrencyTest {
  private static final byte[] PARTITION = " shared".getBytes(StandardCharsets.UTF_8);
  private static final long HASH = 0x1200_0000_0000_0000L;
  private static final int NUMBERS = 1_500;

  TableStorage storage() {
    return new HeapTableStorage();
  }

  /** The writer keeps the numbers 0 to k, for a k that moves by one: readers must see no gap. */
  @Test
  void rangeSeesOneInstantAndNoHalfSplit() throws Exception {
    try (TableStorage storage = storage()) {
      ItemCollections collections = new ItemCollections(storage);
      AtomicBoolean done = new AtomicBoolean();
      put(collections, 0, 0);
      runAll(
          done,
          List.of(
              () -> moveUpAndDown(collections),
              () -> {
                while (!done.get()) {
                  assertGapless(collections, true);
                  assertGapless(collections, false);
                }
              },
              () -> {
                for (int i = 0; !done.get(); i++) {
                  byte[] last = key(i % NUMBERS);
                  byte[] first = key(0);
                  assertThat(get(collections, first)).isTrue();
                  get(collections, last);
                }
              }));
      assertThat(new CollectionChecker(storage).check()).isEqualTo(1);
    }
  }

  private static void moveUpAndDown(ItemCollections collections) {
    IntUnaryOperator length = number -> number % 50 == 0 ? 3_000 : number % 13 * 20;
    for (int round = 0; round < 20; round++) {
      for (int number = 1; number < NUMBERS; number++) {
        put(collections, number, length.applyAsInt(number));
        // Replaces one in the middle with another length: pages split that are not the last.
        put(collections, number / 2, length.applyAsInt(number + round));
      }
      for (int number = NUMBERS - 1; number > 0; number--) {
        byte[] key = key(number);
        collections.remove(HASH, PARTITION, 0, PARTITION.length, key, 0, key.length);
      }
    }
  }

  private static void assertGapless(ItemCollections collections, boolean forward) {
    CollectionModel.Collected seen = new CollectionModel.Collected(Integer.MAX_VALUE);
    collections.range(PARTITION, 0, PARTITION.length, new KeyRange(), forward, seen);
    int count = seen.keys.size();
    assertThat(count).isPositive();
    for (int i = 0; i < count; i++) {
      int number = forward ? i : count - 1 - i;
      assertThat(Arrays.equals(seen.keys.get(i), key(number))).isTrue();
      for (byte b : seen.images.get(i)) {
        assertThat(b == (byte) number).isTrue();
      }
    }
  }

  private static boolean get(ItemCollections collections, byte[] key) {
    return collections.get(
        PARTITION,
        0,
        PARTITION.length,
        key,
        0,
        key.length,
        (keyPage, keyOffset, keyLength, imagePage, imageOffset, imageLength) -> {
          assertThat(keyPage.compare(keyOffset, keyLength, key, 0, key.length)).isZero();
          for (int i = 0; i < imageLength; i++) {
            assertThat(imagePage.byteAt(imageOffset + i) == key[3]).isTrue();
          }
          return true;
        });
  }

  /** Writers of different slices run side by side; scans see every key that is always there. */
  @Test
  void writersOfDifferentSlicesAndScansDoNotDisturbEachOther() throws Exception {
    try (TableStorage storage = storage()) {
      ItemCollections collections = new ItemCollections(storage);
      int partitions = 400;
      for (int i = 0; i < partitions; i += 2) {
        putOne(collections, i);
      }
      AtomicBoolean done = new AtomicBoolean();
      runAll(
          done,
          List.of(
              () -> comeAndGo(collections, 1, partitions),
              () -> comeAndGo(collections, 3, partitions),
              () -> {
                while (!done.get()) {
                  assertPermanentPartitions(collections, partitions);
                }
              }));
      assertThat(new CollectionChecker(storage).check()).isEqualTo(partitions / 2);
    }
  }

  private static void comeAndGo(ItemCollections collections, int first, int partitions) {
    for (int round = 0; round < 100; round++) {
      for (int i = first; i < partitions; i += 4) {
        putOne(collections, i);
      }
      for (int i = first; i < partitions; i += 4) {
        byte[] partition = ItemCollectionsModelTest.partition(i);
        collections.remove(hash(i), partition, 0, partition.length, partition, 0, 1);
      }
    }
  }

  private static void assertPermanentPartitions(ItemCollections collections, int partitions) {
    boolean[] seen = new boolean[partitions];
    collections.scanPartitions(
        (hash, array, offset, length) -> {
          String key = new String(array, offset, length, StandardCharsets.UTF_8);
          int number = Integer.parseInt(key.substring(2));
          assertThat(seen[number]).isFalse();
          seen[number] = true;
          CollectionModel.Collected items = new CollectionModel.Collected(2);
          collections.range(array, offset, length, new KeyRange(), true, items);
          assertThat(items.keys.size()).isBetween(number % 2 == 0 ? 1 : 0, 1);
          return true;
        });
    for (int i = 0; i < partitions; i += 2) {
      assertThat(seen[i]).isTrue();
    }
  }

  /** Numbers that are 0, 1, 2 and 3 modulo 4 lie in slices of their own: one writer each. */
  private static long hash(int number) {
    return (long) (number % 4) << 56 | ItemCollectionsModelTest.mix(number) >>> 8;
  }

  private static void putOne(ItemCollections collections, int number) {
    byte[] partition = ItemCollectionsModelTest.partition(number);
    byte[] image = new byte[100];
    collections.put(
        hash(number), partition, 0, partition.length, partition, 0, 1, image, 0, image.length);
  }

  private static void put(ItemCollections collections, int number, int length) {
    byte[] key = key(number);
    byte[] image = new byte[length];
    Arrays.fill(image, (byte) number);
    collections.put(
        HASH, PARTITION, 0, PARTITION.length, key, 0, key.length, image, 0, image.length);
  }

  private static byte[] key(int number) {
    return ByteBuffer.allocate(40).putInt(number).array();
  }

  /** Runs the first task to its end beside the others, which watch {@code done}. */
  private static void runAll(AtomicBoolean done, List<Runnable> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Runnable task : tasks) {
        futures.add(threads.submit(task));
      }
      try {
        futures.get(0).get();
      } finally {
        done.set(true);
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
