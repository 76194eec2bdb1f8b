package dev.karst.collection;

import java.util.Arrays;

/** A growing list of page ids. */
final class PageIds {
  private long[] ids = new long[8];
  private int count;

  void add(long id) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
    }
    ids[count++] = id;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Takes the last id off the list. */
  long removeLast() {
    return ids[--count];
  }

  void clear() {
    count = 0;
  }
}
