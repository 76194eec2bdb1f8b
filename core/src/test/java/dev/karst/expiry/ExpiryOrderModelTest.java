package dev.karst.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.KeyBytes;
import dev.karst.collection.HeapTableStorage;
import dev.karst.storage.Storage;
import dev.karst.storage.TableStorage;
import dev.karst.storage.chronicle.ChronicleStorage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random changes of the order in which items expire, against a tree; a failure names its seed. */
class ExpiryOrderModelTest {
  private static final int ITEMS = 400;
  private static final int BATCH = 7;

  /** The items that expire, by time, of each stripe, and the time of each item. */
  private final Map<Integer, TreeMap<Long, NavigableSet<String>>> model = new HashMap<>();

  private final Map<String, Long> times = new HashMap<>();
  private final ExpiryKey scratch = new ExpiryKey();
  private final DueItems due = new DueItems(BATCH);

  @Test
  void onTheHeap() {
    for (int round = 0; round < 20; round++) {
      run(new HeapTableStorage(), 3_000);
    }
  }

  @Test
  void offTheHeap() {
    Storage storage = ChronicleStorage.create();
    run(storage.openTableInMemory("expiry"), 20_000);
  }

  private void run(TableStorage storage, int steps) {
    long seed = System.nanoTime();
    model.clear();
    times.clear();
    try (ExpiryOrder order = ExpiryOrder.empty(storage)) {
      run(new Random(seed), order, storage, steps);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private void run(Random random, ExpiryOrder first, TableStorage storage, int steps) {
    ExpiryOrder order = first;
    long now = 1_000;
    for (int step = 0; step < steps; step++) {
      // Few partition keys, so that stripes have items of several times, and times are shared.
      String item = "p" + random.nextInt(20) + "/" + random.nextInt(ITEMS / 20);
      int dice = random.nextInt(100);
      if (dice < 80) {
        long time = random.nextInt(5) == 0 ? ExpiryTime.NEVER : now + random.nextInt(300) - 50;
        change(order, item, time);
      } else if (dice < 90) {
        checkDue(order, stripe(item), now);
        removeDue(order, stripe(item), now);
      } else if (dice < 99) {
        now += random.nextInt(10);
      } else {
        order = ExpiryOrder.reopened(storage);
        for (int stripe = 0; stripe < ExpiryOrder.STRIPES; stripe++) {
          assertThat(order.earliest(stripe)).isEqualTo(Long.MIN_VALUE);
          if (random.nextBoolean()) {
            order.lookAgain(stripe, scratch);
          }
        }
      }
      checkBounds(order);
    }
    for (int stripe = 0; stripe < ExpiryOrder.STRIPES; stripe++) {
      checkDue(order, stripe, Long.MAX_VALUE);
    }
    List.copyOf(times.keySet()).forEach(item -> change(first, item, ExpiryTime.NEVER));
    for (int stripe = 0; stripe < ExpiryOrder.STRIPES; stripe++) {
      first.lookAgain(stripe, scratch);
      assertThat(first.earliest(stripe)).isEqualTo(ExpiryTime.NEVER);
    }
  }

  private void change(ExpiryOrder order, String item, long time) {
    long before = times.getOrDefault(item, ExpiryTime.NEVER);
    order.update(key(item), before, time, scratch);
    forget(item);
    if (time != ExpiryTime.NEVER) {
      times.put(item, time);
      model
          .computeIfAbsent(stripe(item), stripe -> new TreeMap<>())
          .computeIfAbsent(time, at -> new TreeSet<>())
          .add(item);
    }
  }

  private void forget(String item) {
    Long time = times.remove(item);
    if (time != null) {
      TreeMap<Long, NavigableSet<String>> stripe = model.get(stripe(item));
      stripe.get(time).remove(item);
      if (stripe.get(time).isEmpty()) {
        stripe.remove(time);
      }
    }
  }

  /** What is due comes in the order of the times, none of it twice. */
  private void checkDue(ExpiryOrder order, int stripe, long now) {
    order.due(stripe, now, due, scratch);
    List<Long> expected = new ArrayList<>();
    model
        .getOrDefault(stripe, new TreeMap<>())
        .headMap(now, false)
        .forEach((time, items) -> items.forEach(item -> expected.add(time)));
    assertThat(due.count()).isEqualTo(Math.min(BATCH, expected.size()));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < due.count(); i++) {
      String item = item(i);
      assertThat(due.seconds(i)).isEqualTo(expected.get(i)).isEqualTo(times.get(item));
      found.add(item);
    }
    assertThat(found).doesNotHaveDuplicates();
  }

  private void removeDue(ExpiryOrder order, int stripe, long now) {
    order.due(stripe, now, due, scratch);
    for (int i = 0; i < due.count(); i++) {
      order.remove(key(item(i)), due.seconds(i), scratch);
      forget(item(i));
    }
    order.lookAgain(stripe, scratch);
    TreeMap<Long, NavigableSet<String>> left = model.get(stripe);
    assertThat(order.earliest(stripe))
        .isEqualTo(left == null || left.isEmpty() ? ExpiryTime.NEVER : left.firstKey());
  }

  private void checkBounds(ExpiryOrder order) {
    model.forEach(
        (stripe, items) -> {
          if (!items.isEmpty()) {
            assertThat(order.earliest(stripe)).isLessThanOrEqualTo(items.firstKey());
          }
        });
  }

  private String item(int entry) {
    KeyBytes key = new KeyBytes();
    due.key(entry, key);
    String partition =
        new String(key.partitionBytes(), 1, key.partitionLength() - 1, StandardCharsets.UTF_8);
    return partition
        + "/"
        + new String(key.sortBytes(), 0, key.sortLength(), StandardCharsets.UTF_8);
  }

  private static KeyBytes key(String item) {
    int slash = item.indexOf('/');
    return new KeyBytes().partition(item.substring(0, slash)).sort(item.substring(slash + 1));
  }

  private static int stripe(String item) {
    return ExpiryOrder.stripe(key(item).hash());
  }
}
