package dev.karst.collection;

import dev.karst.storage.TableStorage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random calls on collections and on a model; a failure names the seed to repeat it with. */
class ItemCollectionsModelTest {
  /** A new storage for each run; a subclass runs the same calls on another. */
  TableStorage storage() {
    return new HeapTableStorage();
  }

  /** How many seeds each test takes. */
  int rounds() {
    return 8;
  }

  @Test
  void fewPartitionsWithManyShortKeys() {
    Function<Random, byte[]> sort = random -> key(random, random.nextInt(12), "\0ab\u00ff");
    run(3, sort, random -> random.nextInt(200), 12_000, 40);
  }

  @Test
  void manyPartitionsWithOneItem() {
    Function<Random, byte[]> sort = random -> new byte[0];
    run(3_000, sort, random -> random.nextInt(300), 15_000, 500);
  }

  @Test
  void imagesOfAllLengths() {
    Function<Random, byte[]> sort = random -> key(random, random.nextInt(4), "abcd");
    Function<Random, Integer> length =
        random ->
            switch (random.nextInt(10)) {
              case 0 -> random.nextInt(400_000);
              case 1 -> 1_023 + random.nextInt(3);
              case 2, 3 -> random.nextInt(1_025);
              default -> random.nextInt(64);
            };
    run(40, sort, length, 4_000, 25);
  }

  @Test
  void longKeys() {
    Function<Random, byte[]> sort =
        random -> key(random, random.nextInt(3) == 0 ? random.nextInt(1_025) : 1_024, "xy");
    run(2, sort, random -> random.nextInt(1_100), 4_000, 20);
  }

  @Test
  void keysLongerThanAPage() {
    Function<Random, byte[]> sort =
        random -> key(random, random.nextInt(4) == 0 ? random.nextInt(8_193) : 20, "pq");
    run(2, sort, random -> random.nextInt(1_100), 3_000, 10);
  }

  private void run(
      int partitions,
      Function<Random, byte[]> sort,
      Function<Random, Integer> imageLength,
      int calls,
      int callsPerCheck) {
    for (int round = 0; round < rounds(); round++) {
      long seed = System.nanoTime();
      try {
        run(new Random(seed), partitions, sort, imageLength, calls, callsPerCheck);
      } catch (RuntimeException | Error failure) {
        throw new AssertionError("seed " + seed + ", partitions " + partitions, failure);
      }
    }
  }

  private void run(
      Random random,
      int partitions,
      Function<Random, byte[]> sort,
      Function<Random, Integer> imageLength,
      int calls,
      int callsPerCheck) {
    try (TableStorage storage = storage()) {
      // A hash of few values makes keys collide.
      long mask = random.nextBoolean() ? -1 : 0x0300_0000_0000_0001L;
      CollectionModel model = new CollectionModel(storage, key -> mix(Arrays.hashCode(key)) & mask);
      for (int i = 0; i < calls; i++) {
        // Grows, then shrinks, then grows again.
        int putShare = i * 3 / calls == 1 ? 25 : 60;
        byte[] partition = partition(random.nextInt(partitions));
        int dice = random.nextInt(100);
        if (dice < putShare) {
          byte[] image = new byte[imageLength.apply(random)];
          random.nextBytes(image);
          byte[] key = existing(random, model, partition, sort, 4);
          if (dice % 3 == 0) {
            model.putDecided(partition, key, image, dice % 2 == 0);
          } else {
            model.put(partition, key, image);
          }
        } else if (dice < 85) {
          model.remove(partition, existing(random, model, partition, sort, 1));
        } else if (dice < 94) {
          model.get(partition, existing(random, model, partition, sort, 2));
        } else if (dice < 97) {
          byte[] low = random.nextInt(4) == 0 ? null : sort.apply(random);
          byte[] high = random.nextInt(4) == 0 ? null : existing(random, model, partition, sort, 2);
          int limit = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(50);
          model.range(
              partition,
              low,
              random.nextBoolean(),
              high,
              random.nextBoolean(),
              random.nextBoolean(),
              limit);
        } else if (dice < 99) {
          byte[] key = sort.apply(random);
          byte[] prefix = Arrays.copyOf(key, random.nextInt(key.length + 1));
          model.prefix(partition, prefix, random.nextBoolean());
        } else if (random.nextInt(10) == 0) {
          model.scan(1 + random.nextInt(100));
        }
        if (i % callsPerCheck == 0) {
          model.check();
        }
      }
      model.compareAll();
      emptyAll(random, model);
    }
  }

  private static void emptyAll(Random random, CollectionModel model) {
    for (byte[] partition : model.model.keySet().toArray(byte[][]::new)) {
      boolean ascending = random.nextBoolean();
      NavigableMap<byte[], byte[]> items = model.model.get(partition);
      while (!items.isEmpty()) {
        model.remove(partition, ascending ? items.firstKey() : items.lastKey());
      }
    }
    model.check();
  }

  /** A key of the model once in {@code oneIn} times, else a random one. */
  private static byte[] existing(
      Random random,
      CollectionModel model,
      byte[] partition,
      Function<Random, byte[]> sort,
      int oneIn) {
    NavigableMap<byte[], byte[]> items = model.model.get(partition);
    byte[] key = sort.apply(random);
    if (items == null || random.nextInt(oneIn) != 0) {
      return key;
    }
    byte[] near = items.ceilingKey(key);
    return near == null ? items.lastKey() : near;
  }

  static byte[] partition(int number) {
    return (" p" + number).getBytes(StandardCharsets.UTF_8);
  }

  /** Many keys share their first half, so that separators get long. */
  private static byte[] key(Random random, int length, String alphabet) {
    byte[] key = new byte[length];
    Arrays.fill(key, (byte) alphabet.charAt(0));
    int from = length < 20 ? 0 : random.nextBoolean() ? length - 12 : length / 2;
    for (int i = from; i < length; i++) {
      key[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
    }
    return key;
  }

  static long mix(long value) {
    long mixed = value * 0x9E37_79B9_7F4A_7C15L;
    return (mixed ^ mixed >>> 29) * 0xBF58_476D_1CE4_E5B9L;
  }
}
