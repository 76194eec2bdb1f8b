package dev.karst.storage.chronicle;

/**
 * The fixed sizes of a Chronicle Map. None can change once the map's file exists.
 *
 * <p>A map's segments fill evenly, as keys are hashed to them, but each on its own: {@link
 * SegmentRoom} watches the fullest.
 *
 * @param segments how many parts with a lock of their own; a power of two
 * @param entriesPerSegment entries each segment is laid out for
 * @param chunkSize bytes that storage is given out in
 * @param chunksPerSegment chunks in each segment
 */
record MapSizing(int segments, long entriesPerSegment, int chunkSize, long chunksPerSegment) {
  private static final long GB = 1L << 30;

  static final MapSizing ROOTS = of(64, 10_500_000, 64, 12 * GB);
  static final MapSizing PAGES = of(64, 3_300_000, 256, 16 * GB);
  static final MapSizing LARGE = of(64, 5_000_000, 512, 16 * GB);

  static MapSizing of(int segments, long entries, int chunkSize, long bytes) {
    return new MapSizing(segments, entries / segments, chunkSize, bytes / segments / chunkSize);
  }

  /** The same with half the room: for memory that cannot be had in one piece. */
  MapSizing half() {
    return new MapSizing(segments, entriesPerSegment, chunkSize, chunksPerSegment / 2);
  }
}
