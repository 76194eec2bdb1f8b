package dev.karst.storage;

/**
 * One key of a {@link PageMap}, locked by the calling thread until {@link #close()}.
 *
 * <p>An entry opened with {@link PageMap#read} shares its lock with other readers and refuses
 * {@link #put} and {@link #remove}; one opened with {@link PageMap#update} does until {@link
 * #forWriting} is called. Instances are reused: none may be touched after it was closed.
 */
public interface PageEntry extends AutoCloseable {
  /** Whether the key has a page. */
  boolean exists();

  /** The page's bytes in place. Allowed only while {@link #exists()}. */
  PageBytes bytes();

  /**
   * Locks an entry that was opened with {@link PageMap#update} for writing, alone. The page stays
   * where it is.
   */
  void forWriting();

  /** Stores {@code length} bytes as the page, replacing one that is there. */
  void put(byte[] source, int offset, int length);

  /** Removes the page; there must be one. */
  void remove();

  /** Gives the lock back. */
  @Override
  void close();
}
