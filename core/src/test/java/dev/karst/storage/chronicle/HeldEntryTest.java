package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import net.openhft.chronicle.map.ChronicleMap;
import org.junit.jupiter.api.Test;

/** A thread's entry, which lives as long as the thread, does not keep a closed map alive. */
final class HeldEntryTest {
  private static final MapSizing TINY = MapSizing.of(4, 400, 64, 1 << 20);

  @Test
  void letsGoOfAMapWhenClosed() throws Exception {
    ChronicleStorage.create();
    HeldEntry entry = new HeldEntry();
    try {
      WeakReference<?> map = useAndClose(entry);
      for (int i = 0; i < 100 && map.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(map.get()).isNull();
    } finally {
      Reference.reachabilityFence(entry);
    }
  }

  private static WeakReference<?> useAndClose(HeldEntry entry) {
    ChronicleMap<byte[], byte[]> map = ChroniclePageMap.builder("held", TINY).create();
    SegmentRoom room = new SegmentRoom(4, 64, 1 << 12, 100);
    FreeSpace space = new FreeSpace(4, 1 << 12);
    byte[] key = {1};
    entry.open(map, room, space, key, 0, 1, HeldEntry.Access.WRITE);
    entry.put(new byte[100], 0, 100);
    entry.close();
    entry.open(map, room, space, key, 0, 1, HeldEntry.Access.READ);
    assertThat(entry.exists()).isTrue();
    entry.close();
    map.close();
    return new WeakReference<>(map);
  }
}
