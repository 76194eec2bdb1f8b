package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.StorageFullException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A write that finds a map full, at any of its writes, changes nothing and leaves nothing behind.
 */
class ItemCollectionsFailureTest {
  private static final byte[] PARTITION = " p".getBytes(StandardCharsets.UTF_8);

  private final HeapTableStorage storage = new HeapTableStorage();
  private final CollectionModel model = new CollectionModel(storage, key -> 1L << 60);
  private int failures;

  @Test
  void failedPutsAndRemovalsLeaveTheTreeAsItWas() {
    Random random = new Random(11);
    for (int i = 0; i < 1_500; i++) {
      byte[] key = new byte[1 + random.nextInt(700)];
      key[0] = (byte) random.nextInt();
      byte[] image = new byte[random.nextInt(1_200)];
      failEachWrite(() -> put(PARTITION, key, image));
      model.put(PARTITION, key, image);
    }
    model.compareAll();
    for (byte[] key : List.copyOf(model.model.get(PARTITION).keySet())) {
      if (model.model.get(PARTITION).size() > 1) {
        failEachWrite(() -> remove(key));
        model.remove(PARTITION, key);
      }
    }
    model.compareAll();
    assertThat(failures).isGreaterThan(3_000);
  }

  @Test
  void collectionThatCannotEnterTheDirectoryDoesNotComeIntoBeing() {
    for (int i = 0; i < 300; i++) {
      byte[] partition = ItemCollectionsModelTest.partition(i);
      byte[] image = new byte[i % 3 * 600];
      failEachWrite(() -> put(partition, new byte[3], image));
      model.put(partition, new byte[3], image);
    }
    model.compareAll();
  }

  /** Lets the call fail at each write to each map it makes, and asserts that nothing changed. */
  private void failEachWrite(Runnable call) {
    List<Map<ByteBuffer, byte[]>> before = storage.copy();
    for (HeapPageMap map : storage.maps()) {
      for (int puts = 0; map.fails(puts, call); puts++) {
        failures++;
        List<Map<ByteBuffer, byte[]>> after = storage.copy();
        assertThat(after.get(0).keySet()).isEqualTo(before.get(0).keySet());
        assertThat(after).isEqualTo(before);
      }
      storage.restore(before);
    }
  }

  private void put(byte[] partition, byte[] key, byte[] image) {
    model.collections.put(
        1L << 60, partition, 0, partition.length, key, 0, key.length, image, 0, image.length);
  }

  private void remove(byte[] key) {
    model.collections.remove(1L << 60, PARTITION, 0, PARTITION.length, key, 0, key.length);
  }

  @Test
  void keysThatAreTooLongAreRefused() {
    assertThatThrownBy(() -> put(PARTITION, new byte[8_193], new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put(new byte[] {0, 1}, new byte[1], new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put(new byte[0], new byte[1], new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(storage.roots().size()).isZero();
    storage.maps().get(0).failAfter(0);
    assertThatThrownBy(() -> put(PARTITION, new byte[1], new byte[0]))
        .isInstanceOf(StorageFullException.class);
  }
}
