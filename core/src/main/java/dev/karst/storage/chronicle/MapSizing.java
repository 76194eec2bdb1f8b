package dev.karst.storage.chronicle;

/**
 * The fixed sizes of a Chronicle Map. None can change once the map's file exists.
 *
 * <p>A map's segments fill evenly, as keys are hashed to them, but each on its own: {@link
 * SegmentRoom} watches the fullest. Room for bytes costs nothing until it is used; room for entries
 * costs, since the lookup table is touched all over.
 *
 * @param segments how many parts with a lock of their own; a power of two
 * @param entriesPerSegment entries each segment is laid out for
 * @param chunkSize bytes that storage is given out in
 * @param chunksPerSegment chunks in each segment
 */
record MapSizing(int segments, long entriesPerSegment, int chunkSize, long chunksPerSegment) {
  private static final long GB = 1L << 30;
  private static final int SEGMENTS = 64;

  /** What a segment has room for at least: some of the longest items there are. */
  private static final long LEAST_ENTRIES = 256;

  private static final long LEAST_BYTES = 8 << 20;

  /** The number of items that the sizes below are for; they hold half as many again. */
  static final long ITEMS = 4_200_000;

  static final MapSizing ROOTS = of(SEGMENTS, ITEMS, 64, 8 * GB);

  /** For 4 GB of items in pages of 4 KB, at worst half empty. */
  static final MapSizing PAGES = of(SEGMENTS, 2_700_000, 256, 16 * GB);

  /** Wide segments: 164 items of 400 KB each on the average, and as it falls out, some with 250. */
  static final MapSizing LARGE = of(SEGMENTS, ITEMS, 512, 16 * GB);

  static MapSizing of(int segments, long entries, int chunkSize, long bytes) {
    return new MapSizing(segments, entries / segments, chunkSize, bytes / segments / chunkSize);
  }

  /** The same for {@code items} instead of {@link #ITEMS}, doubled or halved as often as fits. */
  MapSizing forItems(long items) {
    MapSizing sizing = this;
    for (long held = ITEMS; held < items; held *= 2) {
      sizing = sizing.with(sizing.entriesPerSegment * 2, sizing.chunksPerSegment * 2);
    }
    for (long held = ITEMS; held / 2 >= items && sizing.isRoomy(); held /= 2) {
      sizing = sizing.with(sizing.entriesPerSegment / 2, sizing.chunksPerSegment / 2);
    }
    return sizing;
  }

  /** Whether half of it would still do for some items of any size. */
  private boolean isRoomy() {
    return entriesPerSegment >= 2 * LEAST_ENTRIES
        && chunksPerSegment * chunkSize >= 2 * LEAST_BYTES;
  }

  private MapSizing with(long entries, long chunks) {
    return new MapSizing(segments, entries, chunkSize, chunks);
  }

  /** The same with room for half the bytes: for memory that cannot be had in one piece. */
  MapSizing half() {
    return with(entriesPerSegment, chunksPerSegment / 2);
  }
}
