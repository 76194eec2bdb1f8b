package dev.karst.codec;

import java.util.Arrays;

/** The key of an index entry, as {@link IndexKeyLayout} writes it. Reusable; not thread-safe. */
public final class EntryKey {
  private byte[] partition = new byte[128];
  private int partitionLength;
  private byte[] sort = new byte[256];
  private int sortLength;

  /** The partition part; the buffer itself, valid until the key changes. */
  public byte[] partitionBytes() {
    return partition;
  }

  public int partitionLength() {
    return partitionLength;
  }

  /** The sort part; the buffer itself, valid until the key changes. */
  public byte[] sortBytes() {
    return sort;
  }

  public int sortLength() {
    return sortLength;
  }

  /** The {@link KeyHash} of the partition part. */
  public long hash() {
    return KeyHash.of(partition, 0, partitionLength);
  }

  /** Whether both are the key of the same entry. */
  public boolean sameAs(EntryKey other) {
    return Arrays.equals(partition, 0, partitionLength, other.partition, 0, other.partitionLength)
        && Arrays.equals(sort, 0, sortLength, other.sort, 0, other.sortLength);
  }

  /** Becomes the key of an item of the table itself. */
  public void copy(KeyBytes key) {
    copyPartition(key);
    addSort(key.sortBytes(), 0, key.sortLength());
  }

  /** Becomes the partition part of the key of an item of the table itself. */
  public void copyPartition(KeyBytes key) {
    clear();
    addPartition(key.partitionBytes(), 0, key.partitionLength());
  }

  EntryKey clear() {
    partitionLength = 0;
    sortLength = 0;
    return this;
  }

  void addPartition(byte[] bytes, int from, int to) {
    partition = room(partition, partitionLength, to - from);
    System.arraycopy(bytes, from, partition, partitionLength, to - from);
    partitionLength += to - from;
  }

  void addPartitionComponent(byte[] bytes, int from, int to) {
    partition = room(partition, partitionLength, KeyComponent.maxLength(to - from));
    partitionLength = KeyComponent.put(bytes, from, to, partition, partitionLength);
  }

  void addSort(byte[] bytes, int from, int to) {
    sort = room(sort, sortLength, to - from);
    System.arraycopy(bytes, from, sort, sortLength, to - from);
    sortLength += to - from;
  }

  void addSortComponent(byte[] bytes, int from, int to) {
    sort = room(sort, sortLength, KeyComponent.maxLength(to - from));
    sortLength = KeyComponent.put(bytes, from, to, sort, sortLength);
  }

  private static byte[] room(byte[] bytes, int used, int more) {
    return bytes.length - used >= more
        ? bytes
        : Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
  }
}
