package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.PageEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How trees look: how full, how high, how small, and that they end. */
class ItemCollectionsShapeTest {
  private static final byte[] PARTITION = " partition".getBytes(StandardCharsets.UTF_8);
  private static final int ITEMS = 20_000;
  private static final int IMAGE = 60;

  private final HeapTableStorage storage = new HeapTableStorage();
  private final CollectionModel model = new CollectionModel(storage, key -> 42);

  @Test
  void ascendingKeysFillLeaves() {
    assertThat(fillAfter(numbers(), 8)).isGreaterThan(0.97);
  }

  @Test
  void descendingKeysFillLeaves() {
    List<Integer> numbers = numbers();
    Collections.reverse(numbers);
    assertThat(fillAfter(numbers, 8)).isGreaterThan(0.97);
  }

  @Test
  void randomKeysFillTwoThirds() {
    List<Integer> numbers = numbers();
    Collections.shuffle(numbers, new Random(7));
    assertThat(fillAfter(numbers, 8)).isGreaterThan(0.65);
  }

  @Test
  void ascendingLongKeysStayInOrderOnManyLevels() {
    fillAfter(numbers().subList(0, 3_000), 1_024);
    assertThat(tree().height).isGreaterThanOrEqualTo(4);
    model.compareAll();
  }

  @Test
  void randomLongKeysStayInOrderOnManyLevels() {
    List<Integer> numbers = numbers().subList(0, 3_000);
    Collections.shuffle(numbers, new Random(8));
    fillAfter(numbers, 1_024);
    assertThat(tree().height).isGreaterThanOrEqualTo(4);
    model.compareAll();
    Collections.shuffle(numbers, new Random(9));
    for (int i = 0; i < numbers.size(); i++) {
      model.remove(PARTITION, key(numbers.get(i), 1_024));
      if (i % 20 == 0) {
        model.check();
      }
    }
    assertEmpty();
  }

  @Test
  void removingAllInAnyOrderLeavesNothing() {
    List<Integer> numbers = numbers().subList(0, 6_000);
    List<Integer> descending = numbers().subList(0, 6_000);
    Collections.reverse(descending);
    List<Integer> shuffled = numbers().subList(0, 6_000);
    Collections.shuffle(shuffled, new Random(10));
    for (List<Integer> order : List.of(numbers, descending, shuffled)) {
      fillAfter(numbers, 8);
      for (int i = 0; i < order.size(); i++) {
        model.remove(PARTITION, key(order.get(i), 8));
        if (i % 500 == 0) {
          model.check();
        }
      }
      assertEmpty();
    }
  }

  @Test
  void removingMostItemsMergesLeaves() {
    fillAfter(numbers(), 8);
    for (int number : numbers()) {
      if (number % 10 != 0) {
        model.remove(PARTITION, key(number, 8));
      }
    }
    model.compareAll();
    assertThat(fill()).isGreaterThan(0.25);
  }

  @Test
  void manyPartitionsSplitTheirDirectoryAndLeaveNothing() {
    for (int i = 0; i < 3_000; i++) {
      model.put(ItemCollectionsModelTest.partition(i), new byte[0], new byte[10]);
    }
    assertThat(storage.pages().size()).isPositive();
    model.compareAll();
    for (int i = 0; i < 3_000; i++) {
      model.remove(ItemCollectionsModelTest.partition(i), new byte[0]);
    }
    assertEmpty();
  }

  @Test
  void singleItemTakesTwelveBytesMoreThanItself() {
    model.put(PARTITION, key(5, 8), new byte[100]);
    try (PageEntry root = storage.roots().read(PARTITION, 0, PARTITION.length)) {
      assertThat(root.bytes().size()).isEqualTo(8 + 100 + 12);
    }
    assertThat(storage.pagesAsked()).isFalse();
    assertThat(model.collections.hasRoomFor(1, 100)).isTrue();
    assertThat(storage.pagesAsked()).as("small tables need no pages map").isFalse();
  }

  @Test
  void replacingFreesLargeItems() {
    for (int length : new int[] {1_024, 1_025, 300_000, 5, 2_000, 2_000, 0}) {
      model.put(PARTITION, key(1, 4), new byte[length]);
      model.check();
      assertThat(storage.large().size()).isEqualTo(length > 1_024 ? 1 : 0);
    }
    model.put(PARTITION, key(1, 4), new byte[5_000]);
    model.remove(PARTITION, key(1, 4));
    assertEmpty();
  }

  @Test
  void roomIsAskedOfEveryMapThePutMayNeed() {
    fillAfter(numbers().subList(0, 500), 8);
    assertThat(model.collections.hasRoomFor(1, 2_000)).isTrue();
    storage.maps().get(2).setRoom(false);
    assertThat(model.collections.hasRoomFor(1, 1_024)).isTrue();
    assertThat(model.collections.hasRoomFor(1, 1_025)).isFalse();
    storage.maps().get(1).setRoom(false);
    assertThat(model.collections.hasRoomFor(1, 0)).isFalse();
    storage.maps().get(1).setRoom(true);
    storage.maps().get(0).setRoom(false);
    assertThat(model.collections.hasRoomFor(1, 0)).isFalse();
  }

  @Test
  void pagesThatCannotMergeForWantOfRoomStay() {
    List<Integer> numbers = numbers().subList(0, 1_000);
    fillAfter(numbers, 8);
    storage.maps().get(1).setRoom(false);
    for (int number : numbers) {
      model.remove(PARTITION, key(number, 8));
    }
    assertEmpty();
  }

  private double fillAfter(List<Integer> numbers, int keyLength) {
    for (int number : numbers) {
      model.put(PARTITION, key(number, keyLength), new byte[IMAGE]);
    }
    model.check();
    assertThat(tree().items).isEqualTo(numbers.size());
    return fill();
  }

  /** The share of the target length that leaves have on average. */
  private double fill() {
    CollectionChecker.Tree tree = tree();
    return (double) tree.leafBytes / tree.leaves / PageDescriptor.TARGET_LENGTH;
  }

  private CollectionChecker.Tree tree() {
    return new CollectionChecker(storage).checkTree(PARTITION);
  }

  private void assertEmpty() {
    model.check();
    storage.maps().forEach(map -> assertThat(map.size()).isZero());
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, ITEMS).boxed().collect(Collectors.toList());
  }

  /** The number in the last four bytes, so that long keys share what comes before. */
  private static byte[] key(int number, int length) {
    byte[] key = new byte[length];
    Arrays.fill(key, (byte) 'k');
    ByteBuffer.wrap(key).putInt(length - Integer.BYTES, number);
    return key;
  }
}
