package dev.karst.storage;

/**
 * An off-heap map from key bytes to pages.
 *
 * <p>Safe for use by many threads. A thread holds at most one entry of a map at a time, and takes
 * entries of a table's maps in the order roots, pages, large: so no two threads wait for each
 * other.
 */
public interface PageMap extends AutoCloseable {
  /** Locks the key for reading, shared with other readers. */
  PageEntry read(byte[] key, int offset, int length);

  /** Locks the key for writing, alone. */
  PageEntry write(byte[] key, int offset, int length);

  /**
   * Locks the key against other writers, and for writing once {@link PageEntry#forWriting} is
   * called; until then readers come and go.
   */
  PageEntry update(byte[] key, int offset, int length);

  /** How many pages the map holds. */
  long size();

  /** The bytes its pages take up, rounded up as the map stores them. */
  long usedBytes();

  /**
   * Whether pages of {@code bytes} in all, {@code entries} of them new, can still be stored without
   * any part of the map running full.
   */
  boolean hasRoom(long entries, long bytes);

  /** Forces all that was written to the disk. Does nothing for a map in memory. */
  void sync();

  @Override
  void close();
}
