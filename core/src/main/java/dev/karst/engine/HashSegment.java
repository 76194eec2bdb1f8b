package dev.karst.engine;

/**
 * A part of the hash space that one worker of a parallel scan reads.
 *
 * @param first the lowest hash in it, unsigned
 * @param last the highest
 */
record HashSegment(long first, long last) {
  /** The whole hash space. */
  static final HashSegment ALL = new HashSegment(0, -1);

  /** One of {@code total} segments of about the same width, which together are the whole space. */
  static HashSegment of(int segment, int total) {
    if (total == 1) {
      return ALL;
    }
    long width = Long.divideUnsigned(-1, total);
    long first = segment * width;
    return new HashSegment(first, segment == total - 1 ? -1 : first + width - 1);
  }

  boolean contains(long hash) {
    return Long.compareUnsigned(first, hash) <= 0 && Long.compareUnsigned(hash, last) <= 0;
  }
}
