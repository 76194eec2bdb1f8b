package dev.karst.engine;

import dev.karst.codec.ImageView;
import dev.karst.collection.CellVisitor;
import dev.karst.operation.Page;
import dev.karst.storage.PageBytes;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Copies item images out of the store, so that they are decoded when no lock is held any more: the
 * user's code never runs under a lock of ours.
 *
 * <p>Used again from one operation to the next, by one thread.
 */
final class CellBuffer implements CellVisitor {
  private static final int INITIAL_BYTES = 8 * 1024;
  private static final int INITIAL_CELLS = 32;
  private static final int MAX_KEPT_BYTES = 4 * 1024 * 1024;

  private final ImageView image = new ImageView();
  private byte[] bytes = new byte[INITIAL_BYTES];
  private int[] ends = new int[INITIAL_CELLS];
  private byte[] lastSortKey = new byte[64];
  private int lastSortKeyLength;
  private int count;
  private int used;
  private final BitSet hidden = new BitSet();
  private int maxCount;
  private long maxSize;
  private long size;
  private Page.@Nullable Reason full;

  /** Empties the buffer and makes it take one item of any size, whose sort key nobody asks for. */
  CellBuffer forOne() {
    return forMany(1, Long.MAX_VALUE);
  }

  /**
   * Empties the buffer.
   *
   * @param most how many items it takes
   * @param bytes how many bytes they may have in all, as DynamoDB counts; the first is always taken
   */
  CellBuffer forMany(int most, long bytes) {
    if (this.bytes.length > MAX_KEPT_BYTES) {
      this.bytes = new byte[INITIAL_BYTES];
    }
    count = 0;
    used = 0;
    size = 0;
    full = null;
    hidden.clear();
    maxCount = most;
    maxSize = bytes;
    return this;
  }

  @Override
  public boolean visit(
      PageBytes keyPage,
      int keyOffset,
      int keyLength,
      PageBytes imagePage,
      int imageOffset,
      int imageLength) {
    ensureRoom(imageLength);
    imagePage.copyTo(imageOffset, bytes, used, imageLength);
    if (maxSize == Long.MAX_VALUE) {
      used += imageLength;
      ends[count++] = used;
      return false;
    }
    long itemSize = image.reset(bytes, used, imageLength).itemSize();
    if (count > 0 && size + itemSize > maxSize) {
      full = Page.Reason.SIZE;
      return false;
    }
    used += imageLength;
    ends[count++] = used;
    size += itemSize;
    keepSortKey(keyPage, keyOffset, keyLength);
    if (count == maxCount) {
      full = Page.Reason.LIMIT;
      return false;
    }
    return true;
  }

  int count() {
    return count;
  }

  /** Why the buffer takes no more, or null while it does. */
  Page.@Nullable Reason full() {
    return full;
  }

  /** Takes so many items more. */
  void takeMore(int more) {
    maxCount += more;
    full = null;
  }

  /** Marks an item as one that is not to be shown. */
  void hide(int cell) {
    hidden.set(cell);
  }

  boolean isHidden(int cell) {
    return hidden.get(cell);
  }

  /** What the images lie in. */
  byte[] bytes() {
    return bytes;
  }

  int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int length(int cell) {
    return ends[cell] - start(cell);
  }

  /** The sort key of the last item taken. */
  byte[] lastSortKey() {
    return Arrays.copyOf(lastSortKey, lastSortKeyLength);
  }

  private void ensureRoom(int imageLength) {
    if (bytes.length - used < imageLength) {
      bytes = Arrays.copyOf(bytes, Math.max(used + imageLength, bytes.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
  }

  private void keepSortKey(PageBytes page, int offset, int length) {
    if (lastSortKey.length < length) {
      lastSortKey = new byte[length];
    }
    page.copyTo(offset, lastSortKey, 0, length);
    lastSortKeyLength = length;
  }
}
