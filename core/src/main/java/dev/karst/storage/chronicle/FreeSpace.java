package dev.karst.storage.chronicle;

/**
 * Decides where in a segment Chronicle begins to look for free chunks.
 *
 * <p>Chronicle begins at the lowest chunk that may be free. With pages of many sizes that is soon a
 * hole too small for most, and every search walks over all that is used behind it. Here a search
 * begins where the last one ended, up to the highest chunk ever used; then, if enough lies free
 * below it and enough was allocated since the last pass to pay for a new one, a pass begins at
 * zero. (The next-fit rule of Knuth, TAOCP 1, 2.5.)
 *
 * <p>A search that finds nothing would have Chronicle chain a whole new tier. So it begins above
 * zero only while the untouched end of the segment is sure to hold the page.
 *
 * <p>Guarded by the segment's write lock.
 */
final class FreeSpace {
  /** Free share of the used part that makes a new pass worth it, and what must precede it. */
  private static final int SHARE = 8;

  private static final int CURSOR = 0;
  private static final int HIGHEST = 1;
  private static final int SINCE_PASS = 2;
  private static final int STRIDE = 16;

  private final long capacity;
  private final long[] state;

  FreeSpace(int segments, long chunksPerSegment) {
    capacity = chunksPerSegment;
    state = new long[segments * STRIDE];
  }

  /** Where to begin to look for {@code chunks}, when {@code used} are used. */
  long begin(int segment, long chunks, long used) {
    int at = segment * STRIDE;
    long highest = state[at + HIGHEST];
    if (highest + chunks > capacity) {
      return 0;
    }
    boolean passEnded = state[at + CURSOR] + chunks > highest;
    if (passEnded && highest - used > highest / SHARE && state[at + SINCE_PASS] > highest / SHARE) {
      state[at + CURSOR] = 0;
      state[at + SINCE_PASS] = 0;
    }
    return state[at + CURSOR];
  }

  void allocated(int segment, long position, long chunks) {
    int at = segment * STRIDE;
    state[at + CURSOR] = position + chunks;
    state[at + HIGHEST] = Math.max(state[at + HIGHEST], position + chunks);
    state[at + SINCE_PASS] += chunks;
  }

  /** Sets the state of a segment that was used before. */
  void found(int segment, long highest) {
    state[segment * STRIDE + CURSOR] = highest;
    state[segment * STRIDE + HIGHEST] = highest;
  }
}
