package dev.karst.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.KeyBytes;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes of an entry of the order in which items expire. */
class ExpiryKeyTest {
  private static String sort(KeyBytes item, long seconds) {
    ExpiryKey key = new ExpiryKey().set(item, seconds);
    return HexFormat.of().formatHex(key.sortBytes(), 0, key.sortLength());
  }

  @Test
  void goldenBytes() {
    KeyBytes item = new KeyBytes().partition("ab").sort(1);
    ExpiryKey key = new ExpiryKey().set(item, 1_700_000_000);
    assertThat(item.hash() >>> 56).isEqualTo(0x34L);
    assertThat(key.partitionBytes()).containsExactly(1, 0x34);
    assertThat(key.hash()).isEqualTo(0x3400_0000_0000_0000L);
    //                        seconds + 2^63     length partition sort
    assertThat(sort(item, 1_700_000_000))
        .isEqualTo("800000006553f100" + "0003" + "016162" + "c101");
    assertThat(sort(new KeyBytes().partition("ab"), -1))
        .isEqualTo("7fffffffffffffff" + "0003" + "016162");
    assertThat(sort(item, Long.MIN_VALUE)).isEqualTo("0000000000000000" + "0003" + "016162c101");
  }

  @Test
  void theLargestKeyFits() {
    KeyBytes item = new KeyBytes().partition("p".repeat(2048)).sort("s".repeat(1024));
    ExpiryKey key = new ExpiryKey().set(item, 1);
    assertThat(key.sortLength()).isEqualTo(8 + 2 + 2049 + 1024);
    assertThat(ExpiryKeyDescriptor.itemPartitionLength(key.sortBytes(), 0)).isEqualTo(2049);
  }

  @Test
  void keysAreOrderedByTime() {
    long[] times = {Long.MIN_VALUE, -1, 0, 1, 255, 256, 1_700_000_000, Long.MAX_VALUE - 1};
    byte[] last = {};
    for (long time : times) {
      for (String partition : new String[] {"a", "z"}) {
        ExpiryKey key = new ExpiryKey().set(new KeyBytes().partition(partition), time);
        byte[] bytes = Arrays.copyOf(key.sortBytes(), key.sortLength());
        assertThat(Arrays.compareUnsigned(last, bytes)).isNegative();
        assertThat(ExpiryKeyDescriptor.seconds(bytes, 0)).isEqualTo(time);
        last = bytes;
      }
    }
  }

  /** Partition and sort key do not run into each other. */
  @Test
  void noTwoItemsShareAKey() {
    assertThat(sort(new KeyBytes().partition("ab").sort("c"), 1))
        .isNotEqualTo(sort(new KeyBytes().partition("a").sort("bc"), 1));
  }
}
