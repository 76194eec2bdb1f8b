package dev.karst.collection;

import dev.karst.storage.PageBytes;
import java.util.Arrays;

/**
 * A range of sort keys: a lower and an upper bound, each open, inclusive or exclusive.
 *
 * <p>Holds copies of the bounds and can be set anew, so that a query loop allocates nothing. A page
 * of a longer answer resumes by setting one bound to the last key seen, exclusively. Not safe for
 * use by several threads.
 */
public final class KeyRange {
  private enum Bound {
    OPEN,
    INCLUSIVE,
    EXCLUSIVE
  }

  private byte[] lower = new byte[64];
  private int lowerLength;
  private Bound lowerBound = Bound.OPEN;
  private byte[] upper = new byte[64];
  private int upperLength;
  private Bound upperBound = Bound.OPEN;

  /** A range without bounds. */
  public KeyRange() {}

  /** The range of all keys. */
  public static KeyRange all() {
    return new KeyRange();
  }

  /** The range of all keys that begin with {@code prefix}. */
  public static KeyRange prefix(byte[] prefix) {
    return new KeyRange().setPrefix(prefix, 0, prefix.length);
  }

  /** Takes both bounds away. */
  public KeyRange setAll() {
    lowerBound = Bound.OPEN;
    upperBound = Bound.OPEN;
    return this;
  }

  /** Sets the lower bound, and leaves the upper as it is. */
  public KeyRange setLower(byte[] key, int offset, int length, boolean inclusive) {
    lower = copy(key, offset, length, lower);
    lowerLength = length;
    lowerBound = inclusive ? Bound.INCLUSIVE : Bound.EXCLUSIVE;
    return this;
  }

  /** Sets the upper bound, and leaves the lower as it is. */
  public KeyRange setUpper(byte[] key, int offset, int length, boolean inclusive) {
    upper = copy(key, offset, length, upper);
    upperLength = length;
    upperBound = inclusive ? Bound.INCLUSIVE : Bound.EXCLUSIVE;
    return this;
  }

  /** Narrows the range to what comes behind a key, in the direction of a read. */
  public KeyRange behind(byte[] key, boolean forward) {
    return forward ? setLower(key, 0, key.length, false) : setUpper(key, 0, key.length, false);
  }

  /**
   * Sets both bounds to take the keys that begin with {@code prefix}: from the prefix itself to
   * below its successor, which is the prefix without its trailing 0xFF bytes, the last byte counted
   * up. A prefix of nothing but 0xFF has none above it.
   */
  public KeyRange setPrefix(byte[] prefix, int offset, int length) {
    setLower(prefix, offset, length, true);
    setUpper(prefix, offset, length, false);
    while (upperLength > 0 && upper[upperLength - 1] == (byte) 0xFF) {
      upperLength--;
    }
    if (upperLength == 0) {
      upperBound = Bound.OPEN;
    } else {
      upper[upperLength - 1]++;
    }
    return this;
  }

  /** Whether a key lies within both bounds. */
  public boolean contains(byte[] key, int offset, int length) {
    int toLower =
        lowerBound == Bound.OPEN
            ? 1
            : Arrays.compareUnsigned(key, offset, offset + length, lower, 0, lowerLength);
    int toUpper =
        upperBound == Bound.OPEN
            ? -1
            : Arrays.compareUnsigned(key, offset, offset + length, upper, 0, upperLength);
    return (toLower > 0 || (toLower == 0 && lowerBound == Bound.INCLUSIVE))
        && (toUpper < 0 || (toUpper == 0 && upperBound == Bound.INCLUSIVE));
  }

  /** The first slot of a leaf inside the lower bound. */
  int firstSlot(PageBytes page, int count) {
    if (lowerBound == Bound.OPEN) {
      return 0;
    }
    int slot = PageSearch.find(page, count, lower, 0, lowerLength);
    if (slot < 0) {
      return -1 - slot;
    }
    return lowerBound == Bound.INCLUSIVE ? slot : slot + 1;
  }

  /** The slot of a leaf after the last one inside the upper bound. */
  int endSlot(PageBytes page, int count) {
    if (upperBound == Bound.OPEN) {
      return count;
    }
    int slot = PageSearch.find(page, count, upper, 0, upperLength);
    if (slot < 0) {
      return -1 - slot;
    }
    return upperBound == Bound.INCLUSIVE ? slot + 1 : slot;
  }

  /** The first child of an inner page that may hold keys of the range. */
  int firstChild(PageBytes page, int count) {
    return lowerBound == Bound.OPEN ? 0 : PageSearch.findChild(page, count, lower, 0, lowerLength);
  }

  /** The last child of an inner page that may hold keys of the range. */
  int lastChild(PageBytes page, int count) {
    return upperBound == Bound.OPEN
        ? count - 1
        : PageSearch.findChild(page, count, upper, 0, upperLength);
  }

  private static byte[] copy(byte[] key, int offset, int length, byte[] target) {
    if (length <= target.length) {
      System.arraycopy(key, offset, target, 0, length);
      return target;
    }
    return Arrays.copyOfRange(key, offset, offset + length);
  }
}
