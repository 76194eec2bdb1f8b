package dev.karst.expiry;

import dev.karst.codec.KeyBytes;
import dev.karst.collection.CellVisitor;
import dev.karst.storage.PageBytes;
import java.util.Arrays;

/**
 * The first few entries of a stripe of an {@link ExpiryOrder}, copied out of it. Reusable, and
 * never larger than the keys it was made for; not thread-safe.
 */
public final class DueItems implements CellVisitor {
  private final int[] ends;
  private byte[] keys;
  private int count;

  /**
   * @param most how many entries it takes
   */
  public DueItems(int most) {
    ends = new int[most];
    keys = new byte[64 * most];
  }

  void clear() {
    count = 0;
  }

  @Override
  public boolean visit(
      PageBytes keyPage,
      int keyOffset,
      int keyLength,
      PageBytes imagePage,
      int imageOffset,
      int imageLength) {
    int start = start(count);
    int end = start + keyLength;
    if (end > keys.length) {
      keys = Arrays.copyOf(keys, Math.max(end, 2 * keys.length));
    }
    keyPage.copyTo(keyOffset, keys, start, keyLength);
    ends[count++] = end;
    return count < ends.length;
  }

  public int count() {
    return count;
  }

  /** When an item expires, by its entry. */
  public long seconds(int entry) {
    return ExpiryKeyDescriptor.seconds(keys, start(entry));
  }

  /** Makes {@code key} the key of an item. */
  public void key(int entry, KeyBytes key) {
    int start = start(entry);
    int partition = start + ExpiryKeyDescriptor.ITEM_PARTITION_OFFSET;
    int partitionLength = ExpiryKeyDescriptor.itemPartitionLength(keys, start);
    int sort = partition + partitionLength;
    key.copyFrom(keys, partition, partitionLength, keys, sort, ends[entry] - sort);
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }
}
