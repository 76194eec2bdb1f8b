package dev.karst.expiry;

import dev.karst.codec.KeyBytes;
import java.util.Arrays;

/**
 * The key of one entry of an {@link ExpiryOrder}, as {@link ExpiryKeyDescriptor} lays it out.
 * Reusable; not thread-safe.
 */
public final class ExpiryKey {
  private final byte[] partition = new byte[ExpiryKeyDescriptor.PARTITION_LENGTH];
  private byte[] sort = new byte[128];
  private int sortLength;
  private int stripe;

  /** Becomes the key of an item that expires at that time. */
  ExpiryKey set(KeyBytes item, long seconds) {
    ofStripe(ExpiryKeyDescriptor.stripe(item.hash()));
    int sortOffset = ExpiryKeyDescriptor.ITEM_PARTITION_OFFSET + item.partitionLength();
    sortLength = sortOffset + item.sortLength();
    if (sort.length < sortLength) {
      sort = Arrays.copyOf(sort, sortLength);
    }
    ExpiryKeyDescriptor.putSeconds(sort, seconds);
    ExpiryKeyDescriptor.putItemPartitionLength(sort, item.partitionLength());
    System.arraycopy(
        item.partitionBytes(),
        0,
        sort,
        ExpiryKeyDescriptor.ITEM_PARTITION_OFFSET,
        item.partitionLength());
    System.arraycopy(item.sortBytes(), 0, sort, sortOffset, item.sortLength());
    return this;
  }

  /** Becomes the start of all keys of a stripe that lie at that time or later. */
  ExpiryKey from(int stripeNumber, long seconds) {
    ofStripe(stripeNumber);
    ExpiryKeyDescriptor.putSeconds(sort, seconds);
    sortLength = ExpiryKeyDescriptor.ITEM_PARTITION_LENGTH_OFFSET;
    return this;
  }

  private void ofStripe(int number) {
    stripe = number;
    ExpiryKeyDescriptor.putPartition(partition, number);
  }

  int stripe() {
    return stripe;
  }

  long hash() {
    return ExpiryKeyDescriptor.hash(stripe);
  }

  byte[] partitionBytes() {
    return partition;
  }

  byte[] sortBytes() {
    return sort;
  }

  int sortLength() {
    return sortLength;
  }
}
