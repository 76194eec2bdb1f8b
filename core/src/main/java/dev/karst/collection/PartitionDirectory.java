package dev.karst.collection;

import dev.karst.storage.PageBytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The partition keys of a table in the order of their hashes.
 *
 * <p>The table's roots map knows no order, so the keys are kept a second time, as items without an
 * image in 256 trees of the same storage: slice {@code s} holds the keys whose hash begins with
 * byte {@code s}. Its root key is the bytes {@code 00 s}, which no data partition begins with; its
 * sort keys are the hash, big-endian, and the partition key. So bytes order equals hash order,
 * unsigned, then key order.
 */
final class PartitionDirectory {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int SLICES = 256;
  private static final int ROOT_KEY_LENGTH = 2;
  private static final byte[] NO_IMAGE = {};

  private final TreeReader reader;

  PartitionDirectory(TreeReader reader) {
    this.reader = reader;
  }

  /** Adds a key; does nothing if it is there. */
  void add(Workspace workspace, long hash, byte[] partition, int offset, int length) {
    byte[] key = sortKey(workspace, hash, partition, offset, length);
    byte[] rootKey = rootKey(workspace.rootKey(), slice(hash));
    int keyLength = Long.BYTES + length;
    workspace
        .writer()
        .put(rootKey, 0, ROOT_KEY_LENGTH, key, 0, keyLength, NO_IMAGE, 0, NO_IMAGE.length);
  }

  /** Removes a key; does nothing if it is not there. */
  void remove(Workspace workspace, long hash, byte[] partition, int offset, int length) {
    byte[] key = sortKey(workspace, hash, partition, offset, length);
    byte[] rootKey = rootKey(workspace.rootKey(), slice(hash));
    workspace.writer().remove(rootKey, 0, ROOT_KEY_LENGTH, key, 0, Long.BYTES + length);
  }

  /** Shows the keys of {@code firstSlice} that lie in {@code range}, then those of later slices. */
  StopReason scan(int firstSlice, KeyRange range, PartitionVisitor visitor) {
    Batch batch = new Batch();
    byte[] rootKey = new byte[ROOT_KEY_LENGTH];
    for (int slice = firstSlice; slice < SLICES; slice++) {
      StopReason reason;
      do {
        batch.clear();
        rootKey(rootKey, slice);
        reason = reader.range(rootKey, 0, ROOT_KEY_LENGTH, range, true, batch);
        if (!batch.show(visitor)) {
          return StopReason.STOPPED;
        }
        batch.resumeAfterLast(range);
      } while (reason == StopReason.STOPPED);
    }
    return StopReason.EXHAUSTED;
  }

  static int slice(long hash) {
    return (int) (hash >>> 56);
  }

  private static byte[] rootKey(byte[] key, int slice) {
    key[0] = 0;
    key[1] = (byte) slice;
    return key;
  }

  private static byte[] sortKey(
      Workspace workspace, long hash, byte[] partition, int offset, int length) {
    return sortKey(workspace.sortKey(Long.BYTES + length), hash, partition, offset, length);
  }

  static byte[] sortKey(byte[] key, long hash, byte[] partition, int offset, int length) {
    LONGS.set(key, 0, hash);
    System.arraycopy(partition, offset, key, Long.BYTES, length);
    return key;
  }

  /** Directory keys copied under the slice's lock, to be shown without it. */
  private static final class Batch implements CellVisitor {
    private static final int LENGTH = 4_096;

    private byte[] keys = new byte[LENGTH];
    private int[] ends = new int[64];
    private int count;

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
        keys = Arrays.copyOf(keys, Math.max(end, keys.length * 2));
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
      }
      keyPage.copyTo(keyOffset, keys, start, keyLength);
      ends[count++] = end;
      return end < LENGTH;
    }

    boolean show(PartitionVisitor visitor) {
      for (int i = 0; i < count; i++) {
        int start = start(i);
        int partition = start + Long.BYTES;
        long hash = (long) LONGS.get(keys, start);
        if (!visitor.visit(hash, keys, partition, ends[i] - partition)) {
          return false;
        }
      }
      return true;
    }

    void resumeAfterLast(KeyRange range) {
      if (count > 0) {
        int start = start(count - 1);
        range.setLower(keys, start, ends[count - 1] - start, false);
      }
    }

    private int start(int index) {
      return index == 0 ? 0 : ends[index - 1];
    }
  }
}
