package dev.karst.codec;

/**
 * Puts the entries of a map, or the elements of a set, in the order of the runs they start with.
 *
 * <p>A merge sort from the bottom up over their positions, then one copy there and back. Reusable;
 * its arrays grow to the largest collection it has met.
 */
final class RunOrder {
  private int[] positions = new int[16];
  private int[] merged = new int[16];
  private byte[] copy = new byte[0];

  /** Sorts the entries of a map by name; false if a name is there twice. */
  boolean sortEntries(byte[] bytes, int from, int to, int count) {
    return sort(bytes, from, to, count, 0);
  }

  /** Sorts the elements of a set by their bytes; false if one is there twice. */
  boolean sortElements(byte[] bytes, int from, int to, int count) {
    return sort(bytes, from, to, count, ValueDescriptor.PAYLOAD_OFFSET);
  }

  /** Sorts what each has its run behind {@code skip} bytes: an entry none, an element its tag. */
  private boolean sort(byte[] bytes, int from, int to, int count, int skip) {
    if (positions.length < count) {
      positions = new int[count];
      merged = new int[count];
    }
    int at = from;
    for (int i = 0; i < count; i++) {
      positions[i] = at;
      at = end(bytes, at, to, skip);
    }
    for (int width = 1; width < count; width *= 2) {
      for (int low = 0; low < count; low += 2 * width) {
        merge(bytes, skip, low, Math.min(low + width, count), Math.min(low + 2 * width, count));
      }
      int[] swap = positions;
      positions = merged;
      merged = swap;
    }
    for (int i = 1; i < count; i++) {
      if (compare(bytes, positions[i - 1], positions[i], skip) == 0) {
        return false;
      }
    }
    rearrange(bytes, from, to, count, skip);
    return true;
  }

  private void merge(byte[] bytes, int skip, int low, int middle, int high) {
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean takeLeft =
          right == high
              || (left < middle && compare(bytes, positions[left], positions[right], skip) <= 0);
      merged[i] = takeLeft ? positions[left++] : positions[right++];
    }
  }

  private void rearrange(byte[] bytes, int from, int to, int count, int skip) {
    int length = to - from;
    if (copy.length < length) {
      copy = new byte[Math.max(length, 2 * copy.length)];
    }
    int written = 0;
    for (int i = 0; i < count; i++) {
      int start = positions[i];
      int size = end(bytes, start, to, skip) - start;
      System.arraycopy(bytes, start, copy, written, size);
      written += size;
    }
    System.arraycopy(copy, 0, bytes, from, length);
  }

  private static int end(byte[] bytes, int at, int limit, int skip) {
    int runEnd = ValueDescriptor.runEnd(bytes, at + skip, limit);
    return skip == 0 ? ValueDescriptor.end(bytes, runEnd, limit) : runEnd;
  }

  private static int compare(byte[] bytes, int a, int b, int skip) {
    return ValueDescriptor.compareRuns(bytes, a + skip, bytes, b + skip);
  }
}
