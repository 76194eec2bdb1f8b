package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bounds and prefixes on one fixture: the keys 10, 20, 20 00, 20 ff, 21, ff, ff ff. */
class KeyRangeTest {
  private static final int[][] KEYS = {
    {0x10}, {0x20}, {0x20, 0x00}, {0x20, 0xFF}, {0x21}, {0xFF}, {0xFF, 0xFF}
  };

  private final CollectionModel model = new CollectionModel(new HeapTableStorage(), key -> 0);
  private final byte[] partition = {' '};

  @BeforeEach
  void fill() {
    for (int[] key : KEYS) {
      model.put(partition, bytes(key), new byte[1]);
    }
  }

  @Test
  void boundsAreInclusiveOrExclusive() {
    assertThat(numbers(KeyRange.all())).containsExactly(0, 1, 2, 3, 4, 5, 6);
    byte[] twenty = bytes(0x20);
    assertThat(numbers(KeyRange.all().setLower(twenty, 0, 1, true))).startsWith(1).hasSize(6);
    assertThat(numbers(KeyRange.all().setLower(twenty, 0, 1, false))).startsWith(2).hasSize(5);
    assertThat(numbers(KeyRange.all().setUpper(twenty, 0, 1, true))).containsExactly(0, 1);
    assertThat(numbers(KeyRange.all().setUpper(twenty, 0, 1, false))).containsExactly(0);
  }

  @Test
  void boundsThatExcludeEachOtherGiveNothing() {
    KeyRange range = new KeyRange().setLower(bytes(0x21), 0, 1, true);
    assertThat(numbers(range.setUpper(bytes(0x20), 0, 1, true))).isEmpty();
    assertThat(numbers(range.setUpper(bytes(0x21), 0, 1, false))).isEmpty();
    assertThat(numbers(range.setUpper(bytes(0x21), 0, 1, true))).containsExactly(4);
  }

  @Test
  void prefixEndsBelowItsSuccessor() {
    assertThat(numbers(KeyRange.prefix(bytes(0x20)))).containsExactly(1, 2, 3);
    assertThat(numbers(KeyRange.prefix(bytes(0x20, 0xFF)))).containsExactly(3);
    assertThat(numbers(KeyRange.prefix(bytes(0xFF)))).containsExactly(5, 6);
    assertThat(numbers(KeyRange.prefix(bytes(0xFF, 0xFF)))).containsExactly(6);
    assertThat(numbers(KeyRange.prefix(bytes()))).hasSize(7);
    assertThat(numbers(KeyRange.prefix(bytes(0x30)))).isEmpty();
  }

  @Test
  void prefixResumesAfterAKey() {
    KeyRange range = KeyRange.prefix(bytes(0x20));
    assertThat(numbers(range.setLower(bytes(0x20, 0x00), 0, 2, false))).containsExactly(3);
    assertThat(numbers(range.setAll())).hasSize(7);
  }

  @Test
  void laterChangesOfTheCallersArrayDoNotCount() {
    byte[] key = bytes(0x21);
    KeyRange range = new KeyRange().setLower(key, 0, 1, true);
    key[0] = 0;
    assertThat(numbers(range)).containsExactly(4, 5, 6);
  }

  private List<Integer> numbers(KeyRange range) {
    List<Integer> forward = numbers(range, true);
    List<Integer> backward = new ArrayList<>();
    numbers(range, false).forEach(number -> backward.add(0, number));
    assertThat(backward).isEqualTo(forward);
    return forward;
  }

  private List<Integer> numbers(KeyRange range, boolean forward) {
    CollectionModel.Collected seen = new CollectionModel.Collected(Integer.MAX_VALUE);
    model.collections.range(partition, 0, 1, range, forward, seen);
    List<Integer> numbers = new ArrayList<>();
    for (byte[] key : seen.keys) {
      for (int i = 0; i < KEYS.length; i++) {
        if (Arrays.equals(key, bytes(KEYS[i]))) {
          numbers.add(i);
        }
      }
    }
    return numbers;
  }

  private static byte[] bytes(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return bytes;
  }
}
